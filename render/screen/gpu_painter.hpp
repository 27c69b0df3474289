#pragma once

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "render/scene/frame.hpp"
#include "render/screen/sdl_handles.hpp"
#include "render/screen/soft_parts.hpp"
#include "render/screen/turn.hpp"
#include "render/support/result.hpp"

namespace sharit {

/// Draws frames with SDL's GPU renderer: images are textures, gradients and soft edges are quads
/// with a colour at each corner. Differs from the compositor by the GPU's rounding only (a level or
/// two). Owns its textures. Thread: main only.
class GpuPainter {
 public:
  /// @lifetime `renderer` must outlive the painter.
  explicit GpuPainter(SDL_Renderer* renderer);

  /// Fails (kDevice) when the GPU takes no such texture.
  [[nodiscard]] Result<void> upload(const Tile& tile);
  void release(ImageId image) { images_.erase(image.value); }
  void turn(PanelRotation rotation) { rotation_ = rotation; }
  [[nodiscard]] PanelRotation rotation() const { return rotation_; }
  /// Every texture is gone with the GPU's context.
  void forget();

  /// Draws all of `frame`, turned, into the renderer's target, of the given size; does not present
  /// it.
  /// Fails (kDevice) when the GPU refuses.
  [[nodiscard]] Result<void> draw(const Frame& frame, SizePx target);

 private:
  struct Image {
    SdlTexture texture;
    SizePx size;
  };

  [[nodiscard]] Result<SdlTexture> make_texture(SizePx size);
  [[nodiscard]] Result<void> take_picture(const Backdrop& backdrop);
  bool draw_backdrop(const Frame& frame, SizePx target);
  bool draw_item(const Fill& fill, const Frame& frame);
  bool draw_item(const Gradient& gradient, const Frame& frame);
  bool draw_item(const Sprite& sprite, const Frame& frame);
  bool draw_piece(SDL_Texture* texture, const RectPx& rect);
  bool draw_plain(const Sprite& sprite, Image& image, const RectPx& place);
  bool draw_part(const Sprite& sprite, Image& image, const SoftPart& part);

  SDL_Renderer* renderer_;
  PanelRotation rotation_ = PanelRotation::kNone;
  Turn turn_{PanelRotation::kNone, {}};  ///< Of the frame that is being drawn.
  int premultiplied_;  ///< SDL_BlendMode: source over with colours already times alpha.
  std::unordered_map<std::uint64_t, Image> images_;
  struct PicturePiece {
    SdlTexture texture;
    RectPx rect;
  };
  std::shared_ptr<const Bitmap> picture_;  ///< The backdrop's, held so that its address stays its.
  std::vector<PicturePiece> pieces_;
};

}  // namespace sharit
