#include "firmware/app/scene_maker.hpp"

#include <doctest/doctest.h>

#include "render/raster/inline_workshop.hpp"
#include "render/scene/cards_scene.hpp"
#include "render/scene/crawl_scene.hpp"
#include "render/scene/lanes_scene.hpp"
#include "render/scene/roll_scene.hpp"

namespace sharit {
namespace {

HousePtr house_in(const std::string& language) {
  Settings settings;
  settings.screen.language = language;
  settings.screen.timezone = "UTC";
  return *make_house(std::move(settings));
}

}  // namespace

TEST_CASE("the frame begins where the screen's language begins") {
  CHECK(scene_options(*house_in("ar"), {{1920, 1080}}).direction == Direction::kRtl);
  CHECK(scene_options(*house_in("ur"), {{1920, 1080}}).direction == Direction::kRtl);
  CHECK(scene_options(*house_in("en"), {{1920, 1080}}).direction == Direction::kLtr);
}

TEST_CASE("words for speed grow with the letters, numbers stay as written") {
  using Kind = SpeedSetting::Kind;
  CHECK(speed_wish({Kind::kNormal, 0}, {1920, 1080}).px_per_second == doctest::Approx(240));
  CHECK(speed_wish({Kind::kNormal, 0}, {3840, 2160}).px_per_second == doctest::Approx(480));
  CHECK(speed_wish({Kind::kCalm, 0}, {1920, 1080}).px_per_second <
        speed_wish({Kind::kBrisk, 0}, {1920, 1080}).px_per_second);
  CHECK(speed_wish({Kind::kPxPerSecond, 90}, {3840, 2160}) == SpeedWish{90, 0});
  CHECK(speed_wish({Kind::kWordsPerMinute, 120}, {1920, 1080}).words_per_minute == 120);
}

TEST_CASE("a word for the speed is also a pace, for layouts that have a speed of their own") {
  using Kind = SpeedSetting::Kind;
  CHECK(paced(speed_wish({Kind::kNormal, 0}, {1920, 1080}), 60).px_per_second == 60);
  CHECK(paced(speed_wish({Kind::kCalm, 0}, {1920, 1080}), 60).px_per_second == 45);
  CHECK(paced(speed_wish({Kind::kBrisk, 0}, {1920, 1080}), 60).px_per_second == 90);
  CHECK(paced(speed_wish({Kind::kPxPerSecond, 90}, {1920, 1080}), 60).px_per_second == 90);
  CHECK(paced(speed_wish({Kind::kWordsPerMinute, 120}, {1920, 1080}), 60).words_per_minute == 120);
}

TEST_CASE("the settings name the layout, and lanes have a stream for each list") {
  Settings settings;
  settings.screen.timezone = "UTC";
  InlineWorkshop workshop(std::move(*LineMaker::create()));
  const auto made = [&](Layout layout, SizePx size) {
    settings.screen.layout = layout;
    Edition edition;
    edition.house = *make_house(settings);
    edition.streams.resize(4);
    return make_scene(edition, {size}, workshop);
  };
  const auto lanes = made(Layout::kLanes, {1920, 1080});
  CHECK(dynamic_cast<LanesScene*>(lanes.get()) != nullptr);
  CHECK(lanes->streams() == 4);
  CHECK(made(Layout::kLanes, {1920, 360})->streams() == 2);
  CHECK(dynamic_cast<RollScene*>(made(Layout::kRoll, {1920, 1080}).get()) != nullptr);
  CHECK(dynamic_cast<CrawlScene*>(made(Layout::kCrawl, {1920, 1080}).get()) != nullptr);
}

TEST_CASE("the theme of the settings is that of the scene, its faces behind the screen's own") {
  Settings settings;
  settings.screen.timezone = "UTC";
  settings.screen.font = {"Lobby Kufi"};
  settings.theme.faces = {"Amiri"};
  settings.theme.headline_scale = 80;
  settings.theme.panel = Colour::rgb(0x010203);
  settings.theme.hot_dim = Colour::rgb(0x040506);
  const SceneOptions options = scene_options(**make_house(settings), {{1920, 1080}});
  CHECK(options.theme.families == std::vector<std::string>{"Lobby Kufi", "Amiri"});
  CHECK(options.headline_scale == doctest::Approx(0.8));
  CHECK(options.theme.panel == Colour::rgb(0x010203));
  CHECK(options.theme.hot_dim == Colour::rgb(0x040506));
}

TEST_CASE("cards have a second stream only on tall screens with headlines enough") {
  InlineWorkshop workshop(std::move(*LineMaker::create()));
  Settings settings;
  settings.screen.timezone = "UTC";
  Edition edition;
  edition.house = *make_house(settings);
  std::vector<Headline> headlines(4);
  for (Headline& headline : headlines) headline.id = std::to_string(&headline - headlines.data());
  edition.playlist = std::make_shared<const Playlist>(Playlist{1, std::move(headlines)});
  part_into_streams(edition);
  const StageScreen wide{{1920, 1080}};
  const StageScreen tall{{1080, 1920}};
  settings.screen.layout = Layout::kCards;
  edition.house = *make_house(settings);
  part_into_streams(edition);
  CHECK(dynamic_cast<CardsScene*>(make_scene(edition, wide, workshop).get()) != nullptr);
  CHECK(make_scene(edition, wide, workshop)->streams() == 1);
  CHECK(make_scene(edition, tall, workshop)->streams() == 2);
  edition.playlist = std::make_shared<const Playlist>();
  part_into_streams(edition);
  CHECK(make_scene(edition, tall, workshop)->streams() == 1);
}

}  // namespace sharit
