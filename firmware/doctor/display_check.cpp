#include "firmware/doctor/display_check.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <optional>
#include <string_view>

#include "firmware/doctor/edid.hpp"
#include "render/screen/kms_card.hpp"
#include "render/support/list_text.hpp"

namespace sharit {
namespace {

constexpr const char* kDisplay = "display";
constexpr const char* kGpu = "gpu";
/// Below it every step of the line is seen (notes on motion: 50 and 60 Hz are smooth).
constexpr double kSmoothHz = 49.0;

const std::filesystem::path kDrm = "sys/class/drm";

std::string mode_text(SizePx size, double hz) {
  char text[64];
  std::snprintf(text, sizeof text, "%dx%d at %.3f Hz", size.width, size.height, hz);
  return text;
}

std::optional<DisplayIdentity> identity_of(const Machine& machine, const KmsCard& card) {
  return read_edid(
      machine.text(kDrm / ("card" + std::to_string(card.index) + "-" + card.connector) / "edid"));
}

std::string choose_mode(const std::string& connector) {
  return "Choose a mode of 50 or 60 Hz, on the kernel's command line (cmdline.txt on a Pi): "
         "video=" +
         connector + ":1920x1080@60";
}

/// A connected display, by what it says of itself.
Check look_at(const Machine& machine, const KmsCard& card) {
  const auto identity = identity_of(machine, card);
  if (!identity) {
    return good(kDisplay, card.connector + ": a display is connected; it does not say its modes.");
  }
  const std::string what = card.connector + ": " +
                           (identity->name.empty() ? "a display" : identity->name) + ", " +
                           mode_text(identity->size, identity->refresh_hz) +
                           (identity->interlaced ? ", interlaced" : "");
  if (identity->interlaced || identity->refresh_hz < kSmoothHz) {
    return warning(kDisplay, what + ". Lines that travel will not be smooth.",
                   choose_mode(card.connector));
  }
  return good(kDisplay, what + ".");
}

std::string desktop_of(const Machine& machine) {
  for (const char* name : {"WAYLAND_DISPLAY", "DISPLAY"}) {
    if (const auto value = machine.environment(name)) return name + ("=" + *value);
  }
  return {};
}

bool contains_any_case(std::string_view text, std::string_view part) {
  const auto same = [](char a, char b) {
    return std::tolower(static_cast<unsigned char>(a)) ==
           std::tolower(static_cast<unsigned char>(b));
  };
  return !std::ranges::search(text, part, same).empty();
}

/// Kernel drivers of cards that draw nothing themselves.
bool draws_nothing(std::string_view driver) {
  constexpr std::array kNames{"vkms", "virtio", "bochs", "simpledrm", "simple-framebuffer",
                              "vgem", "cirrus", "ast",   "mgag200",   "udl"};
  return std::ranges::any_of(kNames, [&](const char* name) { return driver.starts_with(name); });
}

constexpr const char* kGpuFix =
    "On a Raspberry Pi put dtoverlay=vc4-kms-v3d into config.txt; on a PC install the packages "
    "libgl1-mesa-dri and the firmware of its GPU. Without a GPU choose a smaller mode.";

}  // namespace

Checks check_display(const Machine& machine, const RunningTicker* running) {
  Checks out;
  for (const KmsCard& card : kms_cards(machine.root / kDrm)) {
    if (display_connected(card)) out.push_back(look_at(machine, card));
  }
  const std::string desktop = desktop_of(machine);
  if (!desktop.empty()) out.push_back(good(kDisplay, "There is a desktop (" + desktop + ")."));
  if (running != nullptr) {
    const std::string what = "Sharit draws " + mode_text(running->size, running->refresh_hz) +
                             " (" + running->output + ").";
    if (running->output == "offscreen") {
      out.push_back(warning(kDisplay, what + " Nobody sees it.",
                            "Leave --output away, so that it takes the display."));
    } else if (running->refresh_hz < kSmoothHz) {
      out.push_back(warning(kDisplay, what + " Lines that travel will not be smooth.",
                            choose_mode("HDMI-A-1")));
    } else {
      out.push_back(good(kDisplay, what));
    }
  }
  if (!out.empty()) return out;
  const auto none = find_kms_card(machine.root / kDrm);
  const std::string why = none ? "" : none.error().message;
  return {wrong(kDisplay, "There is no desktop, and no display to take directly.", why)};
}

Check check_gpu(const Machine& machine, const RunningTicker* running) {
  if (running != nullptr) {
    for (const char* name : {"llvmpipe", "softpipe", "swrast", "software"}) {
      if (!contains_any_case(running->driver, name)) continue;
      return warning(kGpu, "The processor draws in place of a GPU (" + running->driver + ").",
                     kGpuFix);
    }
    return good(kGpu, "Sharit draws by " + running->driver + ".");
  }
  std::vector<std::string> idle;
  for (const auto& entry : machine.entries(kDrm)) {
    if (!entry.filename().string().starts_with("renderD")) continue;
    const std::string driver = machine.link_name(entry / "device/driver");
    if (!draws_nothing(driver)) {
      return good(kGpu,
                  "There is a GPU: " + (driver.empty() ? entry.filename().string() : driver) + ".");
    }
    idle.push_back(driver);
  }
  const std::string found = idle.empty() ? "" : " (" + list_text(idle) + " draws nothing itself)";
  return warning(kGpu, "There is no GPU" + found + ": the processor will draw.", kGpuFix);
}

DisplayGuess guess_display(const Machine& machine, const RunningTicker* running) {
  if (running != nullptr && running->refresh_hz > 0) return {running->size, running->refresh_hz};
  if (const auto card = find_kms_card(machine.root / kDrm)) {
    if (const auto identity = identity_of(machine, *card)) {
      return {identity->size, identity->refresh_hz};
    }
  }
  return {};
}

}  // namespace sharit
