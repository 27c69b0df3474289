#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace sharit {

/// What tells one state of a file from another without reading it.
struct FileStamp {
  std::int64_t modified_ns = 0;
  std::uint64_t size = 0;
  std::uint64_t inode = 0;  ///< Editors replace files.
  bool exists = false;
  friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

/// The stamp of the file a path or "file:" address means.
[[nodiscard]] FileStamp stamp_of(std::string_view url);

}  // namespace sharit
