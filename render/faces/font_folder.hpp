#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

namespace sharit {

/// A folder where the operator drops font files, as it was at one moment. Pure value.
struct FontFolder {
  std::string path;         ///< Absolute; empty: there is none.
  std::uint64_t state = 0;  ///< Of the files in it: another one means to read them anew.
  friend auto operator<=>(const FontFolder&, const FontFolder&) = default;
};

/// The folder as it is now; one that is missing is a state too. Costs a stat for each file, reads
/// none. Thread: any.
[[nodiscard]] FontFolder look_at_folder(std::string path);

/// One file of a font folder.
struct FolderFile {
  std::string path;
  std::uint64_t version = 0;  ///< Of its size, times and inode.
};

/// Files named .ttf, .otf, .ttc or .otc (in any case), by name; those of folders inside it do not
/// count. At most `kMostFolderFiles`. Thread: any.
[[nodiscard]] std::vector<FolderFile> font_files_in(const std::string& path);

inline constexpr std::size_t kMostFolderFiles = 200;

}  // namespace sharit
