#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sharit {

/// Decides which lines of a log are written, so that a fault that repeats sixty times a second
/// neither fills a disk nor hides other lines. Pure: time is given. Memory: at most
/// `kRemembered` lines. Thread: one at a time.
class FloodGate {
 public:
  using Seconds = std::chrono::seconds;
  static constexpr Seconds kWindow{60};
  static constexpr std::size_t kRemembered = 64;
  static constexpr std::uint32_t kLinesPerWindow = 120;

  /// A line that was held back, and how often; an empty line stands for all kinds of lines over
  /// `kLinesPerWindow`.
  struct Held {
    std::string line;
    std::uint32_t times = 0;
  };

  /// Whether to write `line` now: not when the same was written less than `kWindow` ago.
  [[nodiscard]] bool admit(std::string_view line, Seconds now);

  /// What was held back in windows that have ended, to be reported once.
  [[nodiscard]] std::vector<Held> settle(Seconds now);
  /// The same for all windows, when the log closes.
  [[nodiscard]] std::vector<Held> settle_all();

 private:
  struct Memory {
    Seconds written{0};
    std::uint32_t held = 0;
  };
  [[nodiscard]] bool budget_left(Seconds now);

  std::map<std::string, Memory, std::less<>> remembered_;
  Seconds window_start_{0};
  std::uint32_t written_ = 0;
  std::uint32_t over_ = 0;        ///< Held back for the budget in this window.
  std::uint32_t over_ended_ = 0;  ///< The same in windows that have ended.
};

}  // namespace sharit
