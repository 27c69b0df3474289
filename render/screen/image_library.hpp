#pragma once

struct SDL_RWops;
struct SDL_Surface;

namespace sharit {

// What we need of SDL2_image, loaded when the first picture file is read or written: linked, it and
// its formats cost every start a megabyte, which a crawl never uses. Any thread.

/// Takes a picture of that type ("PNG", "JPG") out of `source`, which it closes. Null where it
/// cannot: SDL_GetError tells why.
[[nodiscard]] SDL_Surface* load_image(SDL_RWops* source, const char* type);

/// Fails (false) as the above does.
[[nodiscard]] bool save_image(SDL_Surface* surface, const char* path);

}  // namespace sharit
