#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "firmware/config/settings.hpp"
#include "render/raster/picture.hpp"

namespace sharit {

/// A picture that the settings name, as its file was when it was read.
struct NamedPicture {
  std::string path;                        ///< Empty: none is named.
  std::uint64_t version = 0;               ///< Of the file's size, times and inode.
  std::shared_ptr<const Picture> picture;  ///< Null where there is none, or none that can be read.
  std::string trouble;                     ///< Why not, a sentence; empty: all is well.
  friend bool operator==(const NamedPicture&, const NamedPicture&) = default;
};

/// The pictures of a house. Immutable.
struct HousePictures {
  NamedPicture background;
  NamedPicture logo;

  /// Of those, what went wrong; one sentence each.
  [[nodiscard]] std::vector<std::string> troubles() const;
  friend bool operator==(const HousePictures&, const HousePictures&) = default;
};

/// Reads the pictures that the settings name; those of `old` whose files are as they were are taken
/// over. A picture that cannot be read is trouble, not an error. Blocks on the disk and unpacks:
/// not on main while it draws. Thread: any, one at a time.
[[nodiscard]] HousePictures read_pictures(const Settings& settings, const HousePictures& old = {});

}  // namespace sharit
