#include "render/screen/flat_painter.hpp"

#include "render/screen/pixel_rows.hpp"

namespace sharit {

void FlatPainter::plain(const BlockSpan& span, int y, std::uint32_t word, const PixelView& target) {
  const std::uint64_t bits = map_.covered(y, span, word);
  if (bits == 0) return;
  draw_blocks(
      span, bits, [&](int x, std::uint64_t some) { fill_blocks(target.at(x, y), some, word); },
      [&](int x, int count) { fill_row(target.at(x, y), count, word); });
  map_.uncover(y, span, word, 0);
}

void FlatPainter::picture(const BlockSpan& span, int y, const Bitmap& picture,
                          const PixelView& target) {
  const std::uint64_t bits = map_.covered(y, span, GroundMap::kPicture);
  if (bits == 0) return;
  const std::uint32_t* source = picture.row(y);
  draw_blocks(
      span, bits,
      [&](int x, std::uint64_t some) {
        copy_blocks(target.at(x, y), source + x, some, 2 * picture.size.width);
      },
      [&](int x, int count) { std::copy_n(source + x, count, target.at(x, y)); });
  map_.uncover(y, span, GroundMap::kPicture, 0);
}

void FlatPainter::sprite(const PaintItem& item, const StoredTile& tile, const FlatImage& flat,
                         const RectPx& area, const PixelView& target) {
  each_block_span(area.x, area.right(), [&](const BlockSpan& span) {
    const std::uint32_t* shares = nullptr;
    for (int y = area.y; y < area.bottom(); ++y) {
      const std::ptrdiff_t row = y - item.rect.y;
      const std::uint32_t ground = flat.ground[row];
      const std::uint64_t ink =
          tile.ink_from(y - item.origin_y, span.first * BlockSpan::kBlock - item.origin_x);
      const std::uint64_t bits = (ink & span.all) | map_.covered(y, span, ground);
      if (bits == 0) continue;
      const std::uint32_t* source = flat.pixels + row * tile.size.width;
      const int origin = item.origin_x;
      if (!item.soft()) {
        draw_blocks(
            span, bits,
            [&](int x, std::uint64_t some) {
              copy_blocks(target.at(x, y), source + (x - origin), some, 2 * tile.size.width);
            },
            [&](int x, int count) { std::copy_n(source + (x - origin), count, target.at(x, y)); });
      } else {
        if (shares == nullptr || item.rows.length > 0) shares = shares_.of(item, area, y);
        draw_blocks(
            span, bits,
            [&](int x, std::uint64_t some) {
              mix_blocks(target.at(x, y), source + (x - origin), shares + (x - area.x), some,
                         ground);
            },
            [&](int x, int count) {
              mix_row(target.at(x, y), source + (x - origin), shares + (x - area.x), count, ground);
            });
      }
      map_.uncover_anew(y, span, ground, ink & span.all);
    }
  });
}

}  // namespace sharit
