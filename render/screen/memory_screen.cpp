#include "render/screen/memory_screen.hpp"

#include <algorithm>
#include <cstddef>

namespace sharit {

MemoryScreen::MemoryScreen(SizePx size) {
  caps_.size = {std::max(1, size.width), std::max(1, size.height)};
  caps_.output = "offscreen";
  caps_.driver = "memory, software";
  picture_.size = caps_.size;
  picture_.xrgb.assign(
      static_cast<std::size_t>(caps_.size.width) * static_cast<std::size_t>(caps_.size.height),
      0xFF000000U);
}

void MemoryScreen::set_overlay(std::vector<std::string>) {}

Result<void> MemoryScreen::present(const Frame& frame) {
  compositor_.draw(frame, {picture_.xrgb.data(), picture_.size, picture_.size.width});
  return {};
}

}  // namespace sharit
