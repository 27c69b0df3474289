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

FrameWords titled(std::string title) {
  FrameWords words;
  words.title = std::move(title);
  return words;
}

/// A header on 1920 x 1080 pixels, with whatever the screen has of it.
struct Header {
  explicit Header(Direction direction, std::shared_ptr<const Picture> logo, std::string title)
      : Header(direction, std::move(logo), titled(std::move(title))) {}
  Header(Direction direction, std::shared_ptr<const Picture> logo, const FrameWords& words)
      : workshop(std::move(*LineMaker::create())),
        ledger(workshop),
        layout(lay_out_surround({1920, 1080}, direction, 5)) {
    Theme theme;
    theme.logo = std::move(logo);
    Surround surround(layout, theme, {"ar", direction, {}, {}});
    surround.set_words(words, workshop);
    for (int round = 0; round < 12; ++round) {
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
      if (sprite->image == logo_tile.id) {
        logo_sprite = *sprite;
      } else if (!texts.empty() && texts.back().image.value >> 20U == sprite->image.value >> 20U) {
        texts.back().size.width += sprite->size.width;  // The next tile of the line.
      } else {
        texts.push_back(*sprite);
      }
    }
  }

  InlineWorkshop workshop;
  TileLedger ledger;
  SurroundLayout layout;
  Tile logo_tile;
  std::optional<Sprite> logo_sprite;
  std::vector<Sprite> texts;  ///< Title, clock, date, the footer's start and end: those there are;
                              ///< all tiles of a line as one.
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
    REQUIRE(header.texts.size() == 1);
    const Sprite& logo = *header.logo_sprite;
    CHECK(logo.size == SizePx{2 * header.layout.logo.height, header.layout.logo.height});
    CHECK(header.logo_tile.size == logo.size);
    if (direction == Direction::kRtl) {
      CHECK(right_of(logo) == header.layout.start());
      CHECK(right_of(header.texts[0]) == left_of(logo) - header.layout.logo_gap);
    } else {
      CHECK(left_of(logo) == header.layout.start());
      CHECK(left_of(header.texts[0]) == right_of(logo) + header.layout.logo_gap);
    }
    // Above the rule, and the title beside its middle.
    CHECK(logo.y.floor_px() > 0);
    CHECK(logo.y.floor_px() + logo.size.height < header.layout.header_rule);
  }
}

TEST_CASE("without a title the sign stands alone, without a sign the title begins at the start") {
  const Header alone(Direction::kRtl, sign(), "");
  CHECK(alone.logo_sprite);
  CHECK(alone.texts.empty());
  const Header none(Direction::kRtl, nullptr, "فندق المرسى");
  CHECK_FALSE(none.logo_sprite);
  REQUIRE(none.texts.size() == 1);
  CHECK(right_of(none.texts[0]) == none.layout.start());
}

TEST_CASE("a very wide sign is made to fit a quarter of the screen") {
  auto banner = std::make_shared<Picture>();
  banner->size = {4000, 100};
  banner->argb.assign(4000 * 100, 0xFF00FF00U);
  const Header header(Direction::kLtr, banner, "Marsa");
  REQUIRE(header.logo_sprite);
  CHECK(header.logo_sprite->size == SizePx{480, 12});
}

TEST_CASE("the date stands between title and clock, in one calendar where two have no room") {
  FrameWords words;
  words.title = "Marsa";
  words.clock = "10:45 PM";
  words.short_date = "Wednesday 29 September 2027";
  words.date = words.short_date + " · 28 Rabi II 1449 of the Hijra";
  const Header wide(Direction::kLtr, nullptr, words);
  words.title = "Marsa Hotel and Conference Centre by the Sea";
  const Header narrow(Direction::kLtr, nullptr, words);
  words.date = words.short_date;
  const Header one(Direction::kLtr, nullptr, words);
  for (const Header* header : {&wide, &narrow, &one}) {
    REQUIRE(header->texts.size() == 3);
    const int gap = header->layout.date_gap;
    CHECK(right_of(header->texts[0]) + gap <= left_of(header->texts[2]));
    CHECK(right_of(header->texts[2]) + gap == left_of(header->texts[1]));
    CHECK(right_of(header->texts[1]) == header->layout.end());
  }
  CHECK(narrow.texts[2].size == one.texts[2].size);
  CHECK(wide.texts[2].size.width > one.texts[2].size.width);
}

TEST_CASE("the start of the footer takes the room that its end leaves") {
  FrameWords words;
  for (int i = 0; i < 40; ++i) words.footer_start += "city ";
  const Header alone(Direction::kLtr, nullptr, words);
  words.footer_end = "20 of 81";
  const Header both(Direction::kLtr, nullptr, words);
  REQUIRE(alone.texts.size() == 1);
  REQUIRE(both.texts.size() == 2);
  const auto start_of = [](const Header& header) { return right_of(header.texts[0]); };
  const int end = left_of(both.texts.back());
  const int em = static_cast<int>(both.layout.footer_size.ceil_px());
  CHECK(right_of(both.texts.back()) == both.layout.end());
  CHECK(start_of(both) <= end - both.layout.date_gap);
  CHECK(start_of(both) > end - both.layout.date_gap - 2 * em);
  CHECK(start_of(alone) <= alone.layout.end());
  CHECK(start_of(alone) > alone.layout.end() - 2 * em);
}

}  // namespace sharit
