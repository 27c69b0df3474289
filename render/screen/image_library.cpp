#include "render/screen/image_library.hpp"

#include <SDL2/SDL.h>
#include <SDL2/SDL_image.h>
#include <dlfcn.h>

namespace sharit {
namespace {

/// Null, and told to SDL, where there is none.
template <typename Function>
Function* find(const char* name) {
  static void* const library =
      dlopen("libSDL2_image-2.0.so.0", RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
  void* const found = library == nullptr ? nullptr : dlsym(library, name);
  if (found == nullptr) SDL_SetError("the package libsdl2-image-2.0-0 is missing");
  return reinterpret_cast<Function*>(found);
}

}  // namespace

SDL_Surface* load_image(SDL_RWops* source, const char* type) {
  const auto load = find<decltype(IMG_LoadTyped_RW)>("IMG_LoadTyped_RW");
  if (load != nullptr) return load(source, 1, type);
  SDL_RWclose(source);
  return nullptr;
}

bool save_image(SDL_Surface* surface, const char* path) {
  const auto save = find<decltype(IMG_SavePNG)>("IMG_SavePNG");
  return save != nullptr && save(surface, path) == 0;
}

}  // namespace sharit
