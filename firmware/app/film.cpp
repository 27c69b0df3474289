#include "firmware/app/film.hpp"

#include <iostream>
#include <utility>

#include "firmware/app/configuration.hpp"
#include "firmware/app/gather.hpp"

namespace sharit {
namespace {

constexpr int kMostRounds = 8;

}  // namespace

Result<std::unique_ptr<Film>> Film::open(const FilmOptions& options, double fps) {
  auto configuration = load_configuration(options.config);
  if (!configuration) return std::unexpected(configuration.error());
  if (!configuration->warnings.empty()) std::cerr << configuration->warnings << '\n';
  FontFolder fonts = look_at_folder(font_folder(configuration->settings, configuration->file));
  auto house = make_house(std::move(configuration->settings), std::move(fonts));
  if (!house) return std::unexpected(house.error());
  auto warnings = std::make_unique<Warnings>();
  auto maker = LineMaker::create(&warnings->log);
  if (!maker) return std::unexpected(maker.error());

  const WallTime start = options.now.value_or(SystemClock().wall());
  auto edition = std::make_shared<Edition>();
  edition->house = *house;
  std::vector<Headline> headlines;
  if (configuration->file) {
    const std::vector<FeedState> feeds = gather_feeds((*house)->settings, start);
    headlines = edit_headlines(**house, feeds, start);
    edition->guards = guards_by_source((*house)->settings, feeds);
  } else {
    headlines = demo_headlines_at(start);
  }
  edition->playlist = std::make_shared<const Playlist>(Playlist{1, std::move(headlines)});
  return std::unique_ptr<Film>(new Film(std::move(warnings), std::move(edition), std::move(*maker),
                                        options.size, fps, start));
}

Film::Film(std::unique_ptr<Warnings> warnings, std::shared_ptr<const Edition> edition,
           std::unique_ptr<LineMaker> maker, SizePx size, double fps, WallTime start)
    : warnings_(std::move(warnings)),
      workshop_(std::move(maker)),
      screen_(size),
      fps_(fps),
      start_(start),
      stage_(std::move(edition), StageScreen{size, fps}, workshop_) {}

Result<void> Film::step() {
  const auto passed = static_cast<std::int64_t>(static_cast<double>(refresh_) / fps_);
  stage_.advance(refresh_, start_ + std::chrono::seconds{passed});
  for (const ImageId image : stage_.take_releases()) screen_.release(image);
  for (const Tile& tile : stage_.take_uploads(static_cast<std::size_t>(-1))) {
    if (auto done = screen_.upload(tile); !done) return done;
  }
  return {};
}

Result<void> Film::draw(std::int64_t refresh) {
  // Every refresh is settled, drawn or not: so a snapshot equals the recording's frame.
  for (; refresh_ < refresh; ++refresh_) {
    if (auto done = settle(); !done) return done;
  }
  if (auto done = settle(); !done) return done;
  return screen_.present(stage_.frame());
}

Result<void> Film::settle() {
  for (int round = 0; round < kMostRounds; ++round) {  // What arrives may ask for more.
    if (auto done = step(); !done) return done;
    if (stage_.settled()) break;
  }
  return step();
}

}  // namespace sharit
