#pragma once

#include <optional>

#include "firmware/system/descriptor.hpp"
#include "render/raster/bitmap.hpp"

namespace sharit {

/// The pixels as a file of memory that another process may be handed: XRGB words, rows from the
/// top, sealed against every change. None where there is no memory. Thread: any.
[[nodiscard]] std::optional<Descriptor> share_picture(const Bitmap& picture);

/// Reads them back; none where the file does not hold a picture of this size.
[[nodiscard]] std::optional<Bitmap> read_shared_picture(const Descriptor& file, SizePx size);

}  // namespace sharit
