#include "render/screen/status_overlay.hpp"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

namespace sharit {
namespace {

TEST_CASE("The overlay has a dark panel with white letters, cut to the screen") {
  StatusOverlay overlay(nullptr);
  Frame frame;
  frame.size = {640, 360};
  frame.items.emplace_back(Fill{{0, 0, 1, 1}, {}});
  CHECK(&overlay.over(frame) == &frame);
  const auto panel = overlay.set({"missed 0", "", std::string(400, 'W')}, {640, 360});
  REQUIRE(panel);
  CHECK(panel->size.width == 640);
  CHECK(panel->size.height < 360);
  CHECK(panel->argb.front() == 0xC0000000U);
  CHECK(std::ranges::find(panel->argb, 0xFFFFFFFFU) != panel->argb.end());
  for (const std::uint32_t word : panel->argb) {
    REQUIRE((word & 0xFF) <= word >> 24);  // Premultiplied.
  }
  CHECK(overlay.over(frame).items.size() == 2);
  CHECK(!overlay.set({"missed 0", "", std::string(400, 'W')}, {640, 360}));
  CHECK(overlay.set({"missed 1"}, {640, 360}));
  CHECK(overlay.again());
  CHECK(!overlay.set({}, {640, 360}));
  CHECK(overlay.over(frame).items.size() == 1);
}

}  // namespace
}  // namespace sharit
