#include "render/scene/chip.hpp"

#include <map>

#include <doctest/doctest.h>

#include "render/raster/inline_workshop.hpp"

namespace sharit {
namespace {

constexpr Colour kRed = Colour::rgb(0xcc0000);
constexpr Colour kBlue = Colour::rgb(0x0000cc);

struct ChipBench {
  ChipBench() : workshop(std::move(*LineMaker::create())), ledger(workshop) {}

  void set(const std::string& text) {
    LineOrder order;
    order.text = text;
    order.size = F26::from_px(40);
    chip.set(std::move(order), workshop);
  }
  /// One round: what was ordered before comes, what is ordered now is still on its way.
  void advance(double seconds, Colour colour) {
    for (WorkDone& done : workshop.collect()) {
      if (auto* line = std::get_if<LineDone>(&done)) (void)chip.receive(*line);
      if (auto* tile = std::get_if<TileDone>(&done)) (void)ledger.receive(tile->tile);
    }
    chip.advance(seconds, {80, 20, 10, colour}, workshop, ledger);
    for (Tile& tile : ledger.take_uploads(100)) {
      const auto id = tile.id.value;
      tiles.insert_or_assign(id, std::move(tile));
    }
  }
  /// The colour of the box as drawn; black for none.
  Colour box() {
    Frame frame;
    frame.size = {1000, 500};
    chip.draw(frame, 900, 100, 150, true, ledger);
    if (frame.items.empty()) return {};
    const auto tile = tiles.find(std::get<Sprite>(frame.items[0]).image.value);
    if (tile == tiles.end()) return {};
    const SizePx size = tile->second.size;
    return Colour::rgb(
        tile->second.argb[static_cast<std::size_t>(size.height / 2 * size.width + size.width / 2)] &
        0xffffffU);
  }

  InlineWorkshop workshop;
  TileLedger ledger;
  Chip chip;
  std::map<std::uint64_t, Tile> tiles;
};

}  // namespace

TEST_CASE("a box keeps its colour until the text of the other colour has come") {
  ChipBench bench;
  bench.set("رياضة");
  for (int round = 0; round < 6; ++round) bench.advance(0, kRed);
  CHECK(bench.box() == kRed);
  bench.set("اقتصاد");
  bench.advance(1.0, kBlue);  // The line has come, its pixels have not.
  CHECK(bench.box() == kRed);
  for (int round = 0; round < 6; ++round) bench.advance(2.0, kBlue);
  CHECK(bench.box() == kBlue);
}

}  // namespace sharit
