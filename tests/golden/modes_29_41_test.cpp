// Pairs, joiners, tatweel and marks. Names of letter forms are those of the Unicode chart.
#include <algorithm>

#include "firmware/feeds/clean_text.hpp"
#include "tests/golden/mode_support.hpp"

using namespace sharit;
using namespace sharit::golden;
using Names = std::vector<std::string>;
using Runs = std::vector<VisualRun>;

namespace {

std::size_t count_of(const Names& names, const std::string& name) {
  return static_cast<std::size_t>(std::count(names.begin(), names.end(), name));
}

/// Glyph ids and where they stand, seen from the first one.
struct Picture {
  std::vector<std::uint32_t> ids;
  std::vector<std::int64_t> places;
  friend bool operator==(const Picture&, const Picture&) = default;
};

Picture picture(const GoldenLine& line, CpRange range) {
  const auto glyphs = line.glyphs(range);
  Picture result{ids(glyphs), {}};
  for (const PlacedGlyph& glyph : glyphs) {
    result.places.push_back((glyph.x - glyphs.front().x).value);
    result.places.push_back(glyph.y.value);
  }
  return result;
}

}  // namespace

TEST_CASE("mode 29: brackets round Arabic are mirrored once") {
  const GoldenLine line = golden_line("m29-brackets");
  const Names names = line.names(line.everything());
  CHECK(names.back() == "parenright");  // "(" is read first, on the right
  CHECK(count_of(names, "parenright") == 1);
  CHECK(count_of(names, "parenleft") == 1);
  CHECK(line.names(U"(") == Names{"parenright"});
  CHECK(line.names(U")") == Names{"parenleft"});
  CHECK(line.faces(U"(") == line.faces(U")"));
}

TEST_CASE("mode 30: guillemets are mirrored, curly quotation marks are not") {
  const GoldenLine line = golden_line("m30-quotes-nested");
  CHECK(line.runs() == Runs{{"قال: «هذا “مهم” جدا» وخرج", 1}});
  CHECK(line.names(U"«") == Names{"guillemotright"});
  CHECK(line.names(U"»") == Names{"guillemotleft"});
  CHECK(line.names(U"“") == Names{"quotedblleft"});
  CHECK(line.names(U"”") == Names{"quotedblright"});
  CHECK(line.faces(U"«") == line.faces(U"»"));
  CHECK(line.faces(U"“") == line.faces(U"”"));
}

TEST_CASE("mode 31: a bracket pair has one level") {
  const GoldenLine line = golden_line("m31-brackets-latin");
  CHECK(line.level(U"[") == 1);
  CHECK(line.level(U"]") == 1);
  CHECK(line.runs() == Runs{{"] يرتفع", 1}, {"FTSE 100", 2}, {"المؤشر [", 1}});
  CHECK(line.names(U"[") == Names{"bracketright"});
  CHECK(line.names(U"]") == Names{"bracketleft"});
}

TEST_CASE("mode 32: a bracket pair has one face") {
  const GoldenLine latin = golden_line("m32-brackets-one-face");
  CHECK(latin.faces(U"المؤشر") == Names{"Noto Sans Arabic Regular"});
  CHECK(latin.faces(U"[") == Names{"Noto Sans Regular"});
  CHECK(latin.faces(U"]") == Names{"Noto Sans Regular"});
  const GoldenLine arabic = golden_line("m32-brackets-arabic");
  for (const char32_t bracket : {U'[', U']', U'(', U')'}) {
    CHECK(arabic.faces(std::u32string(1, bracket)) == Names{"Noto Sans Regular"});
  }
}

TEST_CASE("mode 32: brackets go with the Latin they hold, quotes with the Arabic round it") {
  const GoldenLine urdu = golden_line("m32-brackets-urdu");
  CHECK(urdu.faces(U"(") == Names{"Noto Sans Bold"});
  CHECK(urdu.faces(U")") == Names{"Noto Sans Bold"});
  CHECK(urdu.faces(U"BBC") == Names{"Noto Sans Bold"});
  const GoldenLine quoted = golden_line("m32-guillemets");
  CHECK(quoted.faces(U"«") == Names{"Noto Sans Arabic Regular"});
  CHECK(quoted.faces(U"»") == Names{"Noto Sans Arabic Regular"});
  CHECK(quoted.faces(U"Reuters") == Names{"Noto Sans Regular"});
}

TEST_CASE("mode 33: a date has one face although the main face lacks the slash") {
  const GoldenLine date = golden_line("m33-date-one-face");
  CHECK(date.faces(U"12/05/2026") == Names{"Noto Sans Regular"});
  CHECK(date.item_count(U"12/05/2026") == 1);
  CHECK(date.faces(U"موعد") == Names{"Noto Naskh Arabic Regular"});
  const GoldenLine phone = golden_line("m33-phone-one-face");
  CHECK(phone.faces(U"0770-123-4567") == Names{"Noto Sans Regular"});
  CHECK(phone.faces(U"12:30") == Names{"Noto Sans Regular"});  // One size for all numbers.
}

TEST_CASE("mode 34: a ZWNJ parts letters and draws nothing") {
  const GoldenLine line = golden_line("m34-zwnj-persian");
  // A final yeh, then an isolated reh; a final heh, then an initial one.
  CHECK(line.names(U"می") == Names{"uniFBFD", "uniFEE3"});
  CHECK(line.names(line.everything()) == Names{"uniFE8E", "uniFEEB", "uniFEEA", "uniFEE7",
                                               "uniFE8E", "uniFEA7", "space", "uni0645", "uni0648",
                                               "uni0631", "uniFBFD", "uniFEE3"});
  F26 widths;
  for (const char* const part : {"می", "روم", " ", "خانه", "ها"}) {
    LineFile alone = golden_file("m34-zwnj-persian");
    alone.text = part;
    widths +=
        part == std::string(" ") ? line.advance(line.at(U" ")) : set_text(alone).line().advance;
  }
  CHECK(line.line().advance == widths);
}

TEST_CASE("mode 35: a ZWNJ passes the feed's cleaning and the sanitiser") {
  LineFile file = golden_file("m34-zwnj-persian");
  file.text = clean_text(file.text).text;
  const GoldenLine line = set_text(file);
  CHECK(line.paragraph().text == U"می\u200Cروم خانه\u200Cها");
  CHECK(line.line().report.dropped == 0);
}

TEST_CASE("mode 36: a ZWJ gives a letter its joining form") {
  const GoldenLine line = golden_line("m36-zwj");
  const Names names = line.names(line.everything());
  CHECK(names.back() == "uniFEEB");   // initial
  CHECK(names.front() == "uni0647");  // alone
  CHECK(names.size() == 5);           // the ZWJ itself has no glyph
}

TEST_CASE("mode 37: a ZWSP does not part letters, and a soft hyphen is taken out") {
  const GoldenLine line = golden_line("m37-zwsp");
  CHECK(line.line().report.dropped == 1);
  CHECK(line.paragraph().text.find(U'\u00AD') == std::u32string::npos);
  LineFile plain = golden_file("m37-zwsp");
  plain.text = "مدرسة مدرسة بيت";
  CHECK(ids(line.line().glyphs) == ids(set_text(plain).line().glyphs));
  CHECK(line.line().advance == set_text(plain).line().advance);
  const Names names = line.names(line.everything());
  CHECK(Names(names.begin(), names.begin() + 3) == Names{"uniFE96", "uniFEF4", "uniFE91"});
}

TEST_CASE("mode 38: tatweel joins on both sides and keeps its count") {
  const GoldenLine kufi = golden_line("m38-tatweel");
  CHECK(kufi.names(U"مـحـمـد") ==
        Names{"uniFEAA", "uni0640", "uniFEE4", "uni0640", "uniFEA4", "uni0640", "uniFEE3"});
  CHECK(kufi.names(U"عـــاجل") ==
        Names{"uniFEDE", "uniFE9F", "uniFE8E", "uni0640", "uni0640", "uni0640", "uniFECB"});
  const GoldenLine amiri = golden_line("m38-tatweel-amiri");
  CHECK(std::count(amiri.paragraph().text.begin(), amiri.paragraph().text.end(), U'ـ') == 6);
  LineFile one = golden_file("m38-tatweel-amiri");
  one.text = "عـاجل";
  const GoldenLine shorter = set_text(one);
  const F26 tatweel = shorter.advance(shorter.at(U"ـ"));
  const F26 grown = amiri.advance(amiri.at(U"عـــاجل")) - shorter.line().advance;
  CHECK(grown > tatweel + tatweel - F26{64});  // two tatweels more, to a pixel
  CHECK(grown < tatweel + tatweel + F26{64});
}

TEST_CASE("mode 39: a mark stands on its tatweel") {
  for (const char* const name : {"m39-tatweel-marks", "m39-tatweel-marks-amiri"}) {
    CAPTURE(name);
    const GoldenLine line = golden_line(name);
    const Names names = line.names(line.everything());
    CHECK(count_of(names, "uni25CC") == 0);
    CHECK(line.line().tofu == 0);
    for (const char32_t mark : {U'\u064F', U'\u064E'}) {
      const CpRange at = line.at(std::u32string(1, mark));
      const PlacedGlyph vowel = line.glyphs(at).front();
      const PlacedGlyph tatweel = line.glyphs({at.begin - 1, at.begin}).front();
      REQUIRE(line.paragraph().text[at.begin - 1] == U'ـ');
      CHECK(middle(line.ink(vowel)) > tatweel.x);
      CHECK(middle(line.ink(vowel)) < tatweel.x + tatweel.advance);
      CHECK(line.ink(vowel).bottom < line.ink(tatweel).top);
    }
  }
}

TEST_CASE("mode 40: shadda above the letter, its vowel above it, kasra below") {
  const GoldenLine line = golden_line("m40-shadda");
  const CpRange word = line.at(U"رَبَّ");
  const InkBox letter = line.ink(line.glyph("uni0628", word));
  const InkBox shadda = line.ink(line.glyph("uni0651", word));
  const InkBox fatha = line.ink(line.glyph("uni064E.small", word));
  CHECK(shadda.bottom < letter.top);
  CHECK(fatha.bottom < shadda.top + F26{64});  // at most a pixel into its teeth
  CHECK(fatha.top < shadda.top);
  const CpRange teacher = line.at(U"مُدَرِّسٌ");
  const InkBox doubled = line.ink(line.glyph("uni0651", teacher));
  const InkBox kasra = line.ink(line.glyph("uni0650", teacher));
  CHECK(kasra.top > doubled.bottom);
  CHECK(kasra.top > F26{0});
  const GoldenLine kufi = golden_line("m40-shadda-kufi");
  CHECK(count_of(kufi.names(kufi.everything()), "uniFC62") == 1);  // shadda with kasra
  CHECK(count_of(kufi.names(kufi.everything()), "uniFC60") == 1);  // shadda with fatha
}

TEST_CASE("mode 41: either order of shadda and vowel gives the same picture") {
  const GoldenLine amiri = golden_line("m41-mark-order");
  CHECK(picture(amiri, {0, 3}) == picture(amiri, {4, 7}));
  const GoldenLine kufi = golden_line("m41-mark-order-kufi");
  for (const std::uint32_t at : {0U, 8U, 16U}) {
    CHECK(picture(kufi, {at, at + 3}) == picture(kufi, {at + 4, at + 7}));
  }
}
