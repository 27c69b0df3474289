#pragma once

#include <filesystem>
#include <string_view>

#include "render/raster/picture.hpp"
#include "render/support/result.hpp"

namespace sharit {

/// Reads a picture of the operator's: PNG, JPEG or SVG, known by its content. A drawing (SVG) comes
/// out `kDrawingHeight` pixels high, to be scaled down. Blocks on the disk; some 100 ms for a large
/// photograph. Thread: any, one at a time.
/// Fails (kInput) where there is no such file, it is none of the three or broken, or has more than
/// `kMostPixels`.
[[nodiscard]] Result<Picture> read_picture(const std::filesystem::path& path);

inline constexpr int kDrawingHeight = 512;
inline constexpr std::int64_t kMostPixels = 50'000'000;

/// What the header of a PNG or JPEG says of its size; {0, 0} where there is none to be found.
[[nodiscard]] SizePx stated_size(std::string_view bytes);

}  // namespace sharit
