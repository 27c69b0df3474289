#include "render/scene/tile_ledger.hpp"

#include <doctest/doctest.h>

#include <utility>

namespace sharit {
namespace {

/// Counts orders and never finishes one.
class CountingWorkshop final : public Workshop {
 public:
  Ticket order_line(LineOrder) override { return Ticket{++tickets}; }
  void order_tile(std::shared_ptr<const LineImage>, int) override { ++tiles; }
  Ticket order_block(BlockOrder) override { return {}; }
  ImageId order_shape(const ShapeOrder&) override { return ImageId{99}; }
  ImageId order_qr(const QrOrder&) override { return ImageId{98}; }
  ImageId order_picture(const PictureOrder&) override { return ImageId{97}; }
  Ticket order_backdrop(BackdropOrder) override { return {}; }
  std::vector<WorkDone> collect() override { return {}; }
  [[nodiscard]] bool idle() const override { return true; }

  std::uint64_t tickets = 0;
  int tiles = 0;
};

std::shared_ptr<const LineImage> line_of_two_tiles() {
  auto image = std::make_shared<LineImage>();
  image->box = {0, -10, 700, 20};
  image->tile_width = 512;
  image->first_tile = ImageId{1000};
  return image;
}

Tile tile(std::uint64_t id) {
  return Tile{ImageId{id}, {1, 1}, {0xffffffffU}};
}

void give(TileLedger& ledger, Tile made) {
  (void)ledger.receive(made);
}

}  // namespace

TEST_CASE("a tile is ordered once, waits for its upload and is then ready") {
  CountingWorkshop workshop;
  TileLedger ledger(workshop);
  const auto line = line_of_two_tiles();
  ledger.want(line, 0);
  ledger.want(line, 0);
  CHECK(workshop.tiles == 1);
  CHECK_FALSE(ledger.ready(ImageId{1000}));
  give(ledger, tile(1000));
  CHECK(ledger.uploads_waiting());
  CHECK_FALSE(ledger.ready(ImageId{1000}));
  CHECK(ledger.take_uploads(1).size() == 1);
  CHECK(ledger.ready(ImageId{1000}));
  ledger.want(line, 0);
  CHECK(workshop.tiles == 1);
}

TEST_CASE("no more is handed out than asked for, oldest first") {
  CountingWorkshop workshop;
  TileLedger ledger(workshop);
  const auto line = line_of_two_tiles();
  ledger.want(line, 0);
  ledger.want(line, 1);
  give(ledger, tile(1001));
  give(ledger, tile(1000));
  const auto first = ledger.take_uploads(1);
  REQUIRE(first.size() == 1);
  CHECK(first[0].id == ImageId{1001});
  CHECK(ledger.take_uploads(5).size() == 1);
  CHECK_FALSE(ledger.uploads_waiting());
}

TEST_CASE("what was let go while it was being made does not come back") {
  CountingWorkshop workshop;
  TileLedger ledger(workshop);
  const auto line = line_of_two_tiles();
  ledger.want(line, 0);
  ledger.let_go(*line);
  give(ledger, tile(1000));
  CHECK(ledger.take_uploads(5).empty());
  CHECK(ledger.take_releases().empty());  // The screen never had it.
}

TEST_CASE("the screen is told to forget exactly what it has") {
  CountingWorkshop workshop;
  TileLedger ledger(workshop);
  const auto line = line_of_two_tiles();
  ledger.want(line, 0);
  ledger.want(line, 1);
  give(ledger, tile(1000));
  give(ledger, tile(1001));
  (void)ledger.take_uploads(1);
  ledger.let_go(*line);
  CHECK(ledger.take_releases() == std::vector<ImageId>{ImageId{1000}});
  CHECK(ledger.take_uploads(5).empty());
}

TEST_CASE("an abandoned ledger gives back all the screen has and keeps nothing") {
  CountingWorkshop workshop;
  TileLedger ledger(workshop);
  const auto line = line_of_two_tiles();
  ledger.want(line, 0);
  ledger.want(line, 1);
  give(ledger, tile(1000));
  (void)ledger.take_uploads(1);
  give(ledger, tile(1001));
  CHECK(ledger.abandon() == std::vector<ImageId>{ImageId{1000}});
  CHECK_FALSE(ledger.uploads_waiting());
  CHECK_FALSE(ledger.ready(ImageId{1000}));
}

}  // namespace sharit
