#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sharit {

/// Notices that what stands under some paths may have changed: files, and folders with their
/// entries, there or still to come. By inotify on every folder in which a part of a path is looked
/// up, links followed: so it sees files that editors replace, that go and come back, folders made
/// later, and links swapped anywhere on the way. A hint is given once its path has been quiet for
/// 0.1 s, or changing for 1 s, so that a half-written file is seldom read. Network mounts, what is
/// mounted over a folder, and files behind links in a watched folder do not notify: look there
/// yourself now and then. Owns its descriptor. Thread: one. Never throws.
class PathWatch {
 public:
  static constexpr std::chrono::milliseconds kSettle{100};
  static constexpr std::chrono::milliseconds kLongestWait{1000};

  PathWatch();
  PathWatch(PathWatch&&) noexcept;
  PathWatch& operator=(PathWatch&&) noexcept;
  ~PathWatch();

  /// Watches these paths from now on, and no others; what happens after it is noticed. May be
  /// called again with the same paths to look for ways that did not notify; hints stay.
  void watch(const std::vector<std::filesystem::path>& paths);
  /// A path of `watch` counts as changed now, as its owner found out by looking.
  void touch(const std::filesystem::path& path, std::chrono::nanoseconds now);
  /// The paths that changed and have come to rest by `now` (monotonic time). Never blocks.
  [[nodiscard]] std::vector<std::filesystem::path> take(std::chrono::nanoseconds now);
  /// When `take` has something to give of what it has seen so far; none: nothing.
  [[nodiscard]] std::optional<std::chrono::nanoseconds> due() const;
  /// Readable when something happened that `take` has not seen; -1: never.
  [[nodiscard]] int descriptor() const;
  /// Why some path can't be watched, as a sentence (a limit of the kernel, no permission); empty
  /// when all are.
  [[nodiscard]] const std::string& trouble() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace sharit
