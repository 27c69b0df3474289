// Displays, GPUs and device files of machines that are made up.
#include "firmware/doctor/display_check.hpp"

#include <doctest/doctest.h>

#include "firmware/doctor/edid.hpp"
#include "firmware/doctor/permission_check.hpp"
#include "unit/firmware/doctor/made_machine.hpp"

using namespace sharit;
using namespace sharit::test;

namespace {

/// A base block of an EDID with a mode of 1920x1080 (CEA-861: blanks 280 and 45, at 60 Hz 148.5
/// MHz) at this pixel clock, and a name.
std::string edid(unsigned clock_10khz, bool interlaced = false) {
  std::string block(128, '\0');
  const auto put = [&block](std::size_t at, std::initializer_list<unsigned> bytes) {
    for (const unsigned byte : bytes) block[at++] = static_cast<char>(byte);
  };
  put(0, {0, 255, 255, 255, 255, 255, 255, 0});
  put(54, {clock_10khz & 255, clock_10khz >> 8, 0x80, 0x18, 0x71, 0x38, 0x2D, 0x40});
  if (interlaced) put(54, {0x01, 0x1D, 0x80, 0x18, 0x71, 0x1C, 0x16, 0x20});
  put(54 + 17, {interlaced ? 0x9Eu : 0x1Eu});
  put(72, {0, 0, 0, 0xFC, 0, 'L', 'o', 'b', 'b', 'y', 10, ' '});
  return block;
}

RunningTicker drawing(const std::string& output, const std::string& driver, double hz = 60) {
  RunningTicker running;
  running.output = output;
  running.driver = driver;
  running.size = {1920, 1080};
  running.refresh_hz = hz;
  return running;
}

}  // namespace

TEST_CASE("an EDID tells name, mode and exact refresh, and damaged ones nothing") {
  const auto full = read_edid(edid(14850));
  REQUIRE(full.has_value());
  CHECK(full->name == "Lobby");
  CHECK(full->size == SizePx{1920, 1080});
  CHECK(full->refresh_hz == doctest::Approx(60.0));
  const auto half = read_edid(edid(0, true));
  REQUIRE(half.has_value());
  CHECK(half->interlaced);
  CHECK(half->size == SizePx{1920, 1080});
  CHECK(half->refresh_hz == doctest::Approx(60.0));
  CHECK_FALSE(read_edid("").has_value());
  CHECK_FALSE(read_edid(edid(14850).substr(0, 127)).has_value());
  CHECK_FALSE(read_edid(std::string(128, 'x')).has_value());
}

TEST_CASE("a connected display is told with connector and mode; a slow one is a warning") {
  MadeMachine machine;
  machine.write("sys/class/drm/card1-HDMI-A-1/status", "connected\n")
      .write("sys/class/drm/card1-HDMI-A-1/edid", edid(14850))
      .write("sys/class/drm/card1-HDMI-A-2/status", "disconnected\n");
  Checks checks = check_display(machine.get(), nullptr);
  REQUIRE(checks.size() == 1);
  CHECK(checks[0].verdict == Verdict::kGood);
  CHECK(checks[0].sentence == "HDMI-A-1: Lobby, 1920x1080 at 60.000 Hz.");
  CHECK(guess_display(machine.get(), nullptr).refresh_hz == doctest::Approx(60.0));
  machine.write("sys/class/drm/card1-HDMI-A-1/edid", edid(7425));
  checks = check_display(machine.get(), nullptr);
  CHECK(checks[0].verdict == Verdict::kWarning);
  CHECK(has(checks[0].fix, "video=HDMI-A-1:1920x1080@60"));
}

TEST_CASE("no display and no desktop is wrong; a desktop alone will do") {
  MadeMachine machine;
  machine.write("sys/class/drm/card0-HDMI-A-1/status", "disconnected\n");
  const Checks none = check_display(machine.get(), nullptr);
  REQUIRE(none.size() == 1);
  CHECK(none[0].verdict == Verdict::kWrong);
  CHECK(has(none[0].fix, "HDMI-A-1"));
  CHECK(exit_code_of(none) == 3);
  machine.environment["WAYLAND_DISPLAY"] = "wayland-0";
  const Checks desktop = check_display(machine.get(), nullptr);
  REQUIRE(desktop.size() == 1);
  CHECK(desktop[0].verdict == Verdict::kGood);
}

TEST_CASE("what the running program draws counts, and that nobody sees it offscreen") {
  MadeMachine machine;
  const auto verdict = [&](const RunningTicker& running) {
    return check_display(machine.get(), &running).back().verdict;
  };
  CHECK(verdict(drawing("kms", "KMSDRM")) == Verdict::kGood);
  CHECK(verdict(drawing("kms", "KMSDRM", 30)) == Verdict::kWarning);
  CHECK(verdict(drawing("offscreen", "memory, software")) == Verdict::kWarning);
}

TEST_CASE("a GPU is told from the processor that stands in for it") {
  MadeMachine machine;
  CHECK(check_gpu(machine.get(), nullptr).verdict == Verdict::kWarning);
  machine.link("sys/class/drm/renderD128/device/driver", "../../../bus/virtio/drivers/virtio_gpu");
  CHECK(check_gpu(machine.get(), nullptr).verdict == Verdict::kWarning);
  machine.link("sys/class/drm/renderD129/device/driver", "../../../bus/platform/drivers/v3d");
  CHECK(has(check_gpu(machine.get(), nullptr).sentence, "v3d"));
  const RunningTicker gpu = drawing("kms", "KMSDRM, opengles2 (V3D 4.2)");
  CHECK(check_gpu(machine.get(), &gpu).verdict == Verdict::kGood);
  for (const char* driver : {"x11, software", "x11, opengles2 (llvmpipe (LLVM 15, 256 bits))"}) {
    const RunningTicker slow = drawing("window", driver);
    CHECK(check_gpu(machine.get(), &slow).verdict == Verdict::kWarning);
  }
}

TEST_CASE("who may not open the graphics devices is told which groups to join") {
  CHECK(check_permissions({}, "pi").verdict == Verdict::kGood);
  CHECK(check_permissions({{"/dev/dri/card0", "video", true}}, "pi").verdict == Verdict::kGood);
  const Check check = check_permissions(
      {{"/dev/dri/card0", "video", false}, {"/dev/dri/renderD128", "render", false}}, "pi");
  CHECK(check.verdict == Verdict::kWarning);
  CHECK(has(check.fix, "usermod -aG video,render pi"));
}
