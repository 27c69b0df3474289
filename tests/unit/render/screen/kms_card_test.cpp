#include "render/screen/kms_card.hpp"

#include <filesystem>
#include <fstream>
#include <string>

#include <doctest/doctest.h>
#include <unistd.h>

namespace sharit {
namespace {

namespace fs = std::filesystem;

/// A made-up /sys/class/drm.
class FakeSysfs {
 public:
  FakeSysfs() : root_(fs::temp_directory_path() / ("sharit-sysfs-" + std::to_string(::getpid()))) {
    fs::remove_all(root_);
    fs::create_directories(root_);
  }
  ~FakeSysfs() { fs::remove_all(root_); }
  FakeSysfs(const FakeSysfs&) = delete;
  FakeSysfs& operator=(const FakeSysfs&) = delete;

  void add(const std::string& name, const std::string& status) const {
    fs::create_directories(root_ / name);
    std::ofstream(root_ / name / "status") << status << '\n';
  }
  [[nodiscard]] const fs::path& root() const { return root_; }

 private:
  fs::path root_;
};

TEST_CASE("The card with the connected display is taken, whatever its number") {
  // As on a Pi 5: vc4 is card1 today, and the touch display's card comes after it.
  const FakeSysfs sysfs;
  fs::create_directories(sysfs.root() / "card0");
  fs::create_directories(sysfs.root() / "renderD128");
  sysfs.add("card1-HDMI-A-1", "disconnected");
  sysfs.add("card1-HDMI-A-2", "connected");
  sysfs.add("card1-Writeback-1", "connected");
  sysfs.add("card2-DSI-1", "disconnected");
  sysfs.add("card10-DP-1", "connected");
  const auto card = find_kms_card(sysfs.root());
  REQUIRE(card);
  CHECK(card->index == 1);
  CHECK(card->connector == "HDMI-A-2");
  CHECK(display_connected(*card));
  sysfs.add("card1-HDMI-A-2", "disconnected");
  CHECK(!display_connected(*card));
  const auto other = find_kms_card(sysfs.root());
  REQUIRE(other);
  CHECK(other->index == 10);
}

TEST_CASE("Without a connected display the error names the connectors and the cure") {
  const FakeSysfs sysfs;
  sysfs.add("card0-HDMI-A-1", "disconnected");
  sysfs.add("card0-HDMI-A-2", "unknown");
  sysfs.add("card0-Writeback-1", "unknown");
  const auto card = find_kms_card(sysfs.root());
  REQUIRE(!card);
  CHECK(card.error().fault == Fault::kDevice);
  CHECK(
      card.error().message.starts_with("No display is connected (looked at HDMI-A-1, HDMI-A-2). "));
  CHECK(card.error().message.find("video=HDMI-A-1:1920x1080@60D") != std::string::npos);
}

TEST_CASE("A machine without display outputs is told so") {
  const FakeSysfs sysfs;
  fs::create_directories(sysfs.root() / "version");
  const auto card = find_kms_card(sysfs.root());
  REQUIRE(!card);
  CHECK(card.error().message.starts_with("This machine has no display output"));
  CHECK(!find_kms_card(sysfs.root() / "nowhere"));
}

TEST_CASE("The refresh of a mode is exact") {
  // CTA-861 timings.
  CHECK(refresh_of({148500, 2200, 1125}) == doctest::Approx(60.0));
  CHECK(refresh_of({148352, 2200, 1125}) == doctest::Approx(59.9402).epsilon(1e-6));
  CHECK(refresh_of({148500, 2640, 1125}) == doctest::Approx(50.0));
  CHECK(refresh_of({.clock_khz = 74250, .htotal = 2200, .vtotal = 1125, .interlaced = true}) ==
        doctest::Approx(60.0));
  CHECK(refresh_of({.clock_khz = 27000, .htotal = 1716, .vtotal = 262, .doublescan = true}) ==
        doctest::Approx(30.0271).epsilon(1e-5));
  CHECK(refresh_of({.clock_khz = 148500, .htotal = 2200, .vtotal = 1125, .vscan = 2}) ==
        doctest::Approx(30.0));
  CHECK(refresh_of({148500, 0, 1125}) == 0.0);
}

}  // namespace
}  // namespace sharit
