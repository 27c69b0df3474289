#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <unordered_map>

#include "render/faces/face_library.hpp"
#include "render/raster/glyph_image.hpp"
#include "render/support/fixed.hpp"

namespace sharit {

/// What makes two glyph images the same: face, size, glyph and the fraction of a pixel it starts
/// at.
struct GlyphKey {
  FaceId face;
  F26 size;
  std::uint32_t glyph = 0;
  std::uint8_t phase_x = 0;  ///< 0 to 63, in 1/64 pixel.
  std::uint8_t phase_y = 0;
  friend constexpr bool operator==(const GlyphKey&, const GlyphKey&) = default;
};

/// Glyph images, least recently used dropped first, bounded in bytes.
/// Thread: the owner of the library. Owns: the images.
class GlyphCache {
 public:
  explicit GlyphCache(std::size_t byte_limit) : byte_limit_(byte_limit) {}

  /// The image, drawn if it is not here. @lifetime: shared, survives eviction.
  [[nodiscard]] std::shared_ptr<const GlyphImage> get(const GlyphKey& key, FaceLibrary& library);
  [[nodiscard]] std::size_t bytes() const { return bytes_; }

 private:
  struct Hash {
    std::size_t operator()(const GlyphKey& key) const;
  };
  struct Entry {
    GlyphKey key;
    std::shared_ptr<const GlyphImage> image;
  };
  std::size_t byte_limit_;
  std::size_t bytes_ = 0;
  std::list<Entry> recent_;  ///< Most recent first.
  std::unordered_map<GlyphKey, std::list<Entry>::iterator, Hash> index_;
};

}  // namespace sharit
