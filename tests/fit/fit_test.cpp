// No ink of text crosses its box or another text's box: 500 headlines x layouts x sizes.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>

#include <doctest/doctest.h>

#include "fit/fit_bench.hpp"
#include "render/scene/breaking_scene.hpp"
#include "render/scene/cards_scene.hpp"
#include "render/scene/crawl_scene.hpp"
#include "render/scene/lanes_scene.hpp"
#include "render/scene/roll_scene.hpp"
#include "support/line_picture.hpp"
#include "support/seed.hpp"

namespace sharit::fit {
namespace {

constexpr std::array kSizes = {SizePx{1920, 1080}, SizePx{1080, 1920}, SizePx{3840, 2160},
                               SizePx{1280, 720},  SizePx{1920, 360},  SizePx{1920, 120},
                               SizePx{611, 347}};

/// A frame language and how many of the stories are told in it: 500 in all.
struct Share {
  FrameLanguage language;
  std::size_t stories;
};
const std::array kShares = {
    Share{{"ar", Direction::kRtl}, 120}, Share{{"en", Direction::kLtr}, 100},
    Share{{"fa", Direction::kRtl}, 100}, Share{{"ur", Direction::kRtl}, 100},
    Share{{"fr", Direction::kLtr}, 30},  Share{{"tr", Direction::kLtr}, 20},
    Share{{"he", Direction::kRtl}, 30}};

std::uint64_t seed() {
  const auto given = test::seed_from({}, 1);
  REQUIRE_MESSAGE(given, "SHARIT_SEED is no number");
  MESSAGE("seed " << *given);
  return *given;
}

SceneOptions options_for(SizePx size, const FrameLanguage& language) {
  SceneOptions options;
  options.size = size;
  options.language = language.code;
  options.direction = language.direction;
  options.speed = {240 * std::min(size.height / 1080.0, size.width / 1280.0), 0, 1};
  return options;
}

/// Counts and the first faults of all scenes of a layout.
struct Tally {
  int frames = 0;
  int stories = 0;
  std::map<std::string, int> kinds;  ///< Faults by what they are.
  int faults = 0;

  void note(const std::string& where, const std::vector<std::string>& found) {
    ++frames;
    for (const std::string& fault : found) {
      const int times = ++kinds[fault.substr(0, fault.find_first_of("'(0123456789"))];
      if (times <= 4) MESSAGE(where << ": " << fault);
      ++faults;
    }
  }
};

std::string where(const char* layout, SizePx size, const FrameLanguage& language,
                  std::int64_t moved) {
  return std::string(layout) + " " + std::to_string(size.width) + "x" +
         std::to_string(size.height) + " " + language.code + " @" + std::to_string(moved);
}

/// How many refreshes lie between two pictures.
template <typename Kind>
std::int64_t step_of(FitBench<Kind>& bench, const SizePx& size) {
  constexpr double kShare = 0.7;
  const int way = std::is_same_v<Kind, RollScene> ? size.height : size.width;
  const Motion& motion = bench.scene().motion();
  if (motion.step == F26{}) return 0;
  return std::max<std::int64_t>(1,
                                static_cast<std::int64_t>(way * kShare / motion.step.to_double()));
}

template <typename Kind, typename... More>
void play(const char* layout, Tally& tally, SeenWorkshop& workshop, SizePx size,
          const FrameLanguage& language, const std::vector<Story>& stories, More... more) {
  FitBench<Kind> bench(stories, workshop, options_for(size, language), more...);
  std::int64_t moved = 0;
  for (int pictures = 0; pictures < 6000; ++pictures) {
    bench.show(moved);
    const Frame frame = bench.frame();
    tally.note(where(layout, size, language, moved), bench.faults(frame));
    if (bench.done()) break;
    if constexpr (std::is_same_v<Kind, CardsScene>) {
      moved += 70;  // The next card comes ...
      bench.show(moved);
      moved += 55;  // ... and is there.
    } else {
      moved += step_of(bench, size);
    }
  }
  CHECK(bench.done());
  tally.stories += static_cast<int>(stories.size());
  workshop.forget();
}

/// All stories in every size, each size with the languages' stories in its turn.
template <typename Kind, typename... More>
void play_all(const char* layout, More... more) {
  const std::uint64_t first = seed();
  const char* const fewer = std::getenv("SHARIT_FIT_SHARE");  // Per cent; for a quick look.
  const std::size_t percent = fewer == nullptr ? 100 : std::strtoul(fewer, nullptr, 10);
  SeenWorkshop workshop(test::line_maker());
  Tally tally;
  for (std::size_t at = 0; at < kSizes.size(); ++at) {
    const SizePx size = kSizes[at];
    for (std::size_t i = 0; i < kShares.size(); ++i) {
      const Share& share = kShares[i];
      // Whole pictures are dear: large screens are painted for the small shares only.
      workshop.paint_tiles(size.width * size.height <= 1280 * 720 || share.stories <= 20);
      const auto stories = make_stories(
          first + 100 * i, std::max<std::size_t>(2, share.stories * percent / 100), share.language);
      play<Kind>(layout, tally, workshop, size, share.language, stories, more...);
    }
  }
  for (const auto& [kind, times] : tally.kinds)
    MESSAGE(std::string(layout) << ": " << times << " x " << kind);
  MESSAGE(std::string(layout) << ": " << tally.stories << " headlines, " << tally.frames
                              << " pictures, " << workshop.texts_set() << " texts set, "
                              << workshop.tiles_painted() << " tiles painted");
  CHECK(tally.faults == 0);
  CHECK(workshop.ink_in_border() == 0);
}

}  // namespace

TEST_CASE("crawl: no text crosses its box or another text") {
  play_all<CrawlScene>("crawl");
}

TEST_CASE("lanes: no text crosses its box or another text") {
  play_all<LanesScene>("lanes", std::size_t{3});
}

TEST_CASE("cards: no text crosses its box or another text") {
  play_all<CardsScene>("cards", CardsOptions{2, false});
}

TEST_CASE("company: no text crosses its box or another text") {
  play_all<CardsScene>("company", CardsOptions{2, true});
}

TEST_CASE("roll: no text crosses its box or another text") {
  play_all<RollScene>("roll");
}

TEST_CASE("breaking: no text crosses its box or another text") {
  play_all<BreakingScene>("breaking");
}

}  // namespace sharit::fit
