#include "render/screen/sprite_painter.hpp"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <span>

#include "render/screen/pixel_rows.hpp"

namespace sharit {
namespace {

std::uint8_t product(std::uint8_t one, std::uint8_t other) {
  return static_cast<std::uint8_t>(divide_255(std::uint32_t{one} * other));
}

/// Columns `column` to `column + count` of a row of the image moved left by a fraction.
void shift(const StoredTile& tile, int row, int column, int count, int fraction,
           std::vector<std::uint32_t>& out) {
  const std::uint32_t* pixels =
      tile.argb.data() + static_cast<std::ptrdiff_t>(row) * tile.size.width;
  out.resize(static_cast<std::size_t>(count));
  const int next = column + count;
  const std::uint32_t behind = next < tile.size.width ? pixels[next] : 0;
  shift_row(out.data(), pixels + column, count, behind, fraction);
}

void paint_stretch(const std::uint32_t* source, int count, std::uint8_t opacity,
                   std::uint32_t* out) {
  if (opacity == 255) {
    over_row(out, source, count);
  } else {
    over_row_scaled(out, source, count, opacity);
  }
}

/// A row of a soft edge: from each run on by whole blocks, which is quicker than to its exact end.
void paint_softly(std::span<const InkRun> runs, int column, const std::uint32_t* source, int width,
                  const std::uint32_t* opacities, std::uint32_t* out) {
  constexpr int kBlock = 16;
  int done = 0;
  for (const InkRun& run : runs) {
    const int end = std::min(run.end - column, width);
    for (int x = std::max(run.begin - column, done); x < end; x = done) {
      done = std::min(x + kBlock, width);
      over_row_faded(out + x, source + x, opacities + x, done - x);
    }
  }
}

}  // namespace

void SpritePainter::paint(const PaintItem& item, const StoredTile& tile, const RectPx& area,
                          const PixelView& target) {
  const int column = area.x - item.origin_x;
  opacities_for_ = -1;
  for (int y = area.y; y < area.bottom(); ++y) {
    const Scale scale = scale_of(item, area, y);
    if (scale.columns == nullptr && scale.all == 0) continue;
    const int row = y - item.origin_y;
    std::uint32_t* out = target.at(area.x, y);
    if (item.fraction != 0) {
      shift(tile, row, column, area.width, item.fraction, shifted_);
      if (scale.columns != nullptr) {
        over_row_faded(out, shifted_.data(), scale.columns, area.width);
      } else {
        paint_stretch(shifted_.data(), area.width, scale.all, out);
      }
      continue;
    }
    const std::uint32_t* source =
        tile.argb.data() + static_cast<std::ptrdiff_t>(row) * tile.size.width + column;
    const std::span<const InkRun> runs = tile.runs_of(row, column, column + area.width);
    if (scale.columns != nullptr) {
      paint_softly(runs, column, source, area.width, scale.columns, out);
      continue;
    }
    for (const InkRun& run : runs) {
      const int begin = std::max(run.begin - column, 0);
      const int end = std::min(run.end - column, area.width);
      if (run.solid && scale.all == 255) {
        std::memcpy(out + begin, source + begin,
                    static_cast<std::size_t>(end - begin) * sizeof(*out));
      } else {
        paint_stretch(source + begin, end - begin, scale.all, out + begin);
      }
    }
  }
}

SpritePainter::Scale SpritePainter::scale_of(const PaintItem& item, const RectPx& area, int y) {
  const std::uint8_t opacity = product(item.opacity, item.rows.at(y));
  if (item.columns.length == 0 || opacity == 0) return {opacity, nullptr};
  if (opacities_for_ != opacity) {
    opacities_for_ = opacity;
    opacities_.clear();
    for (int x = area.x; x < area.right(); ++x) {
      opacities_.push_back(four_times(product(item.columns.at(x), opacity)));
    }
  }
  return {opacity, opacities_.data()};
}

}  // namespace sharit
