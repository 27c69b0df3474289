#include "render/screen/memory_screen.hpp"

#include <algorithm>
#include <cstddef>

namespace sharit {

MemoryScreen::MemoryScreen(SizePx size, Log* log) : overlay_(log) {
  caps_.size = {std::max(1, size.width), std::max(1, size.height)};
  caps_.output = "offscreen";
  caps_.driver = "memory, software";
  picture_.size = caps_.size;
  picture_.xrgb.assign(
      static_cast<std::size_t>(caps_.size.width) * static_cast<std::size_t>(caps_.size.height),
      0xFF000000U);
}

void MemoryScreen::turn(PanelRotation rotation) {
  compositor_.turn(rotation);
  caps_.size = turned(picture_.size, rotation);
}

void MemoryScreen::set_overlay(std::vector<std::string> lines) {
  // The panel is made to fill its size, so the upload cannot fail.
  if (const auto panel = overlay_.set(lines, caps_.size)) (void)upload(*panel);
}

Result<void> MemoryScreen::present(const Frame& frame) {
  compositor_.draw(overlay_.over(frame),
                   {picture_.xrgb.data(), picture_.size, picture_.size.width});
  return {};
}

}  // namespace sharit
