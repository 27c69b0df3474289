#include "render/raster/resample.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace sharit {
namespace {

/// One source index and its weight in a destination pixel.
struct Tap {
  int source;
  float weight;
};

/// For each destination pixel the source pixels under it. Shrinking averages what the pixel covers;
/// enlarging widens the window to one source pixel, which is linear interpolation.
std::vector<std::vector<Tap>> taps_for(int first, int count, int source_count, double origin,
                                       double scale) {
  std::vector<std::vector<Tap>> taps(static_cast<std::size_t>(count));
  const double reach = std::max(1.0 / scale, 1.0);
  for (int i = 0; i < count; ++i) {
    const double centre = (first + i + 0.5 - origin) / scale;
    const double low = centre - reach / 2.0;
    const double high = centre + reach / 2.0;
    for (int s = static_cast<int>(std::floor(low)); s < static_cast<int>(std::ceil(high)); ++s) {
      const double overlap = std::min(high, s + 1.0) - std::max(low, static_cast<double>(s));
      if (overlap <= 0.0 || s < 0 || s >= source_count) continue;  // Outside is transparent.
      taps[static_cast<std::size_t>(i)].push_back({s, static_cast<float>(overlap / reach)});
    }
  }
  return taps;
}

}  // namespace

GlyphImage resample_strike(const std::uint8_t* bgra, int width, int height, int pitch,
                           const StrikePlacement& placement) {
  GlyphImage image;
  image.format = GlyphFormat::kColour;
  image.left = static_cast<int>(std::floor(placement.left));
  image.top = static_cast<int>(std::floor(placement.top));
  image.width = static_cast<int>(std::ceil(placement.left + width * placement.scale)) - image.left;
  image.height = static_cast<int>(std::ceil(placement.top + height * placement.scale)) - image.top;
  if (image.width <= 0 || image.height <= 0) return {};

  const auto columns = taps_for(image.left, image.width, width, placement.left, placement.scale);
  const auto rows = taps_for(image.top, image.height, height, placement.top, placement.scale);
  using Pixel = std::array<float, 4>;
  std::vector<Pixel> narrow(static_cast<std::size_t>(image.width) * height);
  for (int y = 0; y < height; ++y) {
    const std::uint8_t* source = bgra + std::ptrdiff_t{y} * pitch;
    for (int x = 0; x < image.width; ++x) {
      Pixel sum{};
      for (const Tap& tap : columns[static_cast<std::size_t>(x)]) {
        for (std::size_t c = 0; c < 4; ++c) {
          sum[c] += tap.weight * source[static_cast<std::size_t>(tap.source) * 4 + c];
        }
      }
      narrow[static_cast<std::size_t>(y) * image.width + x] = sum;
    }
  }
  image.argb.resize(static_cast<std::size_t>(image.width) * image.height);
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x) {
      Pixel sum{};
      for (const Tap& tap : rows[static_cast<std::size_t>(y)]) {
        const Pixel& from = narrow[static_cast<std::size_t>(tap.source) * image.width + x];
        for (std::size_t c = 0; c < 4; ++c) sum[c] += tap.weight * from[c];
      }
      std::uint32_t word = 0;
      for (std::size_t c = 4; c-- > 0;) {  // BGRA bytes to an ARGB word.
        const long level = std::clamp(std::lround(sum[c]), 0L, 255L);
        word = (word << 8) | static_cast<std::uint32_t>(level);
      }
      image.argb[static_cast<std::size_t>(y) * image.width + x] = word;
    }
  }
  return image;
}

}  // namespace sharit
