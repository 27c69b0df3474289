#include "render/scene/still_text.hpp"

namespace sharit {

void draw_text(Frame& frame, const StillText& text, int x, int y, std::uint8_t opacity) {
  if (opacity == 0) return;
  const RectPx everywhere{0, 0, frame.size.width, frame.size.height};
  for (const StillText::Line& line : text.lines) {
    const LineImage& image = *line.image;
    for (int i = 0; i < image.tile_count(); ++i) {
      const RectPx part = image.tile_rect(i);
      frame.items.emplace_back(Sprite{image.tile_id(i),
                                      F26::from_px(x + line.x + part.x),
                                      F26::from_px(y + line.baseline + image.box.y),
                                      {part.width, part.height},
                                      opacity,
                                      everywhere});
    }
  }
}

}  // namespace sharit
