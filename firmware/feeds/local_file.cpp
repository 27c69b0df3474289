#include "firmware/feeds/local_file.hpp"

#include <sys/stat.h>

#include "firmware/feeds/source_location.hpp"

namespace sharit {

FileStamp stamp_of(std::string_view url) {
  struct stat info {};
  if (stat(path_of(url).c_str(), &info) != 0) return {};
  return {static_cast<std::int64_t>(info.st_mtim.tv_sec) * 1'000'000'000 + info.st_mtim.tv_nsec,
          static_cast<std::uint64_t>(info.st_size), static_cast<std::uint64_t>(info.st_ino), true};
}

}  // namespace sharit
