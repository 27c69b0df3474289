#include "render/raster/area_scaler.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace sharit {
namespace {

/// Blue, green, red, alpha.
using Pixel = std::array<float, 4>;
using PixelRow = std::vector<Pixel>;

void add(Pixel& sum, const Pixel& pixel, float weight) {
  for (std::size_t c = 0; c < 4; ++c) sum[c] += weight * pixel[c];
}

Pixel unpacked(std::uint32_t word) {
  return {static_cast<float>(word & 0xFF), static_cast<float>(word >> 8 & 0xFF),
          static_cast<float>(word >> 16 & 0xFF), static_cast<float>(word >> 24)};
}

std::uint32_t packed(const Pixel& pixel) {
  std::uint32_t word = 0;
  for (std::size_t c = 4; c-- > 0;) {
    word = word << 8 | static_cast<std::uint32_t>(std::clamp(pixel[c], 0.0F, 255.0F) + 0.5F);
  }
  return word;
}

PixelRow narrowed(const std::uint32_t* source, const Taps& columns) {
  PixelRow row(columns.size(), Pixel{});
  for (std::size_t x = 0; x < columns.size(); ++x) {
    for (const Tap& tap : columns[x]) add(row[x], unpacked(source[tap.source]), tap.weight);
  }
  return row;
}

}  // namespace

Taps taps_for(const Axis& axis, Beyond beyond) {
  Taps taps(static_cast<std::size_t>(std::max(0, axis.count)));
  const double reach = std::max(1.0 / axis.scale, 1.0);
  for (int i = 0; i < axis.count; ++i) {
    const double centre = (axis.first + i + 0.5 - axis.origin) / axis.scale;
    const double low = centre - reach / 2.0;
    const double high = centre + reach / 2.0;
    for (int s = static_cast<int>(std::floor(low)); s < static_cast<int>(std::ceil(high)); ++s) {
      const double overlap = std::min(high, s + 1.0) - std::max(low, static_cast<double>(s));
      const bool outside = s < 0 || s >= axis.source_count;
      if (overlap <= 0.0 || (outside && beyond == Beyond::kClear)) continue;
      taps[static_cast<std::size_t>(i)].push_back(
          {std::clamp(s, 0, axis.source_count - 1), static_cast<float>(overlap / reach)});
    }
  }
  return taps;
}

std::vector<std::uint32_t> area_scaled(const SourceRow& source, const Taps& columns,
                                       const Taps& rows) {
  std::vector<std::uint32_t> argb;
  argb.reserve(columns.size() * rows.size());
  std::map<int, PixelRow> narrow;  // Rows of the source that are still needed.
  PixelRow sum(columns.size());
  for (const std::vector<Tap>& taps : rows) {
    std::ranges::fill(sum, Pixel{});
    if (!taps.empty()) narrow.erase(narrow.begin(), narrow.lower_bound(taps.front().source));
    for (const Tap& tap : taps) {
      auto row = narrow.find(tap.source);
      if (row == narrow.end()) {
        row = narrow.emplace(tap.source, narrowed(source(tap.source), columns)).first;
      }
      for (std::size_t x = 0; x < sum.size(); ++x) add(sum[x], row->second[x], tap.weight);
    }
    std::ranges::transform(sum, std::back_inserter(argb), packed);
  }
  return argb;
}

}  // namespace sharit
