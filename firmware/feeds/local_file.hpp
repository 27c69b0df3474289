#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sharit {

/// What tells one state of a file or folder from another without reading it.
struct FileStamp {
  std::int64_t modified_ns = 0;
  std::uint64_t size = 0;
  std::uint64_t inode = 0;  ///< Editors replace files.
  std::string files;        ///< Of a folder: a hash of its files' names and stamps.
  bool exists = false;
  friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

/// The stamp of the file or folder a path or "file:" address means.
[[nodiscard]] FileStamp stamp_of(std::string_view url);

}  // namespace sharit
