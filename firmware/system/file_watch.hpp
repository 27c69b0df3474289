#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>

#include "firmware/system/path_watch.hpp"

namespace sharit {

/// Notices that a file's content may have changed: at once by `PathWatch`, and by a look at the
/// file's state every two seconds for what does not notify. A change is told once the file has come
/// to rest. Thread: one.
class FileWatch {
 public:
  static constexpr std::chrono::milliseconds kLookEvery{2000};

  /// What is there now counts as known. Cannot fail: without inotify, or with the file or its
  /// folder missing, there is still the look.
  explicit FileWatch(std::filesystem::path file);

  /// Whether the file changed, appeared or went since the last yes. Never blocks. `now` is
  /// monotonic time. Costs one read(2) when nothing happens.
  [[nodiscard]] bool poll(std::chrono::nanoseconds now);

 private:
  /// What tells one state of a file from another. All zero: it is not there.
  struct FileState {
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::int64_t size = 0;
    std::int64_t modified = 0;  ///< ns
    std::int64_t changed = 0;   ///< ns
    friend bool operator==(const FileState&, const FileState&) = default;
  };
  [[nodiscard]] FileState look() const;

  std::filesystem::path file_;
  PathWatch watch_;
  FileState known_;
  std::chrono::nanoseconds next_look_{0};
};

}  // namespace sharit
