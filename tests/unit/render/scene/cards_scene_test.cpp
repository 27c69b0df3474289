#include "render/scene/cards_scene.hpp"

#include <doctest/doctest.h>

#include "unit/render/scene/cards_bench.hpp"

namespace sharit {
namespace {

/// A QR code is the only square sprite of a card.
const Sprite* code_of(const std::vector<Sprite>& sprites) {
  const auto found = std::ranges::find_if(sprites, [](const Sprite& sprite) {
    return sprite.size.width == sprite.size.height && sprite.size.width > 100;
  });
  return found == sprites.end() ? nullptr : &*found;
}

bool all_there(const std::vector<Sprite>& sprites) {
  return std::ranges::all_of(sprites, [](const Sprite& sprite) { return sprite.opacity == 255; });
}

}  // namespace

TEST_CASE("the first picture shows the whole first card") {
  CardsBench bench({card_headline(kMetro, kLink), card_headline(kLibrary)});
  bench.step(0.0);
  const auto sprites = bench.card();
  CHECK(sprites.size() >= 5);  // Box, source, age, lines, code.
  CHECK(all_there(sprites));
  CHECK(code_of(sprites) != nullptr);
  CHECK(bench.scene.reading_key(0) == 1);
  for (const Sprite& sprite : sprites) CHECK(bench.on_screen.contains(sprite.image.value));
}

TEST_CASE(
    "between changes nothing moves but the bar, and that by whole pixels from the start side") {
  CardsBench bench({card_headline(kMetro, kLink), card_headline(kLibrary)});
  bench.step(0.0);
  const auto before = bench.picture();
  int length = bench.bar();
  CHECK(length == 0);
  for (double seconds = 0.1; seconds < 4.9; seconds += 0.1) {
    bench.step(seconds);
    CHECK(bench.picture() == before);
    CHECK(bench.bar() >= length);
    length = bench.bar();
  }
  CHECK(length == doctest::Approx(1280 * 4.9 / 5).epsilon(0.02));
}

TEST_CASE("a card gives way to the next when its time has passed, and header and footer stay") {
  CardsBench bench({card_headline(kMetro, kLink), card_headline(kLibrary)});
  FrameWords words;
  words.title = "فندق المرسى";
  words.footer_end = "1 من 2";
  bench.scene.set_words(words);
  bench.step(4.9);
  bench.step(9.0);
  const auto first = bench.card();
  bench.step(9.85);
  CHECK(bench.scene.reading_key(0) == 1);
  CHECK(all_there(bench.card()));
  bench.step(9.95);
  CHECK(bench.scene.reading_key(0) == 2);
  const std::vector<DrawItem> whole = bench.scene.frame().items;
  CHECK(std::ranges::count_if(whole, [&](const DrawItem& item) {
          const auto* sprite = std::get_if<Sprite>(&item);
          const RectPx& content = bench.scene.layout().surround.content;
          return sprite != nullptr && sprite->opacity == 255 &&
                 (sprite->y < F26::from_px(content.y) ||
                  sprite->y >= F26::from_px(content.bottom()));
        }) == 2);
  bench.step(10.1);
  CHECK_FALSE(all_there(bench.card()));
  bench.step(10.6);
  const auto second = bench.card();
  CHECK(all_there(second));
  for (const Sprite& sprite : second) {
    CHECK(std::ranges::find(first, sprite.image, &Sprite::image) == first.end());
    CHECK(sprite.y.value % 64 == 0);
  }
}

TEST_CASE("a card is never shown in part: the one before it stays until the next is complete") {
  CardsBench bench({card_headline(kMetro, kLink), card_headline(kLibrary, kLink + "5")});
  bench.step(0.0);
  const auto before = bench.picture();
  // A worker that finishes nothing more.
  CardsBench late({card_headline(kMetro, kLink), card_headline(kLibrary, kLink + "5")});
  for (int round = 0; round < 12; ++round) {
    for (WorkDone& done : late.workshop.collect()) (void)late.scene.receive(done);
    late.scene.advance({0, 0});
    if (round == 0) {  // Only the first headline comes.
      SceneHeadline headline = late.list[0];
      headline.key = 1;
      late.scene.add(0, std::move(headline));
    }
    (void)late.scene.tiles().take_uploads(1000);
  }
  SceneHeadline second = late.list[1];
  second.key = 2;
  late.scene.add(0, std::move(second));
  for (int refresh = 0; refresh < 1200; refresh += 60) late.scene.advance({refresh, refresh});
  CHECK(late.picture() == before);
  CHECK(late.scene.reading_key(0) == 1);
  for (int round = 0; round < 12; ++round) {
    for (WorkDone& done : late.workshop.collect()) (void)late.scene.receive(done);
    late.scene.advance({1200, 1200});
    (void)late.scene.tiles().take_uploads(1000);
  }
  late.scene.advance({1201, 1201});
  CHECK(late.scene.reading_key(0) == 2);
}

TEST_CASE("the code stands at the end side, and only where there is a link to read") {
  for (const Direction direction : {Direction::kRtl, Direction::kLtr}) {
    SceneOptions options = card_screen();
    options.direction = direction;
    CardsBench bench({card_headline(kMetro, kLink)}, options);
    bench.step(0.0);
    const auto sprites = bench.card();
    const Sprite* code = code_of(sprites);
    REQUIRE(code != nullptr);
    const int margin = bench.scene.layout().surround.margin;
    const std::int64_t edge =
        direction == Direction::kRtl
            ? code->x.floor_px() + kShapeBorder - margin
            : 1280 - margin + kShapeBorder - code->x.floor_px() - code->size.width;
    CHECK(edge == 0);
  }
  for (const std::string& link :
       {std::string("ftp://news.example/1"), "https://news.example/" + std::string(3000, 'a')}) {
    CardsBench bench({card_headline(kMetro, link)});
    bench.step(0.0);
    CHECK(code_of(bench.card()) == nullptr);
    CHECK(bench.card().size() >= 4);
  }
}

TEST_CASE("a headline without a link takes the room of the code") {
  CardsBench with({card_headline(kMetro, kLink)});
  CardsBench without({card_headline(kMetro)});
  with.step(0.0);
  without.step(0.0);
  const auto widest = [](const std::vector<Sprite>& sprites) {
    F26 left = F26::from_px(1280);
    for (const Sprite& sprite : sprites) {
      if (sprite.size.height > 60 && code_of({sprite}) == nullptr) left = std::min(left, sprite.x);
    }
    return left;
  };
  CHECK(widest(without.card()) < widest(with.card()));
}

TEST_CASE("a single headline stays for good: no change, no bar, the picture rests") {
  CardsBench bench({card_headline(kMetro, kLink)});
  bench.step(0.0);
  const Frame before = bench.scene.frame();
  CHECK(bench.bar() == 0);
  for (double seconds = 1; seconds < 60; seconds += 1) {
    bench.step(seconds);
    CHECK(bench.scene.frame() == before);
  }
  // What comes next takes its place soon.
  bench.list.push_back(card_headline(kLibrary));
  bench.list.erase(bench.list.begin());
  bench.step(61.0);
  bench.step(62.5);
  bench.step(64.0);
  bench.step(65.0);
  CHECK_FALSE(bench.scene.frame() == before);
}

TEST_CASE("headlines with nothing to draw are passed over and counted") {
  CardsBench bench({card_headline("\u200b\u200e"), card_headline("\u200f"), card_headline(kMetro)});
  const auto add = [&](std::size_t index) {
    SceneHeadline headline = bench.list[index];
    headline.key = index + 1;
    bench.scene.add(0, std::move(headline));
    for (int round = 0; round < 12; ++round) {
      for (WorkDone& done : bench.workshop.collect()) (void)bench.scene.receive(done);
      bench.scene.advance({0, 0});
      (void)bench.scene.tiles().take_uploads(1000);
    }
  };
  add(0);
  CHECK(bench.scene.empty_in_a_row(0) == 1);
  CHECK(bench.scene.wants_headline(0));
  add(1);
  CHECK(bench.scene.empty_in_a_row(0) == 2);
  add(2);
  CHECK(bench.scene.empty_in_a_row(0) == 0);
  CHECK(bench.scene.reading_key(0) == 3);
  CHECK_FALSE(bench.card().empty());
}

TEST_CASE("the same calls give the same frames") {
  const auto film = [] {
    CardsBench bench(
        {card_headline(kMetro, kLink), card_headline(kAirport, kLink), card_headline(kLibrary)});
    std::vector<Frame> frames;
    for (double seconds = 0; seconds < 17; seconds += 0.2) {
      bench.step(seconds);
      frames.push_back(bench.scene.frame());
    }
    return frames;
  };
  CHECK(film() == film());
}

TEST_CASE("images on the screen stay bounded over a hundred cards") {
  CardsBench bench({card_headline(kMetro, kLink), card_headline(kAirport, kLink + "2"),
                    card_headline(kLibrary)});
  std::size_t most = 0;
  for (int half = 0; half < 1000; ++half) {
    bench.step(half * 0.5);
    most = std::max(most, bench.on_screen.size());
  }
  CHECK(bench.scene.reading_key(0) > 90);
  CHECK(bench.scene.tile_misses() == 0);
  // Three cards of a box, source, age, code and five lines in three tiles each.
  CHECK(most <= 3 * 19);
}

TEST_CASE("while another scene has the screen a card's time stands still") {
  CardsBench bench({card_headline(kMetro), card_headline(kLibrary)});
  bench.step({0, 0});
  bench.step({240, 240});
  const Frame before = bench.scene.frame();
  bench.step({6000, 240});
  CHECK(bench.scene.frame() == before);
  CHECK(bench.scene.reading_key(0) == 1);
}

TEST_CASE("another refresh keeps how long the card has been there") {
  CardsBench bench({card_headline(kMetro), card_headline(kLibrary)});
  bench.step({0, 0});
  bench.step({120, 120});
  const int length = bench.bar();
  bench.scene.set_speed({}, 50.0);
  bench.step({120, 120});
  CHECK(std::abs(bench.bar() - length) <= 1);
  bench.step({120 + 149, 120 + 149});  // 2 s and 2.98 s.
  CHECK(bench.scene.reading_key(0) == 1);
  bench.step({120 + 151, 120 + 151});
  CHECK(bench.scene.reading_key(0) == 2);
}

}  // namespace sharit
