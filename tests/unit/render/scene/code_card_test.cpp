#include "render/scene/code_card.hpp"

#include <doctest/doctest.h>

#include "render/raster/inline_workshop.hpp"
#include "render/raster/shape_image.hpp"

namespace sharit {
namespace {

struct CodeBench {
  CodeBench() : workshop(std::move(*LineMaker::create())), ledger(workshop) {}
  void order(const std::string& text, int side) {
    code.order({.text = text, .side = side}, workshop, ledger);
  }
  void receive() {
    for (WorkDone& done : workshop.collect()) {
      auto& tile = std::get<TileDone>(done).tile;
      code.look_at(tile, ledger);
      (void)ledger.receive(tile);
    }
  }

  InlineWorkshop workshop;
  TileLedger ledger;
  CodeCard code;
};

}  // namespace

TEST_CASE("only web addresses become codes") {
  CHECK(can_be_opened("https://news.example/1"));
  CHECK(can_be_opened("http://news.example/"));
  CHECK(can_be_opened("HTTPS://NEWS.EXAMPLE/"));
  CHECK(can_be_opened("https://news.example/أخبار"));
  for (const char* link : {"", "news.example", "https://", "ftp://news.example/", "urn:uuid:1",
                           "javascript:alert(1)", "https://news.example/a b", "https://a.example\n",
                           "mailto:news@news.example", "file:///etc/news"}) {
    CAPTURE(link);
    CHECK_FALSE(can_be_opened(link));
  }
}

TEST_CASE("the size of a code is known when its pixels come") {
  CodeBench bench;
  CHECK(bench.code.known());
  CHECK(bench.code.side() == 0);
  bench.order("https://news.example/articles/24", 300);
  CHECK_FALSE(bench.code.known());
  bench.receive();
  CHECK(bench.code.known());
  CHECK(bench.code.side() > 250);
  CHECK(bench.code.side() <= 300);
  CHECK_FALSE(bench.code.ready(bench.ledger));
  const auto uploads = bench.ledger.take_uploads(9);
  REQUIRE(uploads.size() == 1);
  CHECK(bench.code.ready(bench.ledger));
  Frame frame{{1000, 500}, {}, {}};
  bench.code.draw(frame, 100, 50);
  const auto& sprite = std::get<Sprite>(frame.items.at(0));
  CHECK(sprite.size == uploads[0].size);
  CHECK(sprite.x == F26::from_px(100 - kShapeBorder));
  CHECK(sprite.y == F26::from_px(50 - kShapeBorder));
  bench.code.let_go(bench.ledger);
  CHECK(bench.ledger.take_releases().size() == 1);
}

TEST_CASE("a link that is too long to be read gives no code and nothing to upload") {
  CodeBench bench;
  bench.order("https://news.example/" + std::string(900, 'a'), 200);
  bench.receive();
  CHECK(bench.code.known());
  CHECK(bench.code.side() == 0);
  CHECK(bench.code.ready(bench.ledger));
  CHECK_FALSE(bench.ledger.uploads_waiting());
  Frame frame;
  bench.code.draw(frame, 0, 0);
  CHECK(frame.items.empty());
}

}  // namespace sharit
