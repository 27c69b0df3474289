#include "firmware/system/file_watch.hpp"

#include <utility>

#include <sys/stat.h>

namespace sharit {

FileWatch::FileWatch(std::filesystem::path file) : file_(std::move(file)) {
  watch_.watch({file_});
  known_ = look();
}

FileWatch::FileState FileWatch::look() const {
  struct stat status = {};
  if (stat(file_.c_str(), &status) != 0) return {};
  const auto nanoseconds = [](const timespec& time) {
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
  };
  return {status.st_dev, status.st_ino, status.st_size, nanoseconds(status.st_mtim),
          nanoseconds(status.st_ctim)};
}

bool FileWatch::poll(std::chrono::nanoseconds now) {
  const bool hint = !watch_.take(now).empty();
  if (hint) known_ = look();
  // While it changes without a hint, a further look tells when it has come to rest.
  if (now >= next_look_ || watch_.due()) {
    if (now >= next_look_) watch_.watch({file_});
    next_look_ = now + kLookEvery;
    if (const FileState state = look(); state != known_) {
      known_ = state;
      watch_.touch(file_, now);
    }
  }
  return hint;
}

}  // namespace sharit
