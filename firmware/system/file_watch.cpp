#include "firmware/system/file_watch.hpp"

#include <array>
#include <cstring>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

namespace sharit {
namespace {

/// What tells one state of a file from another. All zero: it is not there.
struct FileState {
  dev_t device = 0;
  ino_t inode = 0;
  off_t size = 0;
  std::int64_t modified = 0;  ///< ns
  std::int64_t changed = 0;   ///< ns
  friend bool operator==(const FileState&, const FileState&) = default;
};

FileState state_of(const std::filesystem::path& file) {
  struct stat status = {};
  if (stat(file.c_str(), &status) != 0) return {};
  const auto nanoseconds = [](const timespec& time) {
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
  };
  return FileState{status.st_dev, status.st_ino, status.st_size, nanoseconds(status.st_mtim),
                   nanoseconds(status.st_ctim)};
}

constexpr std::uint32_t kFolderEvents = IN_CLOSE_WRITE | IN_MODIFY | IN_MOVED_TO | IN_MOVED_FROM |
                                        IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF;
constexpr std::uint32_t kContentEvents = IN_CLOSE_WRITE | IN_MODIFY | IN_MOVED_TO;
constexpr std::uint32_t kFolderGone = IN_IGNORED | IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT;

}  // namespace

struct FileWatch::State {
  std::filesystem::path file;
  int inotify = -1;
  int folder_watch = -1;
  FileState known;
  std::chrono::nanoseconds next_look{0};
  std::optional<std::chrono::nanoseconds> first_change;
  std::chrono::nanoseconds last_change{0};

  explicit State(std::filesystem::path path)
      : file(std::move(path)), inotify(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
    std::error_code failed;
    if (auto whole = std::filesystem::absolute(file, failed); !failed) file = std::move(whole);
    watch_folder();
    known = state_of(file);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    if (inotify >= 0) close(inotify);
  }

  void watch_folder() {
    if (inotify >= 0 && folder_watch < 0)
      folder_watch = inotify_add_watch(inotify, file.parent_path().c_str(), kFolderEvents);
  }

  /// Reads what has happened in the folder. `look`: worth looking at the file; `written`: the
  /// file's own content, even where its state should look the same.
  void drain(bool& look, bool& written) {
    if (inotify < 0) return;
    alignas(inotify_event) std::array<char, 4096> buffer{};
    while (true) {
      const ssize_t got = read(inotify, buffer.data(), buffer.size());
      if (got <= 0) return;
      for (std::size_t at = 0; at < static_cast<std::size_t>(got);) {
        inotify_event event = {};
        std::memcpy(&event, buffer.data() + at, sizeof(event));
        const char* name = buffer.data() + at + sizeof(event);
        look = true;
        if ((event.mask & kFolderGone) != 0) {
          if ((event.mask & IN_MOVE_SELF) != 0) inotify_rm_watch(inotify, folder_watch);
          folder_watch = -1;
        }
        const bool ours = event.len > 0 && file.filename() == name;
        written = written || (ours && (event.mask & kContentEvents) != 0);
        at += sizeof(event) + event.len;
      }
    }
  }

  bool poll(std::chrono::nanoseconds now) {
    bool look = first_change.has_value();
    bool written = false;
    drain(look, written);
    if (now >= next_look) {
      watch_folder();
      look = true;
    }
    if (look) {
      next_look = now + kLookEvery;
      const FileState state = state_of(file);
      if (written || state != known) {
        known = state;
        last_change = now;
        if (!first_change) first_change = now;
      }
    }
    if (!first_change) return false;
    if (now - last_change < kSettle && now - *first_change < kLongestWait) return false;
    first_change.reset();
    return true;
  }
};

FileWatch FileWatch::start(std::filesystem::path file) {
  return FileWatch(std::make_unique<State>(std::move(file)));
}

FileWatch::FileWatch(std::unique_ptr<State> state) : state_(std::move(state)) {}
FileWatch::FileWatch(FileWatch&&) noexcept = default;
FileWatch& FileWatch::operator=(FileWatch&&) noexcept = default;
FileWatch::~FileWatch() = default;

bool FileWatch::poll(std::chrono::nanoseconds now) {
  return state_->poll(now);
}

}  // namespace sharit
