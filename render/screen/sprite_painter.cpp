#include "render/screen/sprite_painter.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "render/screen/pixel_rows.hpp"

namespace sharit {
namespace {

/// Blended together.
constexpr int kBlock = 16;

void blend(std::uint32_t* out, const std::uint32_t* source, int count, std::uint8_t opacity) {
  if (opacity == 255) {
    over_row(out, source, count);
  } else {
    over_row_scaled(out, source, count, opacity);
  }
}

/// Blends a stretch and takes of the result, pixel by pixel, only its share.
void blend_softly(std::uint32_t* out, const std::uint32_t* source, int count, std::uint8_t opacity,
                  const std::uint32_t* shares) {
  std::uint32_t blended[kBlock];
  for (int x = 0; x < count; x += kBlock) {
    const int size = std::min(kBlock, count - x);
    std::memcpy(blended, out + x, static_cast<std::size_t>(size) * sizeof(*out));
    blend(blended, source + x, size, opacity);
    mix_row(out + x, blended, shares + x, size);
  }
}

/// Calls `draw(begin, end)` for the stretches of a row's columns whose blocks have ink; counted
/// from `column` on.
template <typename Draw>
void by_ink(const StoredTile& tile, int row, int column, int width, const Draw& draw) {
  const int first = column / tile.block;
  const int last = (column + width - 1) / tile.block;
  std::uint64_t ink = tile.ink[static_cast<std::size_t>(row)];
  ink &= ~std::uint64_t{0} << first;
  ink &= ~std::uint64_t{0} >> (63 - last);
  while (ink != 0) {
    const int from = std::countr_zero(ink);
    const int to = from + std::countr_one(ink >> from);
    draw(std::max(from * tile.block - column, 0), std::min(to * tile.block - column, width));
    ink &= to > 63 ? 0 : ~std::uint64_t{0} << to;
  }
}

/// A row at full opacity: most of a letter is a copy.
void paint_runs(const StoredTile& tile, int row, int column, int width, std::uint32_t* out,
                std::vector<std::uint32_t>& room) {
  for (const InkRun& run : tile.runs_of(row, column, column + width)) {
    const int begin = std::max(run.begin - column, 0);
    const int count = std::min(run.end - column, width) - begin;
    if (run.solid && !tile.shades.empty()) {
      fill_row(out + begin, count, tile.palette.back());
      continue;
    }
    const std::uint32_t* source = tile.words(row, column + begin, count, room);
    if (run.solid) {
      std::copy_n(source, count, out + begin);
    } else {
      over_row(out + begin, source, count);
    }
  }
}

}  // namespace

void SpritePainter::paint(const PaintItem& item, const StoredTile& tile, const RectPx& area,
                          const PixelView& target) {
  const int column = area.x - item.origin_x;
  const std::uint32_t* shares = nullptr;  // Of the columns; mostly the same for all rows.
  for (int y = area.y; y < area.bottom(); ++y) {
    const int row = y - item.origin_y;
    std::uint32_t* out = target.at(area.x, y);
    if (item.soft() && (y == area.y || item.rows.length > 0)) shares = shares_.of(item, area, y);
    const bool between = item.between_pixels();
    const std::uint32_t* mixed = between ? mixed_row(item, tile, row, column, area.width) : nullptr;
    const auto draw = [&](int begin, int end) {
      const std::uint32_t* source =
          between ? mixed + begin : tile.words(row, column + begin, end - begin, room_);
      if (shares == nullptr) {
        blend(out + begin, source, end - begin, item.opacity);
      } else {
        blend_softly(out + begin, source, end - begin, item.opacity, shares + begin);
      }
    };
    if (between) {
      draw(0, area.width);
    } else if (item.soft() || item.opacity != 255) {
      by_ink(tile, row, column, area.width, draw);
    } else {
      paint_runs(tile, row, column, area.width, out, room_);
    }
  }
}

const std::uint32_t* SpritePainter::mixed_row(const PaintItem& item, const StoredTile& tile,
                                              int row, int column, int count) {
  // One column more, for the last one to be mixed with.
  const int wide = std::min(count + 1, tile.size.width - column);
  const std::uint32_t* source = tile.words(row, column, wide, room_);
  upper_.assign(static_cast<std::size_t>(count) + 1, 0);
  if (item.up == 0) {
    std::copy_n(source, wide, upper_.begin());
  } else {
    const bool last = row + 1 >= tile.size.height;
    mix_rows(upper_.data(), source, last ? nullptr : tile.words(row + 1, column, wide, lower_),
             wide, item.up);
  }
  if (item.left == 0) return upper_.data();
  shifted_.resize(static_cast<std::size_t>(count));
  shift_row(shifted_.data(), upper_.data(), count, upper_.back(), item.left);
  return shifted_.data();
}

}  // namespace sharit
