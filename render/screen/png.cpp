#include "render/screen/png.hpp"

#include <cstddef>
#include <cstring>
#include <string>
#include <system_error>

#include <SDL2/SDL.h>
#include <unistd.h>

#include "render/screen/image_library.hpp"
#include "render/screen/sdl_handles.hpp"

namespace sharit {

Result<void> write_png(const Bitmap& picture, const std::filesystem::path& path) {
  const auto refuse = [&path](const std::string& why) {
    return fail(Fault::kDevice, "The picture cannot be written to " + path.string() + ": " + why +
                                    ". Check that the folder exists and has room.");
  };
  // SDL only reads these pixels; its parameter is not const for want of a second function.
  auto* pixels = const_cast<std::uint32_t*>(picture.xrgb.data());
  const SdlSurface surface(
      SDL_CreateRGBSurfaceWithFormatFrom(pixels, picture.size.width, picture.size.height, 32,
                                         picture.size.width * 4, SDL_PIXELFORMAT_XRGB8888));
  if (surface == nullptr) return refuse(SDL_GetError());

  const std::filesystem::path unfinished =
      path.string() + "." + std::to_string(::getpid()) + ".part";
  std::error_code error;
  if (!save_image(surface.get(), unfinished.c_str())) {
    const std::string why = SDL_GetError();
    std::filesystem::remove(unfinished, error);
    return refuse(why);
  }
  std::filesystem::rename(unfinished, path, error);
  if (error) {
    const std::string why = error.message();
    std::filesystem::remove(unfinished, error);
    return refuse(why);
  }
  return {};
}

Result<Bitmap> read_png(const std::filesystem::path& path) {
  const auto refuse = [&path] {
    return fail(Fault::kInput,
                path.string() + " is not a picture that can be read: " + SDL_GetError() + ".");
  };
  SDL_RWops* file = SDL_RWFromFile(path.c_str(), "rb");
  if (file == nullptr) return refuse();
  const SdlSurface loaded(load_image(file, "PNG"));
  if (loaded == nullptr) return refuse();
  const SdlSurface surface(SDL_ConvertSurfaceFormat(loaded.get(), SDL_PIXELFORMAT_ARGB8888, 0));
  if (surface == nullptr) return refuse();

  Bitmap picture;
  picture.size = {surface->w, surface->h};
  const auto width = static_cast<std::size_t>(surface->w);
  picture.xrgb.resize(width * static_cast<std::size_t>(surface->h));
  for (std::size_t y = 0; y < static_cast<std::size_t>(surface->h); ++y) {
    const auto* row = static_cast<const std::byte*>(surface->pixels) +
                      y * static_cast<std::size_t>(surface->pitch);
    std::memcpy(picture.xrgb.data() + y * width, row, width * sizeof(std::uint32_t));
  }
  for (std::uint32_t& word : picture.xrgb) word |= 0xFF000000U;
  return picture;
}

}  // namespace sharit
