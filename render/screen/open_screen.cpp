#include "render/screen/open_screen.hpp"

#include "render/screen/memory_screen.hpp"

namespace sharit {

Result<std::unique_ptr<Screen>> open_screen(const ScreenOptions& options) {
  if (options.output == ScreenOptions::Output::kOffscreen) {
    const SizePx size =
        options.size.width > 0 && options.size.height > 0 ? options.size : SizePx{1920, 1080};
    return std::make_unique<MemoryScreen>(size);
  }
  return fail(Fault::kDevice, "There is no display. Use --output offscreen.");
}

}  // namespace sharit
