// The crawl by SDL2_ttf alone, as its documentation leads to it: the line rendered once, drawn as a
// texture by SDL's software renderer. MODE is a video driver of SDL: dummy or x11.

#include <cstdio>

#include <SDL.h>
#include <SDL_image.h>
#include <SDL_ttf.h>

#include "bench/peers/paced_run.hpp"

namespace {

constexpr const char* kFont = "/usr/share/fonts/truetype/noto/NotoNaskhArabic-Bold.ttf";

SDL_Surface* render(const peers::Work& work) {
  TTF_Font* font = TTF_OpenFont(kFont, work.font_px);
  if (font == nullptr) return nullptr;
  TTF_SetFontDirection(font, TTF_DIRECTION_RTL);
  TTF_SetFontScriptName(font, "Arab");
  const SDL_Color ink{peers::kInk >> 16 & 255, peers::kInk >> 8 & 255, peers::kInk & 255, 255};
  SDL_Surface* line = TTF_RenderUTF8_Blended(font, work.text.c_str(), ink);
  TTF_CloseFont(font);
  return line;
}

int show(const peers::Work& work) {
  SDL_Window* window =
      SDL_CreateWindow("peer", 0, 0, work.width, work.height, SDL_WINDOW_BORDERLESS);
  SDL_Renderer* renderer = SDL_CreateRenderer(window, -1, SDL_RENDERER_SOFTWARE);
  SDL_Surface* line = render(work);
  if (renderer == nullptr || line == nullptr) return 1;
  SDL_Rect place{0, (work.height - line->h) / 2, line->w, line->h};
  SDL_Texture* texture = SDL_CreateTextureFromSurface(renderer, line);
  SDL_FreeSurface(line);
  if (texture == nullptr) return 1;
  SDL_SetRenderDrawColor(renderer, peers::kGround >> 16 & 255, peers::kGround >> 8 & 255,
                         peers::kGround & 255, 255);
  {
    peers::PacedRun run(work.seconds);
    while (const auto frame = run.next()) {
      SDL_PumpEvents();
      place.x = *frame * work.step - place.w;
      SDL_RenderClear(renderer);
      SDL_RenderCopy(renderer, texture, nullptr, &place);
      SDL_RenderPresent(renderer);
    }
  }
  return IMG_SavePNG(SDL_GetWindowSurface(window), work.picture.c_str()) == 0 ? 0 : 1;
}

}  // namespace

int main(int count, char** words) {
  const auto work = peers::Work::from(count, words);
  if (!work) return 2;
  SDL_SetHint(SDL_HINT_VIDEODRIVER, work->mode.c_str());
  // Without it a window surface is a texture of an emulated GL: fifty times the work.
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  if (SDL_Init(SDL_INIT_VIDEO) != 0 || TTF_Init() != 0) return 3;
  const int code = show(*work);
  if (code != 0) std::fprintf(stderr, "%s\n", SDL_GetError());
  TTF_Quit();
  SDL_Quit();
  return code;
}
