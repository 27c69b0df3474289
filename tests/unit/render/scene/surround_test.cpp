#include "render/scene/surround.hpp"

#include <doctest/doctest.h>

#include "render/raster/inline_workshop.hpp"

namespace sharit {
namespace {

/// Twice as wide as it is high, and green.
std::shared_ptr<const Picture> sign() {
  auto picture = std::make_shared<Picture>();
  picture->size = {200, 100};
  picture->argb.assign(200 * 100, 0xFF00FF00U);
  return picture;
}

/// A header on 1920 x 1080 pixels, with whatever the screen has of it.
struct Header {
  explicit Header(Direction direction, std::shared_ptr<const Picture> logo, std::string title)
      : workshop(std::move(*LineMaker::create())),
        ledger(workshop),
        layout(lay_out_surround({1920, 1080}, direction, 5)) {
    Theme theme;
    theme.logo = std::move(logo);
    Surround surround(layout, theme, {"ar", direction, {}, {}});
    FrameWords words;
    words.title = std::move(title);
    surround.set_words(words, workshop);
    for (int round = 0; round < 5; ++round) {
      for (WorkDone& done : workshop.collect()) {
        if (auto* line = std::get_if<LineDone>(&done)) (void)surround.receive(*line, workshop);
        if (auto* tile = std::get_if<TileDone>(&done)) (void)ledger.receive(tile->tile);
      }
      surround.advance(round, ledger);
      for (const Tile& tile : ledger.take_uploads(100)) {
        const bool green = !tile.argb.empty() && tile.argb.front() == 0xFF00FF00U;
        if (green) logo_tile = tile;
      }
    }
    Frame frame;
    frame.size = {1920, 1080};
    surround.draw(frame);
    for (const DrawItem& item : frame.items) {
      const auto* sprite = std::get_if<Sprite>(&item);
      if (sprite == nullptr) continue;
      (sprite->image == logo_tile.id ? logo_sprite : title_sprite) = *sprite;
    }
  }

  InlineWorkshop workshop;
  TileLedger ledger;
  SurroundLayout layout;
  Tile logo_tile;
  std::optional<Sprite> logo_sprite, title_sprite;
};

int left_of(const Sprite& sprite) {
  return static_cast<int>(sprite.x.floor_px());
}
int right_of(const Sprite& sprite) {
  return left_of(sprite) + sprite.size.width;
}

}  // namespace

TEST_CASE("a sign stands at the start, as high as the title, and the title behind it") {
  for (const Direction direction : {Direction::kRtl, Direction::kLtr}) {
    const Header header(direction, sign(), "فندق المرسى");
    REQUIRE(header.logo_sprite);
    REQUIRE(header.title_sprite);
    const Sprite& logo = *header.logo_sprite;
    CHECK(logo.size == SizePx{2 * header.layout.logo.height, header.layout.logo.height});
    CHECK(header.logo_tile.size == logo.size);
    if (direction == Direction::kRtl) {
      CHECK(right_of(logo) == header.layout.start());
      CHECK(right_of(*header.title_sprite) == left_of(logo) - header.layout.logo_gap);
    } else {
      CHECK(left_of(logo) == header.layout.start());
      CHECK(left_of(*header.title_sprite) == right_of(logo) + header.layout.logo_gap);
    }
    // Above the rule, and the title beside its middle.
    CHECK(logo.y.floor_px() > 0);
    CHECK(logo.y.floor_px() + logo.size.height < header.layout.header_rule);
  }
}

TEST_CASE("without a title the sign stands alone, without a sign the title begins at the start") {
  const Header alone(Direction::kRtl, sign(), "");
  CHECK(alone.logo_sprite);
  CHECK_FALSE(alone.title_sprite);
  const Header none(Direction::kRtl, nullptr, "فندق المرسى");
  CHECK_FALSE(none.logo_sprite);
  REQUIRE(none.title_sprite);
  CHECK(right_of(*none.title_sprite) == none.layout.start());
}

TEST_CASE("a very wide sign is made to fit a quarter of the screen") {
  auto banner = std::make_shared<Picture>();
  banner->size = {4000, 100};
  banner->argb.assign(4000 * 100, 0xFF00FF00U);
  const Header header(Direction::kLtr, banner, "Marsa");
  REQUIRE(header.logo_sprite);
  CHECK(header.logo_sprite->size == SizePx{480, 12});
}

}  // namespace sharit
