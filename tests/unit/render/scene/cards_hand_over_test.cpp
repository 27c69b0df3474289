#include <doctest/doctest.h>

#include "unit/render/scene/cards_bench.hpp"

namespace sharit {
namespace {

const std::vector<SceneHeadline> kNews{card_headline(kMetro, kLink), card_headline(kAirport),
                                       card_headline(kLibrary, kLink + "3")};

/// A scene made ready behind another one, as a stage does it.
struct HandOver {
  explicit HandOver(double at) {
    leaving.step(0.0);
    leaving.step(at);
    started = static_cast<std::int64_t>(at * 60);
    anchor = leaving.scene.anchor(0, next.scene);
    next.next = anchor - 1;  // The list goes on from there.
    if (const auto share = leaving.scene.share_of(0, anchor)) next.scene.resume(0, *share);
    next.feed();
  }
  void step(double seconds) {
    leaving.step(seconds);
    if (const auto share = leaving.scene.share_of(0, anchor)) next.scene.resume(0, *share);
    const auto refresh = static_cast<std::int64_t>(seconds * 60) - started;
    next.step({refresh, refresh});
  }
  [[nodiscard]] static std::vector<std::pair<RectPx, int>> look(CardsBench& bench) {
    std::vector<std::pair<RectPx, int>> out;
    for (const Sprite& sprite : bench.card()) {
      out.push_back({{static_cast<int>(sprite.x.round_px()), static_cast<int>(sprite.y.round_px()),
                      sprite.size.width, sprite.size.height},
                     sprite.opacity});
    }
    return out;
  }
  CardsBench leaving{kNews};
  CardsBench next{kNews};
  std::uint64_t anchor = 0;
  std::int64_t started = 0;
};

}  // namespace

TEST_CASE("a restyled scene goes on with the same card and the time it has left") {
  HandOver over(3.0);
  CHECK(over.anchor == 1);
  over.step(3.1);
  over.step(3.5);
  CHECK(HandOver::look(over.next) == HandOver::look(over.leaving));
  CHECK(over.next.scene.share_of(0, 1) == doctest::Approx(0.7));
  CHECK(std::abs(over.next.bar() - over.leaving.bar()) <= 1);
}

TEST_CASE("a scene that is made ready during a change shows the same change") {
  HandOver over(4.5);
  for (const double seconds : {4.9, 5.0, 5.1, 5.2, 5.3, 5.4, 5.5, 5.6, 5.7, 5.9}) {
    over.step(seconds);
    CAPTURE(seconds);
    CHECK(over.next.scene.reading_key(0) == over.leaving.scene.reading_key(0));
    CHECK(HandOver::look(over.next) == HandOver::look(over.leaving));
    CHECK(std::abs(over.next.bar() - over.leaving.bar()) <= 1);
  }
  CHECK(over.next.scene.reading_key(0) == 2);
}

TEST_CASE("a share that another layout tells never carries past the first change") {
  CardsBench bench(kNews);
  bench.scene.resume(0, 1000.0);
  bench.feed();
  bench.step(0.0);
  CHECK(bench.scene.reading_key(0) <= 2);
  CardsBench early(kNews);
  early.scene.resume(0, -0.4);
  early.feed();
  early.step(0.0);
  CHECK(early.scene.reading_key(0) == 1);
  CHECK_FALSE(early.card().empty());
}

}  // namespace sharit
