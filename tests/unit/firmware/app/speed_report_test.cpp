#include "firmware/app/speed_report.hpp"

#include <doctest/doctest.h>

namespace sharit {
namespace {

HousePtr house_at(SpeedSetting speed) {
  Settings settings;
  settings.screen.timezone = "UTC";
  settings.screen.speed = speed;
  return *make_house(settings);
}

}  // namespace

TEST_CASE("the speed that is told is the one that will be shown, in whole pixels a refresh") {
  const HousePtr house = house_at({SpeedSetting::Kind::kPxPerSecond, 250});
  CHECK(describe(report_speed(*house, {1920, 1080}, 60, nullptr)) ==
        "240 px/s: 4 px at each refresh of a 60 Hz display of 1920x1080");
  CHECK(describe(report_speed(*house, {1920, 1080}, 59.94, nullptr)) ==
        "239.76 px/s: 4 px at each refresh of a 59.94 Hz display of 1920x1080");
  const HousePtr slow = house_at({SpeedSetting::Kind::kPxPerSecond, 30});
  CHECK(describe(report_speed(*slow, {1280, 720}, 60, nullptr)) ==
        "30 px/s: 0.50 px at each refresh of a 60 Hz display of 1280x720");
}

TEST_CASE("words a minute are told in pixels and in the words that come of them") {
  auto maker = LineMaker::create();
  REQUIRE(maker);
  const HousePtr house = house_at({SpeedSetting::Kind::kWordsPerMinute, 60});
  const SpeedReport report = report_speed(*house, {1920, 1080}, 60, maker->get());
  CHECK(report.px_per_word > 200);
  CHECK(report.px_per_word < 1200);
  const double words = report.motion.px_per_second() / report.px_per_word * 60;
  CHECK(words == doctest::Approx(60).epsilon(0.1));  // To a pixel a refresh.
  CHECK(describe(report).ends_with(" words a minute"));
}

}  // namespace sharit
