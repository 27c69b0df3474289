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
struct SceneBench {
  explicit SceneBench(SceneOptions options = small_screen())
      : workshop(std::move(*LineMaker::create())), scene(std::move(options), workshop) {}

  void add(std::uint64_t key, const std::string& text, Direction direction) {
    SceneHeadline headline;
    headline.key = key;
    headline.text = text;
    headline.direction = direction;
    scene.add(0, std::move(headline));
  }
  void step(std::int64_t refresh) {
    for (int round = 0; round < 4; ++round) {
      for (WorkDone& done : workshop.collect()) (void)scene.receive(done);
      scene.advance({refresh, refresh});
      for (const ImageId image : scene.tiles().take_releases()) on_screen.erase(image.value);
      for (const Tile& tile : scene.tiles().take_uploads(1000)) on_screen.insert(tile.id.value);
    }
  }
  /// Sprites of the lane in painting order.
  [[nodiscard]] std::vector<Sprite> lane_sprites(const Frame& frame) const {
    std::vector<Sprite> sprites;
    for (const DrawItem& item : frame.items) {
      const auto* sprite = std::get_if<Sprite>(&item);
      if (sprite != nullptr && sprite->clip == scene.layout().lane) sprites.push_back(*sprite);
    }
    return sprites;
  }

  InlineWorkshop workshop;
  CrawlScene scene;
  std::set<std::uint64_t> on_screen;
};

}  // namespace sharit
