#include <doctest/doctest.h>

#include "unit/render/scene/cards_bench.hpp"

namespace sharit {
namespace {

const SizePx kTall{1080, 1920};

std::vector<SceneHeadline> five() {
  return {card_headline(kMetro, kLink), card_headline(kAirport), card_headline(kLibrary),
          card_headline("منتخب الشباب يفوز ويتأهل إلى نصف النهائي"),
          card_headline("الذهب يصعد في تعاملات الصباح")};
}

CardsBench tall_bench() {
  return CardsBench(five(), card_screen(kTall), {5, true});
}

/// Sprites whose top lies in a row.
std::vector<Sprite> row(CardsBench& bench, int index) {
  const RectPx& first = bench.scene.layout().company->rows.first;
  const int top = first.y + index * first.height;
  std::vector<Sprite> out;
  for (const DrawItem& item : bench.scene.frame().items) {
    const auto* sprite = std::get_if<Sprite>(&item);
    if (sprite != nullptr && sprite->clip.height == kTall.height &&
        sprite->y >= F26::from_px(top) && sprite->y < F26::from_px(top + first.height)) {
      out.push_back(*sprite);
    }
  }
  return out;
}

std::vector<ImageId> images(const std::vector<Sprite>& sprites) {
  std::vector<ImageId> out;
  for (const Sprite& sprite : sprites) out.push_back(sprite.image);
  return out;
}

}  // namespace

TEST_CASE("a tall screen has two streams where there are headlines enough, else one") {
  CHECK(tall_bench().scene.streams() == 2);
  CHECK(CardsBench(five(), card_screen(kTall), {5, false}).scene.streams() == 1);
  CHECK(CardsBench(five(), card_screen({1920, 1080}), {5, true}).scene.streams() == 1);
}

TEST_CASE("the two next headlines stand under the card and move up when it changes") {
  CardsBench bench = tall_bench();
  bench.step(0.0);
  const auto first = images(row(bench, 0));
  const auto second = images(row(bench, 1));
  CHECK(first.size() >= 2);  // Source and text.
  CHECK(second.size() >= 2);
  bench.step(4.9);
  CHECK(images(row(bench, 0)) == first);
  bench.step(5.0);
  bench.step(5.7);
  CHECK(bench.scene.reading_key(0) == 2);
  CHECK(images(row(bench, 0)) == second);
  CHECK(images(row(bench, 1)) != second);
  CHECK(row(bench, 1).size() >= 2);
  for (const Sprite& sprite : row(bench, 1)) CHECK(sprite.opacity == 255);
}

TEST_CASE("the line at the foot travels while the card stands") {
  CardsBench bench = tall_bench();
  const RectPx panel = bench.scene.layout().company->lane.window;
  const auto line = [&] {
    std::vector<Sprite> out;
    for (const DrawItem& item : bench.scene.frame().items) {
      const auto* sprite = std::get_if<Sprite>(&item);
      if (sprite != nullptr && sprite->clip == panel) out.push_back(*sprite);
    }
    return out;
  };
  bench.step(0.0);
  const auto before = line();
  REQUIRE_FALSE(before.empty());
  CHECK(bench.scene.motion().step > F26{0});
  const auto card = bench.card();
  bench.step(1.0);
  const auto after = line();
  const auto same = std::ranges::find(after, before.front().image, &Sprite::image);
  REQUIRE(same != after.end());
  CHECK(same->x - before.front().x == bench.scene.motion().travel(60));
  CHECK(bench.card() == card);
  CHECK(bench.scene.share_of(1, bench.scene.reading_key(1)).has_value());
}

TEST_CASE("images of a tall screen stay bounded while cards and lines pass") {
  CardsBench bench = tall_bench();
  std::size_t most = 0;
  for (int half = 0; half < 500; ++half) {
    bench.step(half * 0.5);
    most = std::max(most, bench.on_screen.size());
  }
  CHECK(bench.scene.reading_key(0) > 40);
  CHECK(bench.scene.tile_misses() == 0);
  CHECK(most <= 100);
}

TEST_CASE("a withdrawn card gives way to the next one within a second") {
  CardsBench bench = tall_bench();
  bench.step(0.0);
  bench.step(1.0);
  REQUIRE(bench.scene.reading_key(0) == 1);
  bench.scene.withdraw(0, 1);
  bench.step(1.1);
  CHECK(bench.scene.reading_key(0) == 2);
  bench.step(1.8);
  CHECK(bench.scene.reading_key(0) == 2);
  const auto first = bench.scene.share_of(0, 2);
  REQUIRE(first);
  CHECK(*first < 0.2);  // It has all its time.
}

TEST_CASE("a withdrawn row fades where it stands, then the one under it moves up without a jump") {
  CardsBench bench = tall_bench();
  bench.step(0.0);
  bench.step(0.5);
  const auto gone = images(row(bench, 0));
  const auto under = row(bench, 1);
  const int height = bench.scene.layout().company->rows.first.height;
  REQUIRE_FALSE(gone.empty());
  REQUIRE_FALSE(under.empty());
  bench.scene.withdraw(0, 2);
  F26 last = under.front().y;
  int there = 255;
  for (int step = 1; step <= 90; ++step) {
    bench.step(SceneTime{30 + step, 30 + step});
    CAPTURE(step);
    int opacity = 0;
    bool seen = false;
    for (const DrawItem& item : bench.scene.frame().items) {
      const auto* sprite = std::get_if<Sprite>(&item);
      if (sprite == nullptr) continue;
      if (sprite->image == gone.front()) opacity = sprite->opacity;
      if (sprite->image != under.front().image) continue;
      seen = true;
      CHECK(sprite->opacity == 255);
      CHECK(sprite->y <= last);
      CHECK(last - sprite->y <= F26::from_px(height / 15));
      last = sprite->y;
    }
    CHECK(seen);
    CHECK(opacity <= there);
    there = opacity;
    if (step >= 45) CHECK(opacity == 0);
  }
  CHECK(last == under.front().y - F26::from_px(height));
  CHECK(bench.scene.reading_key(0) == 1);
  bench.step(6.0);
  bench.step(6.7);
  CHECK(bench.scene.reading_key(0) == 3);
}

}  // namespace sharit
