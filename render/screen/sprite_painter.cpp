#include "render/screen/sprite_painter.hpp"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <span>

#include "render/screen/pixel_rows.hpp"

namespace sharit {
namespace {

/// Blended together: long enough to be quick, short enough to pass over what is empty.
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

/// Calls `draw(begin, end)` for the columns of a row that have ink, by whole blocks: quicker than
/// to the exact end of each run. `pass(begin, end)` gets the rest.
template <typename Draw, typename Pass>
void by_ink(std::span<const InkRun> runs, int column, int width, const Draw& draw,
            const Pass& pass) {
  int done = 0;
  for (const InkRun& run : runs) {
    const int end = std::min(run.end - column, width);
    const int begin = std::max(run.begin - column, done);
    if (begin >= end) continue;
    if (begin > done) pass(done, begin);
    done = std::min(width, begin + (end - begin + kBlock - 1) / kBlock * kBlock);
    draw(begin, done);
  }
  if (done < width) pass(done, width);
}

}  // namespace

void SpritePainter::paint(const PaintItem& item, const StoredTile& tile, const RectPx& area,
                          const PixelView& target) {
  const int column = area.x - item.origin_x;
  const bool soft = item.soft();
  shares_for_ = -1;
  for (int y = area.y; y < area.bottom(); ++y) {
    const int row = y - item.origin_y;
    std::uint32_t* out = target.at(area.x, y);
    const std::uint32_t* shares = soft ? shares_of(item, area, y) : nullptr;
    if (item.between_pixels()) {
      const std::uint32_t* mixed = mixed_row(item, tile, row, column, area.width);
      if (soft) {
        blend_softly(out, mixed, area.width, item.opacity, shares);
      } else {
        blend(out, mixed, area.width, item.opacity);
      }
      continue;
    }
    const std::uint32_t* source =
        tile.argb.data() + static_cast<std::ptrdiff_t>(row) * tile.size.width + column;
    const std::span<const InkRun> runs = tile.runs_of(row, column, column + area.width);
    if (soft) {
      const auto draw = [&](int begin, int end) {
        blend_softly(out + begin, source + begin, end - begin, item.opacity, shares + begin);
      };
      by_ink(runs, column, area.width, draw, [](int, int) {});
      continue;
    }
    for (const InkRun& run : runs) {
      const int begin = std::max(run.begin - column, 0);
      const int end = std::min(run.end - column, area.width);
      if (run.solid && item.opacity == 255) {
        std::memcpy(out + begin, source + begin,
                    static_cast<std::size_t>(end - begin) * sizeof(*out));
      } else {
        blend(out + begin, source + begin, end - begin, item.opacity);
      }
    }
  }
}

void SpritePainter::paint_edge(const PaintItem& item, const StoredTile& tile, const FlatImage& flat,
                               const RectPx& area, const PixelView& target) {
  const int column = area.x - item.origin_x;
  shares_for_ = -1;
  for (int y = area.y; y < area.bottom(); ++y) {
    const std::ptrdiff_t flat_row = y - item.rect.y;
    const std::uint32_t below = flat.ground[flat_row];
    const std::uint32_t* source = flat.pixels + flat_row * tile.size.width + column;
    const std::uint32_t* shares = shares_of(item, area, y);
    std::uint32_t* out = target.at(area.x, y);
    const auto draw = [&](int begin, int end) {
      mix_row(out + begin, source + begin, shares + begin, end - begin, below);
    };
    const auto pass = [&](int begin, int end) { fill_row(out + begin, end - begin, below); };
    by_ink(tile.runs_of(y - item.origin_y, column, column + area.width), column, area.width, draw,
           pass);
  }
}

const std::uint32_t* SpritePainter::mixed_row(const PaintItem& item, const StoredTile& tile,
                                              int row, int column, int count) {
  // One column more, for the last one to be mixed with.
  const int wide = std::min(count + 1, tile.size.width - column);
  const std::uint32_t* source =
      tile.argb.data() + static_cast<std::ptrdiff_t>(row) * tile.size.width + column;
  upper_.assign(static_cast<std::size_t>(count) + 1, 0);
  if (item.up == 0) {
    std::copy_n(source, wide, upper_.begin());
  } else {
    const bool last = row + 1 >= tile.size.height;
    mix_rows(upper_.data(), source, last ? nullptr : source + tile.size.width, wide, item.up);
  }
  if (item.left == 0) return upper_.data();
  shifted_.resize(static_cast<std::size_t>(count));
  shift_row(shifted_.data(), upper_.data(), count, upper_.back(), item.left);
  return shifted_.data();
}

const std::uint32_t* SpritePainter::shares_of(const PaintItem& item, const RectPx& area, int y) {
  const std::uint8_t whole = item.rows.at(y);
  if (shares_for_ == whole) return shares_.data();
  shares_for_ = whole;
  shares_.clear();
  for (int x = area.x; x < area.right(); ++x) {
    const std::uint32_t share = divide_255(std::uint32_t{item.columns.at(x)} * whole);
    shares_.push_back(four_times(static_cast<std::uint8_t>(share)));
  }
  return shares_.data();
}

}  // namespace sharit
