#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "render/raster/inline_workshop.hpp"
#include "render/scene/crawl_scene.hpp"

namespace sharit {

[[nodiscard]] inline SceneOptions small_screen() {
  SceneOptions options;
  options.size = {1280, 720};
  return options;
}

/// A scene with real faces whose uploads are taken at once, as a fast screen would.
template <typename Kind>
struct BenchOf {
  template <typename... More>
  explicit BenchOf(SceneOptions options, More... more)
      : workshop(std::move(*LineMaker::create())), scene(std::move(options), more..., workshop) {}
  BenchOf() : BenchOf(small_screen()) {}

  void add(std::uint64_t key, const std::string& text, Direction direction, std::size_t stream = 0,
           const std::string& source = {}) {
    SceneHeadline headline;
    headline.key = key;
    headline.text = text;
    headline.direction = direction;
    headline.source = source;
    scene.add(stream, std::move(headline));
  }
  void step(std::int64_t refresh) {
    for (int round = 0; round < 4; ++round) {
      for (WorkDone& done : workshop.collect()) (void)scene.receive(done);
      scene.advance({refresh, refresh});
      for (const ImageId image : scene.tiles().take_releases()) on_screen.erase(image.value);
      for (const Tile& tile : scene.tiles().take_uploads(1000)) on_screen.insert(tile.id.value);
    }
  }
  /// Sprites clipped to a window in painting order.
  [[nodiscard]] static std::vector<Sprite> sprites_in(const Frame& frame, const RectPx& window) {
    std::vector<Sprite> sprites;
    for (const DrawItem& item : frame.items) {
      const auto* sprite = std::get_if<Sprite>(&item);
      if (sprite != nullptr && sprite->clip == window) sprites.push_back(*sprite);
    }
    return sprites;
  }
  /// Of the one lane there is.
  [[nodiscard]] std::vector<Sprite> lane_sprites(const Frame& frame) const {
    return sprites_in(frame, scene.layout().lane);
  }

  InlineWorkshop workshop;
  Kind scene;
  std::set<std::uint64_t> on_screen;
};

using SceneBench = BenchOf<CrawlScene>;

/// What a sprite may touch, clipped; whole pixels outwards.
[[nodiscard]] inline RectPx area_of(const Sprite& sprite) {
  const auto x = static_cast<int>(sprite.x.floor_px());
  const auto y = static_cast<int>(sprite.y.floor_px());
  const auto right = static_cast<int>((sprite.x + F26::from_px(sprite.size.width)).ceil_px());
  const auto bottom = static_cast<int>((sprite.y + F26::from_px(sprite.size.height)).ceil_px());
  return intersection({x, y, right - x, bottom - y}, sprite.clip);
}

/// Every part of `rects` is on the screen and none of them meets another.
[[nodiscard]] inline bool apart(const std::vector<RectPx>& rects, SizePx screen) {
  for (std::size_t i = 0; i < rects.size(); ++i) {
    if (rects[i].empty()) return false;
    if (intersection(rects[i], {0, 0, screen.width, screen.height}) != rects[i]) return false;
    for (std::size_t k = 0; k < i; ++k) {
      if (!intersection(rects[i], rects[k]).empty()) return false;
    }
  }
  return true;
}

/// Displays that the layouts are made for: with header and footer, and bars.
inline constexpr SizePx kDisplays[] = {{1280, 720}, {1920, 1080}, {3840, 2160}, {1080, 1920},
                                       {1024, 768}, {1920, 600},  {720, 1280},  {1920, 360},
                                       {1920, 120}, {1920, 250},  {3840, 720},  {640, 64}};

}  // namespace sharit
