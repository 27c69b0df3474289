#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace sharit {

/// Where the feed engine learns that local files and folders may have changed, without looking at
/// them all the time. An interface, because watching is the machine's affair and tests want to say
/// themselves what happened. Thread: that of the engine.
class FileNotices {
 public:
  using Steady = std::chrono::steady_clock::time_point;

  virtual ~FileNotices() = default;
  /// Watches these paths from now on, and no others, whether there is something or not.
  virtual void watch(const std::vector<std::filesystem::path>& paths) = 0;
  /// Those that may have changed since and have come to rest. Never blocks.
  [[nodiscard]] virtual std::vector<std::filesystem::path> take(Steady now) = 0;
  /// When `take` has something to give of what it has seen so far; none: nothing.
  [[nodiscard]] virtual std::optional<Steady> due() const = 0;
  /// Readable when `take` should be called; -1: never.
  [[nodiscard]] virtual int descriptor() const = 0;
  /// Why not everything can be watched, as the end of a sentence; empty: it can.
  [[nodiscard]] virtual std::string trouble() const = 0;
};

}  // namespace sharit
