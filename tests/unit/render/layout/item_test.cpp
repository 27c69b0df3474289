#include "render/layout/item.hpp"

#include <vector>

#include "unit/render/layout/helpers.hpp"

using namespace sharit;

namespace {

std::vector<Item> cut(const Paragraph& paragraph, const FaceChoice& choice) {
  ItemLanguages languages;
  return cut_items(paragraph, choice, languages);
}

/// A paragraph of one-code-point clusters with given levels; everything else alike.
struct Sample {
  Paragraph paragraph;
  FaceChoice choice;

  Sample(std::u32string text, const std::vector<int>& levels) {
    paragraph.text = std::move(text);
    for (std::uint32_t at = 0; at < paragraph.text.size(); ++at) {
      paragraph.clusters.push_back({{at, at + 1}, false});
      paragraph.levels.push_back(Level{static_cast<std::uint8_t>(levels[at])});
      paragraph.scripts.push_back(script_tag("Arab"));
    }
    choice.resize(paragraph.text.size());
  }
  [[nodiscard]] std::vector<CpRange> ranges() const {
    std::vector<CpRange> result;
    for (const Item& item : cut(paragraph, choice)) result.push_back(item.range);
    return result;
  }
};

using Ranges = std::vector<CpRange>;

}  // namespace

TEST_CASE("one item where nothing changes, none in an empty paragraph") {
  CHECK(Sample(U"abcd", {1, 1, 1, 1}).ranges() == Ranges{{0, 4}});
  CHECK(Sample(U"", {}).ranges().empty());
}

TEST_CASE("items are cut where level, script, face, emoji-ness or tofu changes") {
  CHECK(Sample(U"abcd", {1, 1, 2, 2}).ranges() == Ranges{{0, 2}, {2, 4}});
  Sample script(U"abcd", {1, 1, 1, 1});
  script.paragraph.scripts[1] = script_tag("Latn");
  CHECK(script.ranges() == Ranges{{0, 1}, {1, 2}, {2, 4}});
  Sample face(U"abcd", {1, 1, 1, 1});
  face.choice[3].face = FaceId{1};
  CHECK(face.ranges() == Ranges{{0, 3}, {3, 4}});
  Sample emoji(U"abcd", {1, 1, 1, 1});
  emoji.paragraph.clusters[0].emoji = true;
  CHECK(emoji.ranges() == Ranges{{0, 1}, {1, 4}});
  Sample tofu(U"abcd", {1, 1, 1, 1});
  tofu.choice[2].uncovered = true;
  CHECK(tofu.ranges() == Ranges{{0, 2}, {2, 3}, {3, 4}});
}

TEST_CASE("the language of an item is that of its script") {
  Sample sample(U"abcd", {0, 0, 0, 0});
  sample.paragraph.language = "ur";
  sample.paragraph.scripts[3] = script_tag("Latn");
  const auto items = cut(sample.paragraph, sample.choice);
  REQUIRE(items.size() == 2);
  CHECK(items[0].language == "ur");
  CHECK(items[1].language == "en");
}

TEST_CASE("a guard costs no item") {
  CHECK(Sample(U"ab\u200E12\u200Ecd", {1, 1, 2, 2, 2, 2, 1, 1}).ranges() ==
        Ranges{{0, 3}, {3, 6}, {6, 8}});
  CHECK(Sample(U"\u200E12", {0, 2, 2}).ranges() == Ranges{{0, 3}});
  CHECK(Sample(U"\u200Eab", {2, 1, 1}).ranges() == Ranges{{0, 3}});
}

TEST_CASE("a mark that parts two runs of higher level keeps them apart") {
  // RLM between two numbers: read as one left-to-right run they would change places.
  CHECK(Sample(U"12\u200F34", {2, 2, 1, 2, 2}).ranges() == Ranges{{0, 2}, {2, 3}, {3, 5}});
}

TEST_CASE("a space does not mind the script, a full stop does") {
  Sample space(U"a b", {1, 1, 1});
  space.paragraph.scripts[0] = space.paragraph.scripts[1] = script_tag("Latn");
  CHECK(space.ranges() == Ranges{{0, 2}, {2, 3}});
  Sample leading(U" ab", {1, 1, 1});
  leading.paragraph.scripts[0] = script_tag("Latn");
  CHECK(leading.ranges() == Ranges{{0, 3}});
  CHECK(cut(leading.paragraph, leading.choice)[0].script == script_tag("Arab"));
  Sample stop(U".ab", {1, 1, 1});
  stop.paragraph.scripts[0] = script_tag("Latn");
  CHECK(stop.ranges() == Ranges{{0, 1}, {1, 3}});
}
