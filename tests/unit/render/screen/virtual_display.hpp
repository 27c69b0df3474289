#pragma once

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "render/screen/screen.hpp"

namespace sharit::testing {

/// An X server without a screen (Xvfb) on a free display from :90 on, and $DISPLAY pointing to it
/// while it lives. Its framebuffer is a file, so a screenshot needs no other program. No window
/// manager runs until `manage` starts one.
class VirtualDisplay {
 public:
  explicit VirtualDisplay(SizePx size, int depth = 24) {
    folder_ = std::filesystem::temp_directory_path() /
              ("sharit-xvfb-" + std::to_string(::getpid()) + "-" + std::to_string(counter()++));
    std::filesystem::create_directories(folder_);
    const std::string mode = std::to_string(size.width) + "x" + std::to_string(size.height) + "x" +
                             std::to_string(depth);
    for (int number = 90; number < 190 && !running(); ++number) {
      if (std::filesystem::exists("/tmp/.X11-unix/X" + std::to_string(number))) continue;
      start(":" + std::to_string(number), mode);
    }
  }
  ~VirtualDisplay() {
    if (manager_ > 0) {
      ::kill(manager_, SIGTERM);
      ::waitpid(manager_, nullptr, 0);
    }
    if (child_ > 0) {
      ::kill(child_, SIGTERM);
      ::waitpid(child_, nullptr, 0);
    }
    ::unsetenv("DISPLAY");
    std::error_code error;
    std::filesystem::remove_all(folder_, error);
  }
  VirtualDisplay(const VirtualDisplay&) = delete;
  VirtualDisplay& operator=(const VirtualDisplay&) = delete;

  [[nodiscard]] bool running() const { return !name_.empty(); }
  [[nodiscard]] const std::string& name() const { return name_; }

  /// The whole root window, of a display 24 bits deep.
  [[nodiscard]] Bitmap screenshot() const {
    std::ifstream file(folder_ / "Xvfb_screen0", std::ios::binary);
    const std::vector<char> bytes{std::istreambuf_iterator<char>(file), {}};
    const auto header = [&bytes](std::size_t field) {
      std::uint32_t value = 0;
      for (std::size_t i = 0; i < 4; ++i) {
        value = value << 8 | static_cast<std::uint8_t>(bytes[field * 4 + i]);
      }
      return value;
    };
    Bitmap picture;
    if (bytes.size() < 100) return picture;
    // X11/XWDFile.h: header size, width, height, bytes a line, colour map entries of 12 bytes.
    const std::size_t start = header(0) + std::size_t{header(19)} * 12;
    picture.size = {static_cast<int>(header(4)), static_cast<int>(header(5))};
    const std::size_t line = header(12);
    for (std::size_t y = 0; y < header(5); ++y) {
      for (std::size_t x = 0; x < header(4); ++x) {
        const std::size_t at = start + y * line + x * 4;
        const auto byte = [&bytes, at](std::size_t i) {
          return static_cast<std::uint32_t>(static_cast<std::uint8_t>(bytes[at + i]));
        };
        picture.xrgb.push_back(0xFF000000U | byte(2) << 16 | byte(1) << 8 | byte(0));
      }
    }
    return picture;
  }

  /// Starts a window manager and waits until it manages windows.
  [[nodiscard]] bool manage() {
    manager_ = ::fork();
    if (manager_ == 0) {
      const int nowhere = ::open("/dev/null", O_RDWR);
      ::dup2(nowhere, 1);
      ::dup2(nowhere, 2);
      ::execlp("evilwm", "evilwm", "-fn", "fixed", nullptr);
      ::_exit(127);
    }
    for (int i = 0; i < 250; ++i) {
      if (press("get_num_desktops") || ::waitpid(manager_, nullptr, WNOHANG) != 0) break;
      ::usleep(20'000);
    }
    return press("get_num_desktops");
  }

  /// Runs xdotool on this display; false when it fails.
  [[nodiscard]] bool press(const std::string& arguments) const {
    const std::string command = "DISPLAY=" + name_ + " xdotool " + arguments + " >/dev/null 2>&1";
    return std::system(command.c_str()) == 0;
  }

 private:
  static int& counter() {
    static int count = 0;
    return count;
  }

  void start(const std::string& display, const std::string& mode) {
    int ready[2];
    if (::pipe(ready) != 0) return;
    const std::string folder = folder_.string();
    const std::string descriptor = std::to_string(ready[1]);
    child_ = ::fork();
    if (child_ == 0) {
      ::close(ready[0]);
      const int nowhere = ::open("/dev/null", O_RDWR);
      ::dup2(nowhere, 1);
      ::dup2(nowhere, 2);
      ::execlp("Xvfb", "Xvfb", display.c_str(), "-screen", "0", mode.c_str(), "-fbdir",
               folder.c_str(), "-displayfd", descriptor.c_str(), "-nolisten", "tcp", "-noreset",
               nullptr);
      ::_exit(127);
    }
    ::close(ready[1]);
    // Xvfb writes its number and a line end when it listens (and dies if nobody reads them); the
    // pipe ends early when it could not start.
    char letter = 0;
    bool listens = false;
    while (!listens && ::read(ready[0], &letter, 1) == 1) listens = letter == '\n';
    ::close(ready[0]);
    if (!listens) {
      ::waitpid(child_, nullptr, 0);
      child_ = -1;
      return;
    }
    name_ = display;
    ::setenv("DISPLAY", display.c_str(), 1);
  }

  std::filesystem::path folder_;
  std::string name_;
  pid_t child_ = -1;
  pid_t manager_ = -1;
};

}  // namespace sharit::testing
