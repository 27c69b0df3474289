#include "render/screen/picture_file.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>

#include <SDL2/SDL.h>

#include "render/screen/image_library.hpp"
#include "render/screen/pixel_rows.hpp"
#include "render/screen/sdl_handles.hpp"
#include "render/screen/svg.hpp"

namespace sharit {
namespace {

/// Beyond any picture for a screen; a mistaken name must not fill the memory.
constexpr std::streamsize kLargestFile = 64 * 1024 * 1024;
constexpr std::string_view kPngStart = "\x89PNG\r\n\x1a\n";
constexpr std::string_view kJpegStart = "\xff\xd8\xff";

int number_at(std::string_view bytes, std::size_t at, int length) {
  std::uint32_t value = 0;
  for (int i = 0; i < length; ++i) {
    value = value << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
  }
  return static_cast<int>(value & 0x7FFFFFFFU);
}

/// The frame header (SOF) of a JPEG: segments are FF, marker, length, data (ITU-T T.81 B.1).
SizePx jpeg_size(std::string_view bytes) {
  std::size_t at = 2;
  while (at + 9 < bytes.size()) {
    if (static_cast<unsigned char>(bytes[at]) != 0xFF) return {};
    const auto marker = static_cast<unsigned char>(bytes[at + 1]);
    if (marker == 0xFF) {  // Filling.
      ++at;
      continue;
    }
    const bool frame =
        marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (frame) return {number_at(bytes, at + 7, 2), number_at(bytes, at + 5, 2)};
    at += 2 + static_cast<std::size_t>(number_at(bytes, at + 2, 2));
  }
  return {};
}

Result<Picture> decoded(std::string_view bytes, const char* type) {
  SDL_RWops* memory = SDL_RWFromConstMem(bytes.data(), static_cast<int>(bytes.size()));
  if (memory == nullptr) return fail(Fault::kInput, SDL_GetError());
  const SdlSurface loaded(load_image(memory, type));
  if (loaded == nullptr) return fail(Fault::kInput, SDL_GetError());
  const SdlSurface surface(SDL_ConvertSurfaceFormat(loaded.get(), SDL_PIXELFORMAT_ARGB8888, 0));
  if (surface == nullptr) return fail(Fault::kInput, SDL_GetError());

  Picture picture;
  picture.size = {surface->w, surface->h};
  const auto width = static_cast<std::size_t>(surface->w);
  picture.argb.resize(width * static_cast<std::size_t>(surface->h));
  for (std::size_t y = 0; y < static_cast<std::size_t>(surface->h); ++y) {
    const auto* row = static_cast<const std::byte*>(surface->pixels) +
                      y * static_cast<std::size_t>(surface->pitch);
    std::memcpy(picture.argb.data() + y * width, row, width * sizeof(std::uint32_t));
  }
  for (std::uint32_t& word : picture.argb) {
    const std::uint32_t alpha = word >> 24;
    if (alpha == 255) continue;
    std::uint32_t premultiplied = alpha << 24;
    for (int shift = 0; shift < 24; shift += 8) {
      premultiplied |= divide_255((word >> shift & 0xFF) * alpha) << shift;
    }
    word = premultiplied;
  }
  return picture;
}

Result<Picture> understood(std::string_view bytes) {
  const SizePx size = stated_size(bytes);
  if (std::int64_t{size.width} * size.height > kMostPixels) {
    return fail(Fault::kInput, "it has " + std::to_string(size.width) + " by " +
                                   std::to_string(size.height) +
                                   " pixels; make it as large as the screen");
  }
  if (bytes.starts_with(kPngStart)) return decoded(bytes, "PNG");
  if (bytes.starts_with(kJpegStart)) return decoded(bytes, "JPG");
  // XML, perhaps behind a byte order mark.
  if (bytes.substr(0, 64).contains('<')) return draw_svg(bytes, kDrawingHeight);
  return fail(Fault::kInput, "it is neither PNG, JPEG nor SVG");
}

}  // namespace

SizePx stated_size(std::string_view bytes) {
  if (bytes.starts_with(kPngStart) && bytes.size() >= 24) {
    return {number_at(bytes, 16, 4), number_at(bytes, 20, 4)};
  }
  return bytes.starts_with(kJpegStart) ? jpeg_size(bytes) : SizePx{};
}

Result<Picture> read_picture(const std::filesystem::path& path) {
  const auto refuse = [&path](const std::string& why) {
    return fail(Fault::kInput, "The picture " + path.string() + " is not shown: " + why + ".");
  };
  std::error_code ignored;
  std::ifstream file(path, std::ios::binary);
  if (!file || std::filesystem::is_directory(path, ignored)) return refuse("it cannot be read");
  std::string bytes;
  bytes.reserve(1 << 20);
  for (std::string part(1 << 16, '\0'); file.read(part.data(), 1 << 16) || file.gcount() > 0;) {
    bytes.append(part, 0, static_cast<std::size_t>(file.gcount()));
    if (static_cast<std::streamsize>(bytes.size()) > kLargestFile) return refuse("it is too large");
  }
  auto picture = understood(bytes);
  return picture ? std::move(picture) : refuse(picture.error().message);
}

}  // namespace sharit
