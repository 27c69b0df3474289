#pragma once

#include <memory>
#include <string>

#include "render/screen/screen.hpp"
#include "render/support/log.hpp"

namespace sharit {

/// Who puts the pixels together.
enum class RenderPath {
  kAuto,      ///< The GPU where a real one answers, else software.
  kSoftware,  ///< The compositor; not on KMS, where SDL can show only what a GPU drew.
  kGpu,       ///< SDL's renderer, whatever stands behind it.
};

struct ScreenOptions {
  enum class Output {
    kAuto,  ///< A window where a desktop answers, else a connected KMS display.
    kWindow,
    kKms,
    kOffscreen,  ///< Memory only.
  };
  Output output = Output::kAuto;
  SizePx size;  ///< {0, 0}: the display's own choice. Ignored by KMS, which keeps its mode.
  bool fullscreen = false;
  RenderPath path = RenderPath::kAuto;
  std::string title = "Sharit";
  Log* log = nullptr;  ///< Told what was tried in vain; may be null, must outlive the screen.
};

/// Opens where frames are to appear. Thread: main only; one window or KMS screen at a time.
/// Fails (kDevice) with a sentence that says what to do.
[[nodiscard]] Result<std::unique_ptr<Screen>> open_screen(const ScreenOptions& options);

}  // namespace sharit
