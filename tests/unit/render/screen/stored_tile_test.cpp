#include "render/screen/stored_tile.hpp"

#include <algorithm>
#include <vector>

#include <doctest/doctest.h>

#include "unit/render/screen/random_frames.hpp"

using namespace sharit;
using testing::RandomFrames;

namespace {

void check_words(const StoredTile& stored, const Tile& tile) {
  std::vector<std::uint32_t> room;
  const int width = tile.size.width;
  for (int y = 0; y < tile.size.height; ++y) {
    for (const int column : {0, 7}) {
      const std::uint32_t* words = stored.words(y, column, width - column, room);
      CHECK(std::equal(words, words + (width - column), tile.argb.begin() + y * width + column));
    }
  }
}

}  // namespace

TEST_CASE("Pixels of one colour are kept as alphas and give their words back") {
  RandomFrames random(6, {100, 100});
  const Tile tile = random.text_tile({1}, {100, 40});
  const StoredTile stored(tile);
  CHECK(stored.argb.empty());
  CHECK(stored.shades.size() == tile.argb.size());
  check_words(stored, tile);
}

TEST_CASE("One pixel of another colour, or too few pixels to be worth it, keep the words") {
  RandomFrames random(7, {100, 100});
  Tile two = random.text_tile({1}, {100, 40});
  two.argb[1234] = 0xFF112233U;
  two.argb[2345] = 0xFF112234U;
  const StoredTile stored(two);
  CHECK(stored.shades.empty());
  check_words(stored, two);

  const Tile small = random.text_tile({2}, {31, 33});  // 1,023 pixels.
  CHECK(StoredTile(small).shades.empty());
  check_words(StoredTile(small), small);
}

TEST_CASE("A pixel that is transparent and yet has colour is kept as it is") {
  Tile glow{{1}, {64, 32}, std::vector<std::uint32_t>(64 * 32, 0x00102030U)};
  const StoredTile stored(glow);
  CHECK(stored.shades.empty());
  check_words(stored, glow);
}
