#include "firmware/app/scene_maker.hpp"

#include <doctest/doctest.h>

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

}  // namespace sharit
