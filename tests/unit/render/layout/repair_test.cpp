#include "render/layout/repair.hpp"

#include <vector>

#include <hb.h>

#include "unit/render/layout/helpers.hpp"

using namespace sharit;

namespace {

struct Glyphs {
  std::vector<hb_glyph_info_t> infos;
  std::vector<hb_glyph_position_t> positions;

  explicit Glyphs(const std::vector<std::pair<unsigned, unsigned>>& ids_and_clusters) {
    for (const auto& [id, cluster] : ids_and_clusters) {
      hb_glyph_info_t info{};
      info.codepoint = id;
      info.cluster = cluster;
      infos.push_back(info);
    }
    positions.resize(infos.size());
  }
  [[nodiscard]] ShapedRun run() const {
    return {infos.data(), positions.data(), static_cast<std::uint32_t>(infos.size())};
  }
};

Item item_over(std::uint32_t begin, std::uint32_t end) {
  return Item{.range = {begin, end}, .level = Level{1}, .language = "ar", .face = FaceId{3}};
}

}  // namespace

TEST_CASE("a run without .notdef has no failure") {
  std::vector<Exclusion> exclusions;
  CHECK_FALSE(find_failures(test::read("خبر"), item_over(0, 3),
                            Glyphs({{7, 2}, {6, 1}, {5, 0}}).run(), exclusions));
  CHECK(exclusions.empty());
}

TEST_CASE("a .notdef excludes its face for the whole grapheme cluster, once") {
  // U+062E, U+064E on it, U+0628: two clusters.
  const Paragraph paragraph = test::read("خَب");
  std::vector<Exclusion> exclusions;
  const Glyphs glyphs({{7, 2}, {0, 1}, {5, 0}});
  CHECK(find_failures(paragraph, item_over(0, 3), glyphs.run(), exclusions));
  REQUIRE(exclusions.size() == 1);
  CHECK(exclusions[0].range == CpRange{0, 2});
  CHECK(exclusions[0].face == FaceId{3});
  CHECK_FALSE(find_failures(paragraph, item_over(0, 3), glyphs.run(), exclusions));
}

TEST_CASE("a .notdef of a merged cluster excludes all that it stands for") {
  std::vector<Exclusion> exclusions;
  CHECK(find_failures(test::read("خبرعاجل"), item_over(0, 7),
                      Glyphs({{7, 4}, {0, 1}, {5, 0}}).run(), exclusions));
  REQUIRE(exclusions.size() == 1);
  CHECK(exclusions[0].range == CpRange{1, 4});
}
