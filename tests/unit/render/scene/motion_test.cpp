#include "render/scene/motion.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

namespace sharit {

TEST_CASE("one pixel a refresh and more is snapped to whole pixels") {
  CHECK(snap_motion(240, 60).step == F26::from_px(4));
  CHECK(snap_motion(240, 59.94).step == F26::from_px(4));
  CHECK(snap_motion(200, 60).step == F26::from_px(3));
  CHECK(snap_motion(240, 50).step == F26::from_px(5));
  CHECK(snap_motion(240, 59.94).px_per_second() == doctest::Approx(239.76));
}

TEST_CASE("below one pixel a refresh the step is in 1/64 pixels and never nothing") {
  CHECK(snap_motion(30, 60).step == F26{32});
  CHECK(snap_motion(0.001, 60).step == F26{1});
  CHECK(snap_motion(0, 60).step == F26{1});
}

TEST_CASE("position is a pure function of the refresh count") {
  const Motion motion = snap_motion(240, 60);
  CHECK(motion.travel(0) == F26{0});
  CHECK(motion.travel(1'000'000'000) == F26::from_px(4'000'000'000));
}

TEST_CASE("a display that tells no sense does not stop the belt") {
  const double nothing = std::numeric_limits<double>::quiet_NaN();
  CHECK(snap_motion(240, 0).step == F26::from_px(4));
  CHECK(snap_motion(240, nothing).step == F26::from_px(4));
  CHECK(snap_motion(nothing, 60).step == F26{1});
}

}  // namespace sharit
