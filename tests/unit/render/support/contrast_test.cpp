#include "render/support/contrast.hpp"

#include <doctest/doctest.h>

namespace sharit {

constexpr Colour kBlack = Colour::rgb(0);
constexpr Colour kWhite = Colour::rgb(0xffffff);

TEST_CASE("contrast ratios are those of WCAG 2") {
  CHECK(contrast_ratio(kBlack, kWhite) == doctest::Approx(21.0));
  CHECK(contrast_ratio(kWhite, kWhite) == doctest::Approx(1.0));
  // The grey that WCAG's own examples call just enough on white: 4.54.
  CHECK(contrast_ratio(Colour::rgb(0x767676), kWhite) == doctest::Approx(4.54).epsilon(0.002));
  CHECK(contrast_ratio(Colour::rgb(0xff0000), kWhite) == doctest::Approx(4.0).epsilon(0.002));
  CHECK(relative_luminance(Colour::rgb(0x00ff00)) == doctest::Approx(0.7152));
}

TEST_CASE("on a run of colours the worst place counts") {
  // Both ends are far from the grey, but the middle of the run is the grey itself.
  const Colour grey = Colour::rgb(0x808080);
  CHECK(contrast_ratio(grey, {kBlack, kWhite}) == doctest::Approx(1.0).epsilon(0.02));
  CHECK(contrast_ratio(kWhite, {kBlack, grey}) == doctest::Approx(contrast_ratio(kWhite, grey)));
}

TEST_CASE("ink on any ground reaches what large text wants") {
  for (std::uint32_t red = 0; red < 256; red += 15) {
    for (std::uint32_t green = 0; green < 256; green += 15) {
      for (std::uint32_t blue = 0; blue < 256; blue += 15) {
        const Colour ground = Colour::rgb(red << 16 | green << 8 | blue);
        CHECK(contrast_ratio(ink_on(ground), ground) >= 4.0);
      }
    }
  }
  CHECK(ink_on(kBlack) == kWhite);
  CHECK(ink_on(Colour::rgb(0xf2b33d)) != kWhite);
}

TEST_CASE("a colour is moved just as far as its ground asks for") {
  const Ground dark{kBlack, Colour::rgb(0x202020)};
  const auto lighter = with_contrast(Colour::rgb(0x404040), dark, kLargeTextContrast);
  REQUIRE(lighter);
  CHECK(contrast_ratio(*lighter, dark) >= kLargeTextContrast);
  CHECK(contrast_ratio(*lighter, dark) < 4.0);
  CHECK(*with_contrast(kWhite, dark, kLargeTextContrast) == kWhite);
  CHECK_FALSE(with_contrast(Colour::rgb(0x404040), {kBlack, kWhite}, kLargeTextContrast));
}

}  // namespace sharit
