#include "render/screen/sdl_handles.hpp"

#include <SDL2/SDL.h>

namespace sharit {

void SdlFree::operator()(SDL_Renderer* renderer) const {
  SDL_DestroyRenderer(renderer);
}
void SdlFree::operator()(SDL_Surface* surface) const {
  SDL_FreeSurface(surface);
}
void SdlFree::operator()(SDL_Texture* texture) const {
  SDL_DestroyTexture(texture);
}
void SdlFree::operator()(SDL_Window* window) const {
  SDL_DestroyWindow(window);
}

}  // namespace sharit
