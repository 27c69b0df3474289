#include <algorithm>
#include <chrono>
#include <clocale>
#include <cstdlib>
#include <map>
#include <set>
#include <utility>

#include "support/processor_time.hpp"

#include "render/layout/dump.hpp"
#include "tests/golden/mode_support.hpp"
#include "tests/unit/render/layout/hb_shape.hpp"

using namespace sharit;
using namespace sharit::golden;

namespace {

using Names = std::vector<std::string>;

bool is_emoji_face(const std::string& face) {
  return face.starts_with("Noto Color Emoji");
}

}  // namespace

TEST_CASE("mode 63: an emoji sequence is one cluster, one item and one picture") {
  const GoldenLine line = golden_line("m63-emoji-sequences");
  for (const char32_t* sequence :
       {U"👨\u200D👩\u200D👧", U"🇮🇶", U"1\uFE0F\u20E3", U"👍🏽", U"❤\uFE0F"}) {
    const CpRange range = line.at(sequence);
    CHECK(line.glyphs(range).size() == 1);
    CHECK(line.item_count(range) == 1);
    CHECK(is_emoji_face(line.faces(range).front()));
    CHECK(std::ranges::any_of(line.paragraph().clusters, [&](const Cluster& cluster) {
      return cluster.emoji && cluster.range == range;
    }));
    CHECK(line.glyphs(range).front().id != 0);
  }
  // Each picture is that of the sequence, not of its first sign.
  LineFile file = golden_file("m63-emoji-sequences");
  for (const auto& [whole, part] : std::map<std::u32string, std::string>{
           {U"👨\u200D👩\u200D👧", "👨"}, {U"👍🏽", "👍"}, {U"🇮🇶", "🇮🇸"}}) {
    file.text = part;
    CHECK(ids(line.glyphs(line.at(whole))) != ids(set_text(file).line().glyphs));
  }
}

TEST_CASE("mode 64: digits are never drawn by the emoji font") {
  for (const char* name : {"m64-digits-not-emoji", "m63-emoji-sequences"}) {
    const GoldenLine line = golden_line(name);
    CHECK(std::ranges::none_of(line.faces(U"3"), is_emoji_face));
    CHECK(line.faces(U"أخبار") == Names{"Noto Kufi Arabic Bold"});
  }
  // An emoji family in front does not change how large the text is.
  LineFile file = golden_file("m64-digits-not-emoji");
  const F26 with_emoji = set_text(file).line().advance;
  file.fonts.families.clear();
  CHECK(set_text(file).line().advance == with_emoji);
  file.text = "#7 *9 0";
  const GoldenLine signs = set_text(file);
  CHECK(std::ranges::none_of(signs.faces(signs.everything()), is_emoji_face));
}

TEST_CASE("mode 65: variation selectors choose between text and picture") {
  const GoldenLine line = golden_line("m65-variation-selectors");
  const auto text = line.faces(U"❤\uFE0E");
  const auto picture = line.faces(U"❤\uFE0F");
  REQUIRE(text.size() == 1);
  REQUIRE(picture.size() == 1);
  CHECK_FALSE(is_emoji_face(text.front()));
  CHECK(is_emoji_face(picture.front()));
  CHECK(line.line().glyphs.size() == 3);  // The selectors draw nothing.
  CHECK(line.line().tofu == 0);
  // Without a selector a heart is text, a thumb a picture (Emoji_Presentation).
  LineFile file = golden_file("m65-variation-selectors");
  file.text = "❤ 👍 👍\uFE0E";
  const GoldenLine plain = set_text(file);
  CHECK_FALSE(is_emoji_face(plain.faces(U"❤").front()));
  CHECK(is_emoji_face(plain.faces(CpRange{2, 3}).front()));
}

TEST_CASE("mode 66: what no font has is a box for each and named once") {
  const GoldenLine line = golden_line("m66-tofu-repeated");
  CHECK(line.line().tofu == 2);
  REQUIRE(line.line().missing.size() == 1);
  CHECK(line.line().missing.front() == 0x10FFFD);
  const auto boxes = line.glyphs(line.at(U"\U0010FFFD"));
  REQUIRE(boxes.size() == 1);
  CHECK(boxes.front().kind == GlyphKind::kTofu);
  CHECK(boxes.front().advance == F26{line.line().size.value * 3 / 5});
  CHECK(line.names(U"ꙮ") == Names{"uniA66E"});
  CHECK(line.faces(U"خبر") == Names{"Noto Kufi Arabic Bold"});
  for (const PlacedGlyph& glyph : line.line().glyphs) {
    CHECK((glyph.kind == GlyphKind::kTofu) == (glyph.id == 0));  // No font's .notdef.
  }
}

TEST_CASE("mode 67: a mark on nothing brings no dotted circle") {
  const GoldenLine line = golden_line("m67-mark-on-nothing");
  const auto names = line.names(line.everything());
  CHECK(std::ranges::count(names, "uni25CC") == 0);
  CHECK(names.size() == line.paragraph().text.size());
  CHECK(line.names(CpRange{0, 1}) == Names{"uni064E"});
  LineFile file = golden_file("m67-mark-on-nothing");
  file.text = "خبر";
  CHECK(ids(set_text(file).line().glyphs) == ids(line.glyphs(line.at(U"خبر"))));
  for (const char* text : {"\u064E", "\u0651\u064E", "A\u064E", "1\u0301", "\u0301"}) {
    file.text = text;
    const GoldenLine other = set_text(file);
    CHECK(std::ranges::count(other.names(other.everything()), "uni25CC") == 0);
  }
}

TEST_CASE("mode 68: two hundred marks on a letter become eight") {
  const GoldenLine line = golden_line("m68-marks-two-hundred");
  CHECK(line.paragraph().text == U"ع" + std::u32string(8, U'\u0610'));
  CHECK(line.paragraph().report.dropped == 192);
  CHECK(line.line().ink.top > F26{-2 * line.line().size.value});
  // Marks that stack upwards stay bounded too.
  LineFile file = golden_file("m68-marks-two-hundred");
  file.text = "ع";
  for (int at = 0; at < 200; ++at) file.text += "\u064E";
  CHECK(set_text(file).line().ink.top > F26{-4 * line.line().size.value});
}

TEST_CASE("mode 69: only invisible signs give an empty line") {
  const GoldenLine line = golden_line("m69-zero-width-only");
  CHECK(line.line().glyphs.empty());
  CHECK(line.line().advance == F26{});
  CHECK(line.line().ink.empty());
  LineFile file = golden_file("m69-zero-width-only");
  for (const char* text : {"\u200D", "\uFEFF\u00AD", "\u2067\u2069", "\u034F \u200F", "\uFE0F"}) {
    file.text = text;
    CHECK(set_text(file).line().ink.empty());
  }
}

TEST_CASE("mode 70: no text and only spaces give an empty line") {
  LineFile file = golden_file("m70-spaces-only");
  CHECK(file.text == "   ");
  for (const char* text : {"   ", "", "\u00A0\u2003\t\n", "\u3000"}) {
    file.text = text;
    const GoldenLine line = set_text(file);
    CHECK(line.line().ink.empty());
    CHECK(line.line().advance == F26{});
  }
}

TEST_CASE("mode 71: ten thousand characters are read and set in time and cut at a word") {
  const GoldenLine line = golden_line("m71-ten-thousand");
  LineFile file = golden_file("m71-ten-thousand");
  CHECK(std::ranges::count_if(file.text, [](char byte) { return (byte & 0xC0) != 0x80; }) ==
        13 * 800);
  CHECK(line.paragraph().report.truncated);
  CHECK(line.paragraph().clusters.size() <= 240 + 2);  // And the marks round the ellipsis.
  CHECK(line.paragraph().clusters.size() > 220);
  const std::string visual = line.visual();
  CHECK(visual.starts_with("…"));
  // Whole words only: behind the ellipsis, read from the right, ends one of the three.
  const std::u32string& text = line.paragraph().text;
  const std::u32string kept = text.substr(0, text.find(U'\u2026'));
  const std::u32string before = kept.substr(0, kept.find_last_not_of(U"\u200F ") + 1);
  CHECK((before.ends_with(U" خبر") || before.ends_with(U" طويل") || before.ends_with(U" جدا")));
  // The best of three, because other programs run beside the tests and take the caches.
  const auto best = [&file] {
    std::chrono::nanoseconds least = std::chrono::seconds(1);
    for (int round = 0; round < 3; ++round) {
      least = std::min(least, test::processor_time(
                                  [&file] { CHECK_FALSE(set_text(file).line().glyphs.empty()); }));
    }
    return least;
  };
  CHECK(best() < std::chrono::milliseconds(50));
  file.options.max_length = 0;
  CHECK(best() < std::chrono::milliseconds(50));
  const GoldenLine whole = set_text(file);
  CHECK_FALSE(whole.paragraph().report.truncated);
  CHECK(whole.line().glyphs.size() == 13 * 800 - 1);  // The last space goes.
}

TEST_CASE("mode 79: letter spacing grows spaces and leaves joins alone") {
  const GoldenLine line = golden_line("m79-letter-spacing");
  LineFile file = golden_file("m79-letter-spacing");
  const F26 spacing = F26::from_px(file.letter_spacing);
  REQUIRE(spacing == F26::from_px(4));
  file.letter_spacing = 0;
  const GoldenLine plain = set_text(file);
  const auto& grown = line.line().glyphs;
  REQUIRE(ids(grown) == ids(plain.line().glyphs));
  for (std::size_t at = 0; at < grown.size(); ++at) {
    const char32_t cp = line.paragraph().text[grown[at].cluster];
    const bool grows = cp == U' ' || cp < 0x80;
    CHECK(grown[at].advance - plain.line().glyphs[at].advance == (grows ? spacing : F26{}));
  }
  for (const char32_t* word : {U"قناة", U"الآن"})
    CHECK(line.advance(line.at(word)) == plain.advance(plain.at(word)));
}

TEST_CASE("mode 80: bytes of a highlighted word find its glyphs, and no item is cut for them") {
  const GoldenLine line = golden_line("m80-highlighted-word");
  CHECK(line.items().size() == 1);
  const LineFile file = golden_file("m80-highlighted-word");
  const std::string word = "عاجل";
  const std::size_t begin = file.text.find(word);
  std::set<std::uint32_t> clusters;
  for (const PlacedGlyph& glyph : line.line().glyphs) {
    if (glyph.byte >= begin && glyph.byte < begin + word.size()) clusters.insert(glyph.cluster);
  }
  const CpRange range = line.at(U"عاجل");
  CHECK(clusters ==
        std::set<std::uint32_t>{range.begin, range.begin + 1, range.begin + 2, range.begin + 3});
  // They have joined shapes: the first is joined to the letter before the highlight.
  CHECK(line.names(CpRange{range.begin, range.begin + 1}).front().contains(".medi"));
  CHECK(line.names(CpRange{range.end - 1, range.end}).front().contains(".medi"));
}

TEST_CASE("mode 81: the ellipsis of a cut line stands where reading ends") {
  const GoldenLine line = golden_line("m81-ellipsis-left");
  CHECK(line.visual().starts_with("…Example"));  // Behind a Latin word, at the left all the same.
  CHECK(line.line().glyphs.front().x == F26{});
  CHECK(line.level(U"…") == 1);
  LineFile file = golden_file("m81-ellipsis-left");
  file.text = "Example Holding opens its new hall قاعة المؤتمرات";
  file.options.max_length = 42;
  const GoldenLine english = set_text(file);
  CHECK(english.paragraph().base == Direction::kLtr);
  CHECK(english.paragraph().report.truncated);
  CHECK(english.visual().ends_with("…"));
  CHECK(english.shows("ةعاق"));  // The cut fell behind an Arabic word.
}

TEST_CASE("mode 82: a variable font is measured at the weight it is set to") {
  const GoldenLine regular = golden_line("m82-variable-regular");
  const GoldenLine bold = golden_line("m82-variable-bold");
  const std::u32string text = U"Museum 14";
  for (const auto& [line, axis] : {std::pair{&regular, "wght=400"}, std::pair{&bold, "wght=700"}}) {
    CAPTURE(std::string(axis));
    const auto& glyphs = line->line().glyphs;
    const std::string file = golden_library().face(glyphs.front().face).source().file;
    CHECK(file.contains("Inter"));  // Of fonts-inter-variable.
    const auto oracle =
        test::hb_shape({{file, 64, false, "Latn", "en", U"", text, U"", axis}}).front();
    REQUIRE(oracle.size() == glyphs.size());
    for (std::size_t at = 0; at < glyphs.size(); ++at) {
      CHECK(glyphs[at].id == oracle[at].id);
      CHECK(glyphs[at].advance == F26{oracle[at].advance});
    }
  }
  CHECK(regular.line().advance < bold.line().advance);
  CHECK(ids(regular.line().glyphs) == ids(bold.line().glyphs));
}

TEST_CASE("mode 83: no locale changes a line") {
  const LineFile file = golden_file("m83-locale");
  for (const char* locale : {"C", "C.UTF-8", "tr_TR.UTF-8", "ar_SA.UTF-8", "ur_PK.UTF-8", ""}) {
    CAPTURE(std::string(locale));
    std::setlocale(LC_ALL, locale);  // Where it is not installed, golden_lines_* sets its name.
    const GoldenLine line = set_text(file);
    CHECK(dump_line(line.paragraph(), line.line(), golden_library()) == file.dump);
    CHECK(line.names(U"۴۶۷") == Names{"uni06F4", "uni06F6", "uni06F7"});
  }
  std::setlocale(LC_ALL, "C");
}

TEST_CASE("mode 84: a missing font file is named and the next one draws") {
  const LineFile file = golden_file("m84-font-file-missing");
  REQUIRE(file.fonts.files.size() == 2);
  const std::string missing = file.fonts.files.front();
  const GoldenLine line = golden_line("m84-font-file-missing");
  CHECK(line.faces(line.everything()) == Names{"Amiri Regular"});
  CHECK(line.line().tofu == 0);
  CHECK(std::ranges::count_if(golden_library().warnings(), [&](const std::string& warning) {
          return warning.contains(missing);
        }) == 1);
  // None at all: that is the caller's fault, and an error.
  ChainRequest none = file.fonts;
  none.files = {missing};
  const auto chain = golden_library().chain(none);
  REQUIRE_FALSE(chain.has_value());
  CHECK(chain.error().fault == Fault::kCall);
}

TEST_CASE(
    "mode 85: letters newer than the fonts are boxes, and their neighbours join by the tables") {
  const GoldenLine line = golden_line("m85-unicode-skew");
  CHECK(line.line().tofu == 3);
  const std::set<char32_t> missing(line.line().missing.begin(), line.line().missing.end());
  CHECK((missing == std::set<char32_t>{0x0870, 0x0886, 0x10EC2}));
  const auto shape = [&](std::uint32_t cp) { return line.names(CpRange{cp, cp + 1}).front(); };
  // ArabicShaping.txt 15.0: U+0886 is D, so both neighbours join it.
  CHECK(shape(0) == "uni0628.init");
  CHECK(shape(2) == "uni0628.fina");
  // U+0870 is R: only the letter before it joins.
  CHECK(shape(4) == "uni0628.init");
  CHECK(shape(6) == "uni0628");
  // U+10EC2 is not assigned in 15.0: it joins nothing.
  CHECK(shape(8) == "uni0628");
  CHECK(shape(10) == "uni0628");
  CHECK(golden_line("m85-unknown-letter").line().tofu == 1);
}
