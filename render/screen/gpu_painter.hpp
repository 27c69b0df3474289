#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

#include "render/scene/frame.hpp"
#include "render/screen/sdl_handles.hpp"
#include "render/support/result.hpp"

namespace sharit {

/// Draws frames with SDL's GPU renderer: images are textures, gradients and fades are quads with a
/// colour at each corner. Differs from the compositor by the GPU's rounding only (a level or two),
/// and draws sub-pixel positions where that one rounds. Owns its textures. Thread: main only.
class GpuPainter {
 public:
  /// @lifetime `renderer` must outlive the painter.
  explicit GpuPainter(SDL_Renderer* renderer);

  /// Fails (kDevice) when the GPU takes no such texture.
  [[nodiscard]] Result<void> upload(const Tile& tile);
  void release(ImageId image) { images_.erase(image.value); }
  /// Every texture is gone with the GPU's context.
  void forget() { images_.clear(); }

  /// Draws all of `frame` into the renderer's target, of the given size; does not present it.
  /// Fails (kDevice) when the GPU refuses.
  [[nodiscard]] Result<void> draw(const Frame& frame, SizePx target);

 private:
  struct Image {
    SdlTexture texture;
    SizePx size;
  };

  bool draw_backdrop(const Frame& frame, SizePx target);
  bool draw_item(const Fill& fill, const Frame& frame);
  bool draw_item(const Sprite& sprite, const Frame& frame);
  bool draw_item(const BackdropFade& fade, const Frame& frame);
  bool draw_whole(const Sprite& sprite, Image& image, const RectPx& visible);
  bool draw_between(const Sprite& sprite, Image& image, const RectPx& visible);

  SDL_Renderer* renderer_;
  int premultiplied_;  ///< SDL_BlendMode: source over with colours already times alpha.
  std::unordered_map<std::uint64_t, Image> images_;
};

}  // namespace sharit
