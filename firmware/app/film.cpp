#include "firmware/app/film.hpp"

#include <utility>

#include "firmware/app/gather.hpp"
#include "firmware/app/opening.hpp"
#include "firmware/app/scene_maker.hpp"
#include "firmware/app/settle.hpp"

namespace sharit {

Result<std::unique_ptr<Film>> Film::open(const FilmOptions& options, double fps) {
  auto opening = open_house(options.config);
  if (!opening) return std::unexpected(opening.error());
  tell_warnings(opening->configuration);
  const HousePtr& house = opening->house;
  auto warnings = std::make_unique<Warnings>();
  auto maker = LineMaker::create(&warnings->log);
  if (!maker) return std::unexpected(maker.error());

  const WallTime start = options.now.value_or(SystemClock().wall());
  auto edition = std::make_shared<Edition>();
  edition->house = house;
  std::vector<Headline> headlines;
  if (opening->configuration.file) {
    const auto feeds = std::make_shared<const FeedSnapshot>(
        FeedSnapshot{1, 1, gather_feeds(house->settings, start)});
    headlines = edit_headlines(*house, feeds->feeds, start);
    edition->guards = guards_by_source(house->settings, feeds->feeds);
    edition->accents = accents_by_source(house->settings, feeds->feeds);
    edition->feeds = feeds;
  } else {
    headlines = demo_headlines_at(start);
    edition->accents = accents_by_source(house->settings.theme, headlines);
  }
  edition->playlist = std::make_shared<const Playlist>(Playlist{1, std::move(headlines)});
  part_into_streams(*edition);
  return std::unique_ptr<Film>(new Film(std::move(warnings), std::move(edition), std::move(*maker),
                                        options.size, fps, start));
}

Film::Film(std::unique_ptr<Warnings> warnings, const std::shared_ptr<const Edition>& edition,
           std::unique_ptr<LineMaker> maker, SizePx size, double fps, WallTime start)
    : warnings_(std::move(warnings)),
      workshop_(std::move(maker)),
      screen_(size),
      fps_(fps),
      start_(start),
      stage_(edition, StageScreen{turned(size, rotation_for(edition->house->settings)), fps},
             workshop_) {
  screen_.turn(rotation_for(edition->house->settings));
}

Result<void> Film::settle_at(std::int64_t refresh) {
  const auto passed = static_cast<std::int64_t>(static_cast<double>(refresh) / fps_);
  auto settled = settle(stage_, screen_, refresh, start_ + std::chrono::seconds{passed});
  if (!settled) return std::unexpected(settled.error());
  return {};
}

Result<void> Film::draw(std::int64_t refresh) {
  // Every refresh is settled and framed, shown or not: so a snapshot equals the recording's frame.
  for (; refresh_ < refresh; ++refresh_) {
    if (auto done = settle_at(refresh_); !done) return done;
    (void)stage_.frame();
  }
  if (auto done = settle_at(refresh_); !done) return done;
  return screen_.present(stage_.frame());
}

}  // namespace sharit
