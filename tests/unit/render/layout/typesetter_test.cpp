#include "render/layout/typesetter.hpp"

#include <algorithm>
#include <chrono>
#include <random>
#include <string>
#include <vector>

#include "support/processor_time.hpp"
#include "unit/render/layout/hb_shape.hpp"
#include "unit/render/layout/helpers.hpp"

using namespace sharit;
using test::ids_of;
using test::library;
using test::only;
using test::read;
using test::style_of;
using test::typesetter;
using test::visual_text;

namespace {

std::u32string seen(std::string_view text, const LineStyle& style) {
  const Paragraph paragraph = read(text);
  return visual_text(paragraph, typesetter().set_line(paragraph, style));
}

bool contains(std::u32string_view text, std::u32string_view piece) {
  return text.find(piece) != std::u32string_view::npos;
}

/// What must hold for any text whatever.
void check_sound(const Paragraph& paragraph, const ShapedLine& line) {
  std::uint32_t next = 0;
  for (const Item& item : line.items) {
    REQUIRE(item.range.begin == next);
    REQUIRE_FALSE(item.range.empty());
    REQUIRE_FALSE(item.language.empty());
    next = item.range.end;
  }
  REQUIRE(next == paragraph.text.size());
  F26 pen;
  std::uint32_t tofu = 0;
  for (const PlacedGlyph& glyph : line.glyphs) {
    pen += glyph.advance;
    REQUIRE(glyph.cluster < paragraph.text.size());
    REQUIRE(glyph.byte == paragraph.byte_offset[glyph.cluster]);
    if (glyph.kind == GlyphKind::kTofu) ++tofu;
    REQUIRE((glyph.kind == GlyphKind::kTofu || glyph.id != 0));
  }
  REQUIRE(pen == line.advance);
  REQUIRE(tofu == line.tofu);
  REQUIRE((line.missing.empty() == (tofu == 0)));
}

}  // namespace

TEST_CASE("an Arabic line begins at the right") {
  const Paragraph paragraph = read("عاجل الآن");
  const ShapedLine line = typesetter().set_line(paragraph, style_of());
  REQUIRE_FALSE(line.glyphs.empty());
  CHECK(line.base == Direction::kRtl);
  CHECK(line.glyphs.back().cluster == 0);
  CHECK(line.glyphs.front().cluster == paragraph.text.size() - 1);
  CHECK(line.glyphs.front().byte == 15);
  CHECK(line.size == test::kSize);
}

TEST_CASE("numbers read left to right inside an Arabic line") {
  for (const auto& [text, piece] : std::vector<std::pair<std::string, std::u32string>>{
           {"عام 2047", U"2047"},
           {"بلغ 12,450.75 دينار", U"12,450.75"},
           {"الساعة 10:30 مساء", U"10:30"},
           {"يوم 2026/05/12", U"2026/05/12"},
           {"يوم 2026-05-12 القادم", U"2026-05-12"},
           {"هاتف +964 770-123-4567", U"+964 770-123-4567"},
           {"نسبة ٣٫٥٪ أمس", U"٪٣٫٥"},
           {"تابع @user_1 اليوم", U"@user_1"}}) {
    CAPTURE(text);
    CHECK(contains(seen(text, style_of()), piece));
  }
}

TEST_CASE("a per cent sign stands left of its number") {
  CHECK(contains(seen("زاد 3.5% أمس", style_of()), U"%3.5"));
}

TEST_CASE("brackets are mirrored once, by the shaper") {
  const Paragraph paragraph = read("(عاجل) وصول الوفد");
  const ShapedLine line = typesetter().set_line(paragraph, style_of());
  const ShapedLine latin = test::set("a ( b ) c", style_of(), "en");
  const auto id_at = [](const ShapedLine& one, std::uint32_t cluster) {
    for (const auto& glyph : one.glyphs) {
      if (glyph.cluster == cluster) return glyph.id;
    }
    return 0U;
  };
  // The Arabic opener is drawn with the Latin closer's glyph and the other way round.
  CHECK(id_at(line, 0) == id_at(latin, 6));
  CHECK(id_at(line, 5) == id_at(latin, 2));
}

TEST_CASE("lam-alef stays one piece, with marks between and as presentation form") {
  const LineStyle amiri = only({"Amiri"});
  const auto plain = ids_of(test::set("السلام", amiri));
  CHECK(plain.size() < 6 + 1);
  const ShapedLine marked = test::set("الإِسلَامُ", amiri);
  CHECK(marked.items.size() == 1);
  CHECK(marked.tofu == 0);
  CHECK(ids_of(test::set("\uFEFB", amiri)) == ids_of(test::set("لا", amiri)));
  CHECK(ids_of(test::set("\uFEE3\uFEAE\uFEA3\uFE92\uFE8E", amiri)) ==
        ids_of(test::set("مرحبا", amiri)));
}

TEST_CASE("a join holds after five marks and across a mark of direction") {
  const LineStyle amiri = only({"Amiri"});
  CHECK(test::set("ب\u064E\u0651\u0670\u06E1\u06DFي", amiri).items.size() == 1);
  const auto joined = ids_of(test::set("قالوا", amiri));
  CHECK(ids_of(test::set("قا\u200Fلوا", amiri)) == joined);
  CHECK(ids_of(test::set("قال\u200Fوا", amiri)) == joined);
}

TEST_CASE("letters on both sides of a box keep their joined forms") {
  // Noto Kufi Arabic lacks U+08A0, a letter that joins on both sides like beh.
  const LineStyle kufi = only({"Noto Kufi Arabic"});
  const ShapedLine whole = test::set("ببب", kufi);
  const ShapedLine boxed = test::set("ب\u08A0ب", kufi);
  CHECK(boxed.missing == std::vector<char32_t>{0x08A0});
  CHECK(boxed.items.size() == 3);
  REQUIRE(boxed.glyphs.size() == 3);
  REQUIRE(whole.glyphs.size() == 3);
  CHECK(boxed.glyphs[0].id == whole.glyphs[0].id);
  CHECK(boxed.glyphs[1].kind == GlyphKind::kTofu);
  CHECK(boxed.glyphs[2].id == whole.glyphs[2].id);
}

TEST_CASE("a letter that the first face lacks takes its word along and the word stays joined") {
  const ShapedLine mixed = test::set("كتب ب\u08A0ب كتب", style_of());
  const Paragraph paragraph = read("كتب ب\u08A0ب كتب");
  CHECK(mixed.tofu == 0);
  const FaceId other = mixed.glyphs[4].face;
  CHECK(other != mixed.glyphs.front().face);
  for (const Item& item : mixed.items) CHECK_FALSE(item.range == CpRange{4, 5});
  ChainRequest request{.weight = Weight::kRegular, .language = {}, .families = {}, .files = {}};
  request.files = {library().face(other).source().file};
  const auto chain = library().chain(request);
  REQUIRE(chain.has_value());
  // The same glyphs as the word alone in that face.
  const auto alone = ids_of(test::set("ب\u08A0ب", LineStyle{test::kSize, *chain}));
  std::vector<std::uint32_t> inside;
  for (const PlacedGlyph& glyph : mixed.glyphs) {
    if (glyph.cluster >= 4 && glyph.cluster < 7) inside.push_back(glyph.id);
  }
  CHECK(inside == alone);
}

TEST_CASE("a ZWNJ parts letters, draws nothing and is kept") {
  const LineStyle kufi = only({"Noto Kufi Arabic"});
  const auto parted = ids_of(test::set("می\u200Cروم", kufi));
  const auto joined = ids_of(test::set("میروم", kufi));
  CHECK(parted.size() == joined.size());
  CHECK(parted != joined);
  const auto space = ids_of(test::set("می روم", kufi));
  // The forms are those of two words.
  auto without_space = space;
  without_space.erase(without_space.begin() + 3);
  CHECK(parted == without_space);
}

TEST_CASE("marks of direction have no glyph and no width") {
  const LineStyle style = style_of();
  const ShapedLine bare = test::set("خبر 12", style);
  for (const std::string_view text : {"\u200Fخبر 12", "خبر \u200E12\u200E", "خبر 12\u061C"}) {
    const ShapedLine marked = test::set(text, style);
    CHECK(ids_of(marked) == ids_of(bare));
    CHECK(marked.advance == bare.advance);
  }
}

TEST_CASE("each emoji sequence is one glyph of the emoji face") {
  for (const std::string_view emoji :
       {"👨‍👩‍👧", "🇮🇶", "1️⃣", "👍🏽", "❤️"}) {
    CAPTURE(emoji);
    const ShapedLine line = test::set(std::string("خبر ") + std::string(emoji), style_of());
    REQUIRE_FALSE(line.glyphs.empty());
    const PlacedGlyph& first = line.glyphs.front();
    CHECK(library().face(first.face).source().kind == FaceKind::kColourEmoji);
    CHECK(line.tofu == 0);
    CHECK(std::count_if(line.glyphs.begin(), line.glyphs.end(),
                        [&](const PlacedGlyph& glyph) { return glyph.face == first.face; }) == 1);
    // Its ink counts.
    CHECK(line.ink.top < -F26::from_px(40));
  }
}

TEST_CASE("what nothing draws is one box of fixed width, counted and named once") {
  const ShapedLine line = test::set("خبر \U0010FFFD و \U0010FFFD", style_of());
  CHECK(line.tofu == 2);
  CHECK(line.missing == std::vector<char32_t>{0x10FFFD});
  for (const auto& glyph : line.glyphs) {
    if (glyph.kind == GlyphKind::kTofu) CHECK(glyph.advance == tofu_advance(line.size));
  }
}

TEST_CASE("a line of one word is what HarfBuzz's own program makes of it") {
  for (const char* const family : {"Noto Kufi Arabic", "Amiri", "Noto Nastaliq Urdu"}) {
    const LineStyle style = only({family});
    const ShapedLine line = test::set("مُدَرِّسٌ", style);
    const auto oracle =
        test::hb_shape({{.font = library().face(style.chain.faces.front()).source().file,
                         .size = 72,
                         .script = "Arab",
                         .language = "ar",
                         .before = {},
                         .text = U"مُدَرِّسٌ",
                         .after = {}}})
            .front();
    REQUIRE(line.glyphs.size() == oracle.size());
    std::int64_t pen = 0;
    for (std::size_t at = 0; at < oracle.size(); ++at) {
      CHECK(line.glyphs[at].id == oracle[at].id);
      CHECK(line.glyphs[at].x.value == pen + oracle[at].x);
      CHECK(line.glyphs[at].y.value == -oracle[at].y);
      CHECK(line.glyphs[at].cluster == oracle[at].cluster);
      pen += oracle[at].advance;
    }
    CHECK(line.advance.value == pen);
  }
}

TEST_CASE("marks are ink: a vocalised line is higher than a bare one") {
  const LineStyle amiri = only({"Amiri"});
  CHECK(test::set("مُدَرِّسٌ", amiri).ink.top < test::set("مدرس", amiri).ink.top);
  const ShapedLine line = test::set("عاجل", amiri);
  CHECK(line.ink.right > line.ink.left);
  CHECK(line.ink.bottom > F26{0});
}

TEST_CASE("words and spaces sum up to the line") {
  const LineStyle amiri = only({"Amiri"});
  const auto advance = [&](std::string_view text) { return test::set(text, amiri).advance; };
  const F26 space = advance("a b") - advance("a") - advance("b");
  CHECK(space > F26{0});
  CHECK(advance("وصول الوفد غدا") ==
        advance("وصول") + advance("الوفد") + advance("غدا") + space + space);
}

TEST_CASE("an empty text gives an empty line") {
  for (const std::string_view text : {"", "   ", "\u200E\u200F"}) {
    const ShapedLine line = test::set(text, style_of());
    CHECK(line.glyphs.empty());
    CHECK(line.advance == F26{0});
    CHECK(line.ink.empty());
  }
}

TEST_CASE("the same text gives the same line, whatever came before") {
  const LineStyle style = style_of();
  const auto ids = ids_of(test::set("عاجل: IBM 2047 👍", style));
  (void)test::set("another line \U0010FFFD شيء", style);
  CHECK(ids_of(test::set("عاجل: IBM 2047 👍", style)) == ids);
  Typesetter fresh(library());
  CHECK(ids_of(fresh.set_line(read("عاجل: IBM 2047 👍"), style)) == ids);
}

TEST_CASE("a hostile text of full length stays cheap") {
  const LineStyle style = style_of();
  for (const std::string_view piece :
       {"خبر طويل جدا ", "\U0010FFFD", "\U0010FFFD a", "\u1680a", "((((", "👍a", "\u200Fa1"}) {
    std::string text;
    while (text.size() < 15'000) text += piece;
    CAPTURE(piece);
    const Paragraph paragraph = read(text);
    ShapedLine line;
    const auto spent =
        test::processor_time([&] { line = typesetter().set_line(paragraph, style); });
    check_sound(paragraph, line);
    // Usual: 1 to 20 ms. A quadratic step would take seconds.
    CHECK(spent < std::chrono::milliseconds(1500));
  }
}

TEST_CASE("Hangul fillers, which nobody sees, have no box in a font without them") {
  const ShapedLine line = test::set("a \u115F\u1160 b", test::only({"Amiri"}), "en");
  CHECK(line.tofu == 0);
  CHECK(line.glyphs.size() == 4);
}

TEST_CASE("any text gives a sound line") {
  const unsigned seed = std::random_device{}();
  MESSAGE("seed " << seed);
  std::mt19937 random(seed);
  const std::u32string letters =
      U"ابتلمهويءڵیک لا \u064E\u0651\u0670 abcXYZ 0129٣٤ "
      U".,:;!()[]«»“”%$+-/@#\u200C\u200D\u200E\u200F"
      U"\u2067\u2069👍🏽🇮🇶❤\uFE0F\u20E3שלום中\U0010FFFD\uFFFD…–";
  std::uniform_int_distribution<std::size_t> pick(0, letters.size() - 1);
  std::uniform_int_distribution<int> length(0, 40);
  const std::vector<LineStyle> styles = {style_of(), style_of({"Noto Naskh Arabic"}),
                                         only({"Noto Kufi Arabic"})};
  for (int round = 0; round < 1500; ++round) {
    std::u32string text;
    for (int left = length(random); left > 0; --left) text += letters[pick(random)];
    CAPTURE(test::code_points(text));
    const Paragraph paragraph = read(test::to_utf8(text));
    check_sound(paragraph,
                typesetter().set_line(paragraph, styles[static_cast<std::size_t>(round) % 3]));
  }
}
