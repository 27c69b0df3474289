#include "firmware/feeds/local_file.hpp"

#include <sys/stat.h>

#include "firmware/feeds/folder_source.hpp"
#include "firmware/feeds/identity.hpp"
#include "firmware/feeds/source_location.hpp"

namespace sharit {

namespace {

FileStamp stamp_of_path(const std::filesystem::path& path) {
  struct stat info {};
  if (stat(path.c_str(), &info) != 0) return {};
  FileStamp stamp;
  stamp.modified_ns =
      static_cast<std::int64_t>(info.st_mtim.tv_sec) * 1'000'000'000 + info.st_mtim.tv_nsec;
  stamp.size = static_cast<std::uint64_t>(info.st_size);
  stamp.inode = static_cast<std::uint64_t>(info.st_ino);
  stamp.exists = true;
  return stamp;
}

}  // namespace

FileStamp stamp_of(std::string_view url) {
  FileStamp stamp = stamp_of_path(path_of(url));
  if (!stamp.exists || !is_folder(url)) return stamp;
  // A folder's own time tells nothing of a file that is written to.
  std::string files;
  for (const std::filesystem::path& path : folder_files(path_of(url))) {
    const FileStamp file = stamp_of_path(path);
    files += path.filename().native() + '\n' + std::to_string(file.modified_ns) + ' ' +
             std::to_string(file.size) + ' ' + std::to_string(file.inode) + '\n';
  }
  stamp.modified_ns = 0;
  stamp.files = content_hash(files);
  return stamp;
}

}  // namespace sharit
