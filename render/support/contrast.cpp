#include "render/support/contrast.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace sharit {
namespace {

constexpr Colour kInk = Colour::rgb(0x10203a);
constexpr Colour kWhite = Colour::rgb(0xffffff);
/// Steps in which a run of colours is looked at.
constexpr int kSteps = 32;

/// The light of every sRGB level.
const std::array<double, 256> kLight = [] {
  std::array<double, 256> light{};
  for (std::size_t level = 0; level < light.size(); ++level) {
    const double value = static_cast<double>(level) / 255.0;
    light[level] = value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
  }
  return light;
}();

}  // namespace

double relative_luminance(Colour colour) {
  return 0.2126 * kLight[colour.red] + 0.7152 * kLight[colour.green] + 0.0722 * kLight[colour.blue];
}

double contrast_ratio(Colour a, Colour b) {
  const double one = relative_luminance(a);
  const double other = relative_luminance(b);
  return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

double contrast_ratio(Colour text, const Ground& ground) {
  double least = contrast_ratio(text, ground.top);
  for (int i = 1; i <= kSteps; ++i) {
    const double share = static_cast<double>(i) / kSteps;
    least = std::min(least, contrast_ratio(text, mixed(ground.top, ground.bottom, share)));
  }
  return least;
}

Colour ink_on(Colour ground) {
  return contrast_ratio(kInk, ground) > contrast_ratio(kWhite, ground) ? kInk : kWhite;
}

Colour mixed(Colour from, Colour to, double share) {
  const auto level = [share](std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>(std::lround(a + (b - a) * share));
  };
  return {level(from.red, to.red), level(from.green, to.green), level(from.blue, to.blue),
          level(from.alpha, to.alpha)};
}

std::optional<Colour> with_contrast(Colour text, const Ground& ground, double ratio) {
  for (int i = 0; i <= kSteps; ++i) {
    for (const Colour end : {kWhite, Colour::rgb(0)}) {
      const Colour tried = mixed(text, end, static_cast<double>(i) / kSteps);
      if (contrast_ratio(tried, ground) >= ratio) return tried;
    }
  }
  return std::nullopt;
}

}  // namespace sharit
