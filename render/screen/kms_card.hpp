#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "render/support/geometry.hpp"
#include "render/support/result.hpp"

namespace sharit {

/// A graphics card with a display on it: /dev/dri/card<index> and the connector, by the kernel's
/// name ("HDMI-A-1"). SDL's own choice takes the last card it looks at, display or not, and card
/// numbers differ between boards and boots, so we choose.
struct KmsCard {
  int index = 0;
  std::string connector;
  std::filesystem::path status_file;  ///< Reads "connected" while the display is there.
};

/// What a display runs at.
struct KmsMode {
  SizePx size;
  double refresh_hz = 0.0;
};

/// Every connector of the machine, by card and name, connected or not. Opens no device.
[[nodiscard]] std::vector<KmsCard> kms_cards(const std::filesystem::path& sysfs = "/sys/class/drm");

/// The first card, by number, that has a connected display. Fails (kDevice) saying which
/// connectors were found empty. Opens no device.
[[nodiscard]] Result<KmsCard> find_kms_card(const std::filesystem::path& sysfs = "/sys/class/drm");

/// Whether the display is still plugged in (by the kernel's last look; does not probe).
[[nodiscard]] bool display_connected(const KmsCard& card);

/// The mode the connector runs now, read on a file descriptor of its own without becoming master.
/// Call it only after the display is taken: the first to open a card becomes its master. Fails
/// (kDevice) when the card does not tell.
[[nodiscard]] Result<KmsMode> running_mode(const KmsCard& card);

/// Pictures a second of a mode with this pixel clock (kHz) and these totals: exact, where the
/// kernel's own figure is rounded to whole hertz. 0 for a mode without totals.
struct ModeTiming {
  std::uint32_t clock_khz = 0;
  std::uint32_t htotal = 0;
  std::uint32_t vtotal = 0;
  std::uint32_t vscan = 0;  ///< Lines shown this many times; 0 and 1 mean once.
  bool interlaced = false;  ///< `vtotal` holds two fields, each a refresh.
  bool doublescan = false;  ///< Every line is shown twice.
};
[[nodiscard]] double refresh_of(const ModeTiming& timing);

}  // namespace sharit
