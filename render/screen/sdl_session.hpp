#pragma once

#include <memory>
#include <string>

#include "render/support/result.hpp"

namespace sharit {

/// SDL's video part, open for as long as this object lives, with the hints this program wants: its
/// own signal handlers, a window surface without a hidden GL texture, batched GPU drawing, no
/// screen saver, no cursor. Thread: main only, one at a time, opened before other threads start
/// (it names the program in the environment for X11).
class SdlSession {
 public:
  /// For windows: X11 or Wayland. Fails (kDevice) when no desktop answers.
  [[nodiscard]] static Result<std::unique_ptr<SdlSession>> open_desktop();
  /// For the display of /dev/dri/card<card>. Fails (kDevice) when SDL cannot drive it.
  [[nodiscard]] static Result<std::unique_ptr<SdlSession>> open_kms(int card);

  ~SdlSession();
  SdlSession(const SdlSession&) = delete;
  SdlSession& operator=(const SdlSession&) = delete;

  /// SDL's name of what it drives: "x11", "wayland", "KMSDRM".
  [[nodiscard]] std::string driver() const;

 private:
  SdlSession() = default;
  static Result<std::unique_ptr<SdlSession>> open(const char* drivers);
};

}  // namespace sharit
