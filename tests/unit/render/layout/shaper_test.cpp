#include "render/layout/shaper.hpp"

#include <optional>
#include <string>
#include <vector>

#include <hb.h>

#include "render/analysis/properties.hpp"
#include "support/headline_maker.hpp"
#include "support/seed.hpp"
#include "unit/render/layout/hb_shape.hpp"
#include "unit/render/layout/helpers.hpp"

using namespace sharit;
using test::OracleGlyph;
using test::OracleItem;

namespace {

const std::vector<std::string> kArabicFamilies = {"Noto Kufi Arabic", "Noto Sans Arabic",
                                                  "Noto Naskh Arabic", "Amiri"};

Item arabic_item(std::uint32_t begin, std::uint32_t end, const std::string& language = "ar") {
  return Item{.range = {begin, end},
              .level = Level{1},
              .script = script_tag("Arab"),
              .language = language,
              .face = {}};
}

hb_font_t* font_of(const std::string& family) {
  return test::library().face(test::only({family}).chain.faces.front()).font_at(test::kSize);
}

std::vector<OracleGlyph> glyphs_of(Shaper& shaper, const Paragraph& paragraph, const Item& item,
                                   hb_font_t* font, FontTrust trust) {
  const ShapedRun run = shaper.shape(paragraph, item, font, trust);
  std::vector<OracleGlyph> glyphs;
  for (std::uint32_t at = 0; at < run.count; ++at) {
    glyphs.push_back({run.infos[at].codepoint, run.infos[at].cluster - item.range.begin,
                      run.positions[at].x_offset, run.positions[at].y_offset,
                      run.positions[at].x_advance});
  }
  return glyphs;
}

/// Both ways, which must not differ.
std::vector<OracleGlyph> glyphs_of(Shaper& shaper, const Paragraph& paragraph, const Item& item,
                                   hb_font_t* font) {
  std::vector<OracleGlyph> glyphs = glyphs_of(shaper, paragraph, item, font, FontTrust::kForeign);
  CHECK(glyphs_of(shaper, paragraph, item, font, FontTrust::kInstalled) == glyphs);
  return glyphs;
}

/// The same item for hb-shape.
OracleItem question(const Paragraph& paragraph, const Item& item, Face& face) {
  const auto tag = static_cast<std::uint32_t>(item.script);
  const auto letter = [&](unsigned shift) { return static_cast<char>(tag >> shift); };
  const std::u32string_view all = paragraph.text;
  return {.font = face.source().file,
          .size = 72,
          .rtl = is_rtl(item.level),
          .script = {letter(24), letter(16), letter(8), letter(0)},
          .language = item.language,
          .before = std::u32string(all.substr(0, item.range.begin)),
          .text = std::u32string(all.substr(item.range.begin, item.range.size())),
          .after = std::u32string(all.substr(item.range.end))};
}

std::vector<std::uint32_t> ids(const std::vector<OracleGlyph>& glyphs) {
  std::vector<std::uint32_t> result;
  for (const auto& glyph : glyphs) result.push_back(glyph.id);
  return result;
}

}  // namespace

TEST_CASE("letters join across every cut of a word, as if it had not been cut") {
  Shaper shaper;
  // Without lam-alef: a ligature cannot cross a cut, and no cut is made in one.
  for (const std::string_view word :
       {"سببسلمكن", "بيتنا", "مستشفى", "قطعة", "حجج", "ههه", "عـــجل", "يشبه", "گفتگو", "پیچش"}) {
    const Paragraph paragraph = test::read(word);
    const auto size = static_cast<std::uint32_t>(paragraph.text.size());
    for (const auto& family : {"Noto Kufi Arabic", "Noto Sans Arabic"}) {
      hb_font_t* const font = font_of(family);
      const auto whole = ids(glyphs_of(shaper, paragraph, arabic_item(0, size), font));
      for (std::uint32_t cut = 1; cut < size; ++cut) {
        CAPTURE(word);
        CAPTURE(family);
        CAPTURE(cut);
        // Visual order: the second half stands left.
        auto halves = ids(glyphs_of(shaper, paragraph, arabic_item(cut, size), font));
        const auto first = ids(glyphs_of(shaper, paragraph, arabic_item(0, cut), font));
        halves.insert(halves.end(), first.begin(), first.end());
        CHECK(halves == whole);
      }
    }
  }
}

TEST_CASE("a word has the same glyphs alone and inside a line") {
  Shaper shaper;
  const Paragraph line = test::read("قال الوزير: مستشفى جديد");
  const auto at = static_cast<std::uint32_t>(line.text.find(U"مستشفى"));
  const Paragraph alone = test::read("مستشفى");
  for (const auto& family : kArabicFamilies) {
    hb_font_t* const font = font_of(family);
    CHECK(glyphs_of(shaper, line, arabic_item(at, at + 6), font) ==
          glyphs_of(shaper, alone, arabic_item(0, 6), font));
  }
}

TEST_CASE("items cut anywhere are what HarfBuzz's own program makes of them") {
  Shaper shaper;
  std::vector<OracleItem> asked;
  std::vector<std::vector<OracleGlyph>> ours;
  for (const std::string_view text :
       {"إِنَّ ٱلتَّعَلُّمَ", "السلام عليكم", "مُدَرِّسٌ جديد", "می\u200Cروم", "ه\u200D", "لِأَنَّهُ", "الله أكبر",
        "مـُحـَمَّد", "(عاجل) «مهم»", "قال\u200Fوا"}) {
    const Paragraph paragraph = test::read(text);
    const auto size = static_cast<std::uint32_t>(paragraph.text.size());
    for (const std::string family : {"Noto Kufi Arabic", "Amiri"}) {
      Face& face = test::library().face(test::only({family}).chain.faces.front());
      for (const auto& range : {CpRange{0, size}, CpRange{size / 2, size}, CpRange{0, size / 2}}) {
        const Item item = arabic_item(range.begin, range.end);
        asked.push_back(question(paragraph, item, face));
        ours.push_back(glyphs_of(shaper, paragraph, item, face.font_at(test::kSize)));
      }
    }
  }
  CHECK(ours == test::hb_shape(asked));
}

TEST_CASE("the items of random headlines are what HarfBuzz's own program makes of them") {
  constexpr int kHeadlines = 150;
  const auto seed = test::seed_from(std::nullopt, 20260512);
  REQUIRE_MESSAGE(seed.has_value(), "SHARIT_SEED is no number");
  MESSAGE("seed " << *seed);
  Shaper shaper;
  test::HeadlineMaker maker(*seed);
  std::vector<OracleItem> asked;
  std::vector<std::vector<OracleGlyph>> ours;
  for (int left = kHeadlines; left > 0; --left) {
    const test::MadeHeadline headline = maker.next();
    const Paragraph paragraph = test::read(headline.utf8, headline.language);
    // The default chain: Kufi, Sans, Hebrew and the rest, so that items end at faces too.
    const ShapedLine line = test::typesetter().set_line(paragraph, test::style_of());
    for (const Item& item : line.items) {
      Face& face = test::library().face(item.face);
      if (item.tofu || item.emoji || face.source().scale != 1.0) continue;
      // HarfBuzz's program has no flag to leave the dotted circle out.
      if (item.range.begin == 0 && char_properties(paragraph.text.front()).mark) continue;
      asked.push_back(question(paragraph, item, face));
      ours.push_back(glyphs_of(shaper, paragraph, item, face.font_at(test::kSize)));
    }
  }
  const auto oracle = test::hb_shape(asked);
  MESSAGE(asked.size() << " items");
  CHECK(asked.size() > 4 * kHeadlines);
  for (std::size_t at = 0; at < asked.size(); ++at) {
    CHECK_MESSAGE(ours[at] == oracle[at], test::code_points(asked[at].before)
                                              << " | " << test::code_points(asked[at].text) << " | "
                                              << test::code_points(asked[at].after) << ", "
                                              << asked[at].font);
  }
}

TEST_CASE("the language chooses the shape of digits") {
  Shaper shaper;
  const Paragraph paragraph = test::read("۴۶۷");
  hb_font_t* const amiri = font_of("Amiri");
  Item item = arabic_item(0, 3, "fa");
  item.level = Level{2};
  const auto persian = ids(glyphs_of(shaper, paragraph, item, amiri));
  item.language = "ur";
  CHECK(ids(glyphs_of(shaper, paragraph, item, amiri)) != persian);
}

TEST_CASE("a mark on nothing gets no dotted circle") {
  Shaper shaper;
  const Paragraph paragraph = test::read("\u064E");
  REQUIRE(paragraph.text.size() == 1);
  hb_font_t* const font = font_of("Amiri");
  hb_codepoint_t circle = 0;
  REQUIRE(hb_font_get_nominal_glyph(font, 0x25CC, &circle));
  for (const auto& glyph : glyphs_of(shaper, paragraph, arabic_item(0, 1), font)) {
    CHECK(glyph.id != circle);
  }
}

TEST_CASE("more plans than are kept at hand draw the same") {
  Shaper shaper;
  const Paragraph paragraph = test::read("سبب ٤٥ ab");
  Face& face = test::library().face(test::only({"Noto Naskh Arabic"}).chain.faces.front());
  for (int turn = 0; turn < 2; ++turn) {
    for (int size = 20; size < 60; ++size) {
      for (const char* language : {"ar", "fa", "ur", "ks"}) {
        const Item item = arabic_item(0, 6, language);
        CHECK(!glyphs_of(shaper, paragraph, item, face.font_at(F26::from_px(size))).empty());
      }
    }
  }
}
