#include "fit/seen_frame.hpp"

#include <algorithm>

namespace sharit::fit {
namespace {

RectPx together(const RectPx& a, const RectPx& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  const int left = std::min(a.x, b.x);
  const int top = std::min(a.y, b.y);
  return {left, top, std::max(a.right(), b.right()) - left, std::max(a.bottom(), b.bottom()) - top};
}

/// A rectangle of an image at the sprite's place, which may lie between pixels.
RectPx placed(const RectPx& part, const Sprite& sprite) {
  const auto left = static_cast<int>((sprite.x + F26::from_px(part.x)).floor_px());
  const auto top = static_cast<int>((sprite.y + F26::from_px(part.y)).floor_px());
  const auto right = static_cast<int>((sprite.x + F26::from_px(part.right())).ceil_px());
  const auto bottom = static_cast<int>((sprite.y + F26::from_px(part.bottom())).ceil_px());
  return {left, top, right - left, bottom - top};
}

std::shared_ptr<const LineImage> line_of(const Made& made, ImageId image) {
  for (const auto& line : made.lines) {
    const std::uint64_t first = line->first_tile.value;
    const auto count = static_cast<std::uint64_t>(line->tile_count());
    if (image.value >= first && image.value < first + count) return line;
  }
  return nullptr;
}

/// From the tile's top left corner.
RectPx ink_of_tile(const LineImage& line, ImageId image, const SeenWorkshop& workshop) {
  if (const auto painted = workshop.painted(image)) return *painted;
  RectPx all = line.line.ink.pixels();
  all.x -= line.box.x;
  all.y -= line.box.y;
  const RectPx part = line.tile_rect(static_cast<int>(image.value - line.first_tile.value));
  RectPx mine = intersection(all, part);
  mine.x -= part.x;
  return mine;
}

/// A box as high as the window of a line that travels and at an end of it hides that end: the
/// line's moving edge. It ends a pixel before the box, as `touch` counts neighbours.
void hide_behind(const Seen& box, std::vector<Seen>& all) {
  const RectPx& over = box.ink;
  for (Seen& text : all) {
    const RectPx& window = text.clip;
    if (!text.is_text() || !text.made->travels() || text.shown.empty()) continue;
    if (over.y > window.y || over.bottom() < window.bottom()) continue;
    int left = text.shown.x;
    int right = text.shown.right();
    if (over.x <= window.x) left = std::max(left, over.right() + 1);
    if (over.right() >= window.right()) right = std::min(right, over.x - 1);
    text.shown.x = left;
    text.shown.width = std::max(0, right - left);
  }
}

}  // namespace

std::vector<Seen> see(const Frame& frame, const SeenWorkshop& workshop) {
  std::vector<Seen> all;
  const RectPx screen{0, 0, frame.size.width, frame.size.height};
  for (const DrawItem& item : frame.items) {
    const auto* sprite = std::get_if<Sprite>(&item);
    if (sprite == nullptr || sprite->opacity == 0) continue;
    const Made* made = workshop.find(sprite->image);
    if (made == nullptr) continue;
    Seen one{made, nullptr, {}, {}, sprite->clip, sprite->opacity == 255};
    if (made->is_text()) {
      one.line = line_of(*made, sprite->image);
      one.ink = placed(ink_of_tile(*one.line, sprite->image, workshop), *sprite);
    } else {
      const int border = made->kind == Made::Kind::kPicture ? 0 : kShapeBorder;
      one.ink = placed(
          {border, border, sprite->size.width - 2 * border, sprite->size.height - 2 * border},
          *sprite);
    }
    if (one.ink.empty()) continue;
    const RectPx window = intersection(one.clip, screen);
    one.shown = intersection(one.ink, window);
    one.cut_across = one.ink.x < window.x || one.ink.right() > window.right();
    one.cut_upright = one.ink.y < window.y || one.ink.bottom() > window.bottom();
    const auto same = std::ranges::find_if(all, [&](const Seen& other) {
      return one.line != nullptr && other.line == one.line && other.clip == one.clip;
    });
    const bool covers = made->kind == Made::Kind::kShape && made->shape == Shape::kRoundedBox;
    if (covers && one.whole) hide_behind(one, all);
    if (same == all.end()) {
      all.push_back(std::move(one));
    } else {
      same->ink = together(same->ink, one.ink);
      same->shown = together(same->shown, one.shown);
      same->cut_across |= one.cut_across;
      same->cut_upright |= one.cut_upright;
    }
  }
  return all;
}

}  // namespace sharit::fit
