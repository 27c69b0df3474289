#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "render/raster/inline_workshop.hpp"
#include "render/scene/cards_scene.hpp"

namespace sharit {

inline const std::string kMetro = "افتتاح خط المترو الثالث أمام الركاب صباح الأحد بعد عامين";
inline const std::string kAirport = "Airport adds 14 weekly flights this winter";
inline const std::string kLibrary = "مكتبة الميناء تفتح أبوابها مساءً طوال الشتاء";
inline const std::string kLink = "https://news.example/city/24";

[[nodiscard]] inline SceneOptions card_screen(SizePx size = {1280, 720}) {
  SceneOptions options;
  options.size = size;
  return options;
}

[[nodiscard]] inline SceneHeadline card_headline(const std::string& text,
                                                 const std::string& link = "") {
  SceneHeadline headline;
  headline.text = text;
  headline.direction = text == kAirport ? Direction::kLtr : Direction::kRtl;
  headline.source = "أخبار المدينة";
  headline.age = "منذ 5 دقائق";
  headline.link = link;
  headline.accent = Colour::rgb(0xf2b33d);
  return headline;
}

/// Cards with real faces whose uploads are taken at once, as a fast screen would. Headlines come
/// from a list, in turn.
struct CardsBench {
  explicit CardsBench(std::vector<SceneHeadline> headlines, SceneOptions options = card_screen(),
                      CardsOptions cards = {5, false})
      : list(std::move(headlines)),
        workshop(std::move(*LineMaker::create())),
        scene(std::move(options), cards, workshop) {}

  void feed() {
    for (std::size_t stream = 0; stream < scene.streams(); ++stream) {
      while (scene.wants_headline(stream)) {
        SceneHeadline headline = list[next++ % list.size()];
        headline.key = next;
        scene.add(stream, std::move(headline));
      }
    }
  }
  /// To an instant, until nothing is under way.
  void step(const SceneTime& time) {
    for (int round = 0; round < 12; ++round) {
      for (WorkDone& done : workshop.collect()) (void)scene.receive(done);
      scene.advance(time);
      feed();
      for (const ImageId image : scene.tiles().take_releases()) on_screen.erase(image.value);
      for (const Tile& tile : scene.tiles().take_uploads(1000)) on_screen.insert(tile.id.value);
    }
  }
  void step(double seconds) {
    const auto refresh = static_cast<std::int64_t>(seconds * 60);
    step({refresh, refresh});
  }
  /// Everything but the bar of the time.
  [[nodiscard]] std::vector<DrawItem> picture() {
    auto items = scene.frame().items;
    std::erase_if(items, [this](const DrawItem& item) { return is_bar(item); });
    return items;
  }
  /// Length of the bar of the time; with the one that fades, the longer one.
  [[nodiscard]] int bar() {
    int length = 0;
    for (const DrawItem& item : scene.frame().items) {
      if (is_bar(item)) length = std::max(length, std::get<Fill>(item).rect.width);
    }
    return length;
  }
  /// The sprites between header and footer.
  [[nodiscard]] std::vector<Sprite> card() {
    std::vector<Sprite> sprites;
    const RectPx& room = scene.layout().card.room;
    for (const DrawItem& item : scene.frame().items) {
      const auto* sprite = std::get_if<Sprite>(&item);
      if (sprite != nullptr && sprite->y >= F26::from_px(room.y - 8) &&
          sprite->y < F26::from_px(room.bottom())) {
        sprites.push_back(*sprite);
      }
    }
    return sprites;
  }

  std::vector<SceneHeadline> list;
  std::size_t next = 0;
  InlineWorkshop workshop;
  CardsScene scene;
  std::set<std::uint64_t> on_screen;

 private:
  [[nodiscard]] bool is_bar(const DrawItem& item) const {
    const auto* fill = std::get_if<Fill>(&item);
    return fill != nullptr && fill->rect.y == scene.layout().time.y &&
           fill->rect.height == scene.layout().time.height;
  }
};

}  // namespace sharit
