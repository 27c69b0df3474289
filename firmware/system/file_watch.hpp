#pragma once

#include <chrono>
#include <filesystem>
#include <memory>

#include "render/support/result.hpp"

namespace sharit {

/// Notices that a file's content may have changed: by inotify on its folder (so that editors that
/// write a new file and rename it are seen, and a file that appears later), and by looking at size,
/// time and inode every two seconds (network mounts, links that are swapped).
/// A change is reported once the file has been quiet for `settle`, so that a half-written file is
/// not read. Owns its descriptor. Thread: one.
class FileWatch {
 public:
  using Nanoseconds = std::chrono::nanoseconds;

  /// Works without inotify too (then only by looking). Fails never for a missing file or folder.
  static FileWatch start(std::filesystem::path file);
  FileWatch(FileWatch&&) noexcept;
  FileWatch& operator=(FileWatch&&) noexcept;
  ~FileWatch();

  /// Whether the file changed since the last yes. Never blocks. `now` is monotonic time.
  [[nodiscard]] bool poll(Nanoseconds now);

 private:
  struct State;
  explicit FileWatch(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace sharit
