#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "render/raster/inline_workshop.hpp"
#include "render/scene/crawl_scene.hpp"
#include "render/screen/memory_screen.hpp"
#include "support/line_picture.hpp"

namespace sharit::golden {

/// The crawl of a bar, white on black and without its soft edges, so that a pixel's grey is
/// the coverage of its line. Time is the number of refreshes.
class CrawlFilm {
 public:
  static constexpr SizePx kSize{960, 180};

  explicit CrawlFilm(double px_per_second, int tile_width = 512)
      : workshop_(test::line_maker()),
        scene_(options(px_per_second, tile_width), workshop_),
        screen_(kSize) {}

  void add(const std::string& text, Direction direction, const std::string& language = "") {
    SceneHeadline headline;
    headline.key = ++keys_;
    headline.text = text;
    headline.language = language;
    headline.direction = direction;
    scene_.add(0, std::move(headline));
  }
  /// Moves to a refresh; everything asked of the workshop arrives at once.
  void advance(std::int64_t refresh) {
    for (int round = 0; round < 3; ++round) {
      for (WorkDone& done : workshop_.collect()) {
        if (const auto* line = std::get_if<LineDone>(&done)) lines_.push_back(line->image);
        (void)scene_.receive(done);
      }
      scene_.advance({refresh, refresh});
      for (const ImageId image : scene_.tiles().take_releases()) screen_.release(image);
      for (const Tile& tile : scene_.tiles().take_uploads(1000)) REQUIRE(screen_.upload(tile));
    }
  }
  /// What stands in the lane, in painting order.
  [[nodiscard]] std::vector<Sprite> sprites() {
    std::vector<Sprite> found;
    for (const DrawItem& item : scene_.frame().items) {
      if (const auto* sprite = std::get_if<Sprite>(&item)) found.push_back(*sprite);
    }
    return found;
  }
  /// What the lane shows.
  [[nodiscard]] Bitmap picture() {
    Frame frame = scene_.frame();
    for (DrawItem& item : frame.items) {
      if (auto* sprite = std::get_if<Sprite>(&item)) sprite->soft = {};
    }
    REQUIRE(screen_.present(frame));
    const Bitmap whole = screen_.capture();
    const RectPx lane = scene_.layout().lane;
    Bitmap part{{lane.width, lane.height}, {}};
    for (int y = lane.y; y < lane.bottom(); ++y) {
      part.xrgb.insert(part.xrgb.end(), whole.row(y) + lane.x, whole.row(y) + lane.right());
    }
    return part;
  }
  /// Lines in the order in which they were set.
  [[nodiscard]] const std::vector<std::shared_ptr<const LineImage>>& lines() const {
    return lines_;
  }
  /// The line that an image is a tile of, counted from 0; -1: none, a separator.
  [[nodiscard]] int line_of(ImageId image) const {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const std::uint64_t first = lines_[i]->first_tile.value;
      const auto count = static_cast<std::uint64_t>(lines_[i]->tile_count());
      if (image.value >= first && image.value < first + count) return static_cast<int>(i);
    }
    return -1;
  }
  [[nodiscard]] CrawlScene& scene() { return scene_; }

 private:
  static SceneOptions options(double px_per_second, int tile_width) {
    SceneOptions options;
    options.size = kSize;
    options.theme.backdrop = {Colour::rgb(0), Colour::rgb(0)};
    options.theme.text = Colour::rgb(0xffffff);
    options.speed.px_per_second = px_per_second;
    options.tile_width = tile_width;
    return options;
  }

  InlineWorkshop workshop_;
  CrawlScene scene_;
  MemoryScreen screen_;
  std::uint64_t keys_ = 0;
  std::vector<std::shared_ptr<const LineImage>> lines_;
};

}  // namespace sharit::golden
