#include "render/scene/breaking_layout.hpp"

#include <doctest/doctest.h>

using namespace sharit;

namespace {

BreakingLayout layout(SizePx size) {
  return lay_out_breaking(lay_out_surround(size, Direction::kLtr, 5), 0);
}

}  // namespace

TEST_CASE("on a bar the word of breaking news leaves the line two thirds of the width") {
  for (const SizePx size : {SizePx{1920, 120}, SizePx{1920, 360}, SizePx{3840, 720}}) {
    CAPTURE(size.width);
    CAPTURE(size.height);
    const BreakingLayout bar = layout(size);
    // "Son dakika", the longest of all languages, is 5.5 em wide in Noto Sans Bold.
    const double box = 5.5 * bar.chip_size.to_double() + 2 * bar.chip_padding;
    CHECK(box < size.width / 3.0);
    CHECK(bar.chip.height == size.height);
  }
}

TEST_CASE("on a thin bar the word of breaking news is as large as its height allows") {
  const BreakingLayout bar = layout({1920, 120});
  CHECK(bar.chip_size.to_double() == doctest::Approx(50.4).epsilon(0.01));
  CHECK(bar.chip_padding == bar.surround.margin);
}
