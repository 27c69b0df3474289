#pragma once

#include <chrono>
#include <filesystem>
#include <memory>

namespace sharit {

/// Notices that a file's content may have changed. inotify on its folder gives the hint at once,
/// also for editors that write a new file and rename it, for a file that comes later and for a link
/// that is swapped; a look at the file's state every two seconds covers what does not notify
/// (network mounts). A change is told once the file has been quiet for 0.1 s, or changing for 1 s,
/// so that a half-written file is seldom read. Owns its descriptor. Thread: one.
class FileWatch {
 public:
  static constexpr std::chrono::milliseconds kSettle{100};
  static constexpr std::chrono::milliseconds kLongestWait{1000};
  static constexpr std::chrono::milliseconds kLookEvery{2000};

  /// What is there now counts as known. Cannot fail: without inotify, or with the file or its
  /// folder missing, there is still the look.
  [[nodiscard]] static FileWatch start(std::filesystem::path file);
  FileWatch(FileWatch&&) noexcept;
  FileWatch& operator=(FileWatch&&) noexcept;
  ~FileWatch();

  /// Whether the file changed, appeared or went since the last yes. Never blocks. `now` is
  /// monotonic time. Costs one read(2) when nothing happens.
  [[nodiscard]] bool poll(std::chrono::nanoseconds now);

 private:
  struct State;
  explicit FileWatch(std::unique_ptr<State> state);

  std::unique_ptr<State> state_;
};

}  // namespace sharit
