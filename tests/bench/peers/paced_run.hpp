#pragma once

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <optional>
#include <string>

/// What the two small programs of this folder have in common: the work as words of the command
/// line, and a loop at 60 Hz by absolute deadlines, as the ticker's own where no display blocks.
namespace peers {

/// MODE LINE-FILE FONT-PX WIDTH HEIGHT STEP-PX SECONDS PICTURE, in this order.
struct Work {
  std::string mode;
  std::string text;
  int font_px;
  int width;
  int height;
  int step;  // Pixels a frame; the line travels to the right.
  double seconds;
  std::string picture;  // PNG of the last frame.

  static std::optional<Work> from(int count, char** words) {
    if (count != 9) return std::nullopt;
    Work work{words[1],
              {},
              std::stoi(words[3]),
              std::stoi(words[4]),
              std::stoi(words[5]),
              std::stoi(words[6]),
              std::stod(words[7]),
              words[8]};
    std::ifstream file(words[2]);
    if (!std::getline(file, work.text)) return std::nullopt;
    return work;
  }
};

constexpr std::uint32_t kGround = 0x0A1E5A;
constexpr std::uint32_t kInk = 0xF4F7FB;
constexpr double channel(std::uint32_t rgb, int shift) {
  return static_cast<double>((rgb >> shift) & 0xFFU) / 255.0;
}

/// `while (const auto frame = run.next()) draw(*frame);` Says on standard error when the first
/// frame is done, and at the end how many there were. Nanoseconds of CLOCK_MONOTONIC.
class PacedRun {
 public:
  explicit PacedRun(double seconds) : seconds_(seconds) {}
  PacedRun(const PacedRun&) = delete;
  PacedRun& operator=(const PacedRun&) = delete;
  ~PacedRun() {
    std::fprintf(stderr, "frames %lld in %.3f s\n", static_cast<long long>(frames_),
                 static_cast<double>(now() - start_) / 1e9);
  }

  std::optional<int> next() {
    constexpr double kPeriod = 1e9 / 60;
    if (frames_ == 0) start_ = now();
    if (frames_ == 1) std::fprintf(stderr, "first frame\n");
    // Deadlines that have passed are left out, as a display would.
    count_ =
        std::max(count_, static_cast<std::int64_t>(static_cast<double>(now() - start_) / kPeriod));
    const std::int64_t deadline =
        start_ + static_cast<std::int64_t>(static_cast<double>(count_) * kPeriod);
    const timespec until{deadline / 1'000'000'000, deadline % 1'000'000'000};
    while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, nullptr) == EINTR) {
    }
    if (static_cast<double>(now() - start_) > seconds_ * 1e9) return std::nullopt;
    ++frames_;
    return static_cast<int>(count_++);
  }

 private:
  static std::int64_t now() {
    timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
  }

  double seconds_;
  std::int64_t start_ = 0;
  std::int64_t count_ = 0;
  std::int64_t frames_ = 0;
};

}  // namespace peers
