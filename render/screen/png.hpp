#pragma once

#include <filesystem>

#include "render/screen/screen.hpp"

namespace sharit {

/// Writes a picture as an opaque PNG file: whole or not at all (a temporary file beside it, then a
/// rename). The same picture always gives the same bytes. Fails (kDevice) when the disk refuses.
[[nodiscard]] Result<void> write_png(const Bitmap& picture, const std::filesystem::path& path);

/// Reads a PNG file back; transparent pixels keep their colour. Fails (kInput) when it is none.
[[nodiscard]] Result<Bitmap> read_png(const std::filesystem::path& path);

}  // namespace sharit
