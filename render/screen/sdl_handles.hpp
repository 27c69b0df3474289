#pragma once

#include <memory>

struct SDL_Renderer;
struct SDL_Surface;
struct SDL_Texture;
struct SDL_Window;

namespace sharit {

/// Frees whatever SDL made. The session must still be open.
struct SdlFree {
  void operator()(SDL_Renderer* renderer) const;
  void operator()(SDL_Surface* surface) const;
  void operator()(SDL_Texture* texture) const;
  void operator()(SDL_Window* window) const;
};

using SdlRenderer = std::unique_ptr<SDL_Renderer, SdlFree>;
using SdlSurface = std::unique_ptr<SDL_Surface, SdlFree>;
using SdlTexture = std::unique_ptr<SDL_Texture, SdlFree>;
using SdlWindow = std::unique_ptr<SDL_Window, SdlFree>;

}  // namespace sharit
