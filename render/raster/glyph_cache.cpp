#include "render/raster/glyph_cache.hpp"

#include "render/raster/glyph_raster.hpp"

namespace sharit {

std::size_t GlyphCache::Hash::operator()(const GlyphKey& key) const {
  std::uint64_t mixed = key.glyph;
  mixed = mixed * 0x9E3779B97F4A7C15ULL + key.face.value;
  mixed = mixed * 0x9E3779B97F4A7C15ULL + static_cast<std::uint64_t>(key.size.value);
  mixed = mixed * 0x9E3779B97F4A7C15ULL + (std::uint64_t{key.phase_x} << 8) + key.phase_y;
  return static_cast<std::size_t>(mixed ^ (mixed >> 29));
}

std::shared_ptr<const GlyphImage> GlyphCache::get(const GlyphKey& key, FaceLibrary& library) {
  if (const auto found = index_.find(key); found != index_.end()) {
    recent_.splice(recent_.begin(), recent_, found->second);
    return found->second->image;
  }
  auto image = std::make_shared<const GlyphImage>(
      draw_glyph(library.face(key.face), key.size, key.glyph, F26{key.phase_x}, F26{key.phase_y}));
  bytes_ += image->bytes();
  recent_.push_front(Entry{key, image});
  index_[key] = recent_.begin();
  while (bytes_ > byte_limit_ && recent_.size() > 1) {
    bytes_ -= recent_.back().image->bytes();
    index_.erase(recent_.back().key);
    recent_.pop_back();
  }
  return image;
}

}  // namespace sharit
