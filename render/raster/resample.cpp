#include "render/raster/resample.hpp"

#include <cmath>
#include <vector>

#include "render/raster/area_scaler.hpp"

namespace sharit {

GlyphImage resample_strike(const std::uint8_t* bgra, int width, int height, int pitch,
                           const StrikePlacement& placement) {
  GlyphImage image;
  image.format = GlyphFormat::kColour;
  image.left = static_cast<int>(std::floor(placement.left));
  image.top = static_cast<int>(std::floor(placement.top));
  image.width = static_cast<int>(std::ceil(placement.left + width * placement.scale)) - image.left;
  image.height = static_cast<int>(std::ceil(placement.top + height * placement.scale)) - image.top;
  if (image.width <= 0 || image.height <= 0) return {};

  const Taps columns =
      taps_for({image.left, image.width, width, placement.left, placement.scale}, Beyond::kClear);
  const Taps rows =
      taps_for({image.top, image.height, height, placement.top, placement.scale}, Beyond::kClear);
  std::vector<std::uint32_t> row(static_cast<std::size_t>(width));
  const auto words_of = [&](int y) {
    const std::uint8_t* bytes = bgra + std::ptrdiff_t{y} * pitch;
    for (std::uint32_t& word : row) {
      word = static_cast<std::uint32_t>(bytes[3]) << 24 |
             static_cast<std::uint32_t>(bytes[2]) << 16 |
             static_cast<std::uint32_t>(bytes[1]) << 8 | bytes[0];
      bytes += 4;
    }
    return row.data();
  };
  image.argb = area_scaled(words_of, columns, rows);
  return image;
}

}  // namespace sharit
