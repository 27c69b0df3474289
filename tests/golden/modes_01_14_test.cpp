// Shaping, joins and numbers. Names of letter forms are those of the Unicode chart: uniFE97 is an
// initial teh, uniFED8 a medial qaf. Visual order is UAX #9 applied by hand.
#include "tests/golden/mode_support.hpp"

using namespace sharit;
using namespace sharit::golden;
using Names = std::vector<std::string>;
using Runs = std::vector<VisualRun>;

TEST_CASE("mode 1: every letter has the form of its place in the word") {
  const GoldenLine amiri = golden_line("m01-forms-amiri");
  CHECK(amiri.names(U"تقدم") == Names{"uni0645", "uni062F.fina", "uni0642.medi", "uni062A.init"});
  CHECK(amiri.names(U"الفريق") == Names{"uni0642.fina", "uni064A.init", "uni0631.fina",
                                        "uni0641.medi", "uni0644.init", "uni0627"});
  const GoldenLine kufi = golden_line("m01-forms-kufi");
  CHECK(kufi.names(U"تقدم") == Names{"uni0645", "uniFEAA", "uniFED8", "uniFE97"});
  CHECK(kufi.names(U"الفريق") ==
        Names{"uniFED6", "uniFEF3", "uniFEAE", "uniFED4", "uniFEDF", "uni0627"});
}

TEST_CASE("mode 2: a letter that the face lacks takes its whole word along, joined") {
  const GoldenLine line = golden_line("m02-font-border");
  CHECK(line.faces(U"ڵێرە") == Names{"Noto Kufi Arabic Bold"});
  CHECK(line.names(U"ڵێرە") == Names{"uni06D5", "uniFEAE", "uni06CE.medi", "uni06B5.init"});
  CHECK(line.faces(U"الخبر") == Names{"Noto Nastaliq Urdu Bold"});
  const GoldenLine kufi = golden_line("m02-font-border-kufi");
  CHECK(kufi.faces(U"ك\u08A0ير") == Names{"Noto Sans Arabic Bold"});
  CHECK(kufi.names(U"ك\u08A0ير") == Names{"uniFEAE", "uniFEF4", "uni08A0.medi", "uniFEDB"});
  CHECK(kufi.faces(U"الخبر") == Names{"Noto Kufi Arabic Bold"});
  // Where nothing has the letter, its neighbours see it through the border: initial and final beh.
  CHECK(golden_line("m85-unknown-letter").names(CpRange{0, 3}) ==
        Names{"uniFE90", "tofu", "uniFE91"});
}

TEST_CASE("mode 3: letters join across a mark of direction and a border of scripts") {
  for (const char* const name : {"m03-direction-mark", "m03-left-mark"}) {
    const GoldenLine line = golden_line(name);
    LineFile plain = golden_file(name);
    plain.text = "قالوا بيت";
    CHECK(ids(line.glyphs(line.everything())) == ids(set_text(plain).line().glyphs));
    // The lam is initial after an alef, the waw final; the yeh is medial, the teh final.
    CHECK(line.names(line.everything()) == Names{"uniFE96", "uniFEF4", "uniFE91", "space",
                                                 "uni0627", "uniFEEE", "uniFEDF", "uniFE8E",
                                                 "uniFED7"});
  }
  const GoldenLine border = golden_line("m03-script-border");
  CHECK(border.item_count(border.everything()) == 4);
  CHECK(border.names(U"لـ") == Names{"uni0640", "uniFEDF"});
  CHECK(border.names(U"منـ") == Names{"uni0640", "uniFEE8", "uniFEE3"});
}

TEST_CASE("mode 4: no item begins behind marks inside a word") {
  const GoldenLine amiri = golden_line("m04-five-marks");
  CHECK(amiri.items().size() == 1);
  CHECK(amiri.names(U"ب") == Names{"uni0628.init_BaaYaaIsol"});
  CHECK(amiri.names(U"ي") == Names{"uni064A.fina_KafYaaIsol"});
  const GoldenLine moved = golden_line("m04-five-marks-kufi");
  CHECK(moved.items().size() == 1);
  CHECK(moved.faces(moved.everything()) == Names{"Noto Sans Arabic Bold"});
  CHECK(moved.names(U"ب") == Names{"uniFE91"});
  CHECK(moved.names(U"ي") == Names{"uniFEF2"});
}

TEST_CASE("mode 5: lam-alef stays one, in its cluster, its face and at a cut") {
  const GoldenLine kufi = golden_line("m05-lam-alef");
  const CpRange lam_alef = kufi.at(U"لام");
  CHECK(kufi.names({lam_alef.begin, lam_alef.begin + 2}) == Names{"uniFEFC"});
  CHECK(kufi.glyphs({lam_alef.begin, lam_alef.begin + 2}).front().cluster == lam_alef.begin);
  CHECK(kufi.items().size() == 1);
  const GoldenLine amiri = golden_line("m05-lam-alef-amiri");
  CHECK(amiri.names({lam_alef.begin, lam_alef.begin + 2}) ==
        Names{"uni0627.fina_LamAlfFina", "uni0644.medi_LamAlfFina"});
  const GoldenLine moved = golden_line("m05-lam-alef-font");
  CHECK(moved.faces(moved.everything()) == Names{"Noto Sans Arabic Bold"});
  CHECK(moved.names(U"ل\u0773") == Names{"uni0773.fina", "uniFEE0"});
  const GoldenLine cut = golden_line("m05-lam-alef-cut");
  CHECK(cut.line().report.truncated);
  CHECK(cut.visual() == "…لصو");
}

TEST_CASE("mode 6: marks inside a lam-alef stand on the letter they belong to") {
  const GoldenLine amiri = golden_line("m06-lam-alef-marks");
  const CpRange marked = amiri.at(U"الإِسلَامُ");
  const PlacedGlyph lam = amiri.glyph("uni0644.medi_LamAlfFina", marked);
  const PlacedGlyph alef = amiri.glyph("uni0627.fina_LamAlfFina", marked);
  const PlacedGlyph fatha = amiri.glyph("uni064E", marked);
  CHECK(lam.x > alef.x);
  CHECK(fatha.cluster == lam.cluster + 1);
  CHECK(amiri.ink(fatha).bottom < amiri.ink(lam).top);
  CHECK(amiri.glyph("uni0650.small2", marked).cluster ==
        amiri.glyph("uni0625.fina_LamAlfIsol", marked).cluster);

  const GoldenLine kufi = golden_line("m06-lam-alef-marks-kufi");
  const InkBox ligature = kufi.ink(kufi.glyph("uniFEFC"));
  const CpRange word = kufi.at(U"الإِسلَامُ");
  CHECK(middle(kufi.ink(kufi.glyph("uni064E", word))) > middle(ligature));
  const InkBox kasra = kufi.ink(kufi.glyph("uni0650", word));
  CHECK(kasra.top > F26{0});  // below the hamza that stands below the alef
}

TEST_CASE("mode 7: the first letter stands rightmost") {
  const GoldenLine line = golden_line("m07-right-to-left");
  const auto& glyphs = line.line().glyphs;
  CHECK(glyphs.front().cluster == 8);
  CHECK(glyphs.back().cluster == 0);
  for (std::size_t at = 1; at < glyphs.size(); ++at) {
    CHECK(glyphs[at].cluster < glyphs[at - 1].cluster);
    CHECK(glyphs[at].x > glyphs[at - 1].x);
  }
  CHECK(line.visual() == "نآلا لجاع");
}

TEST_CASE("mode 8: digits read left to right") {
  const GoldenLine line = golden_line("m08-year");
  CHECK(line.runs() == Runs{{"2047", 2}, {"عام ", 1}});
  CHECK(line.names(U"2047") == Names{"two", "zero", "four", "seven"});
  CHECK(line.visual() == "2047 ماع");
}

TEST_CASE("mode 9: a number with thousands and decimals is one run") {
  const GoldenLine line = golden_line("m09-thousands");
  CHECK(line.runs() == Runs{{" دينار", 1}, {"12,450.75", 2}, {"بلغ ", 1}});
  CHECK(line.item_count(U"12,450.75") == 1);
  const GoldenLine arabic = golden_line("m09-thousands-arabic");
  CHECK(arabic.runs() == Runs{{" دينار", 1}, {"١٢٬٤٥٠٫٧٥", 2}, {"بلغ ", 1}});
  CHECK(arabic.item_count(U"١٢٬٤٥٠٫٧٥") == 1);
}

TEST_CASE("mode 10: a percent sign stands directly left of its number, in its face") {
  const GoldenLine line = golden_line("m10-percent");
  CHECK(line.level(U"%") == 1);
  CHECK(line.level(U"3.5") == 2);
  CHECK(line.shows(" %3.5 "));
  CHECK(line.faces(U"3.5%") == Names{"Noto Sans Bold"});
}

TEST_CASE("mode 11: an Arabic percent sign follows its number in reading") {
  const GoldenLine line = golden_line("m11-decimal-percent");
  CHECK(line.level(U"٣٫٥") == 2);
  CHECK(line.item_count(U"٣٫٥") == 1);
  CHECK(line.shows(" ٪٣٫٥ "));
  CHECK(line.names(U"٣٫٥٪") == Names{"uni066A", "uni0663", "uni066B", "uni0665"});
  // Written before the digits it is read before them: it stands on the right.
  const GoldenLine first = golden_line("m11-percent-first");
  CHECK(first.level(U"٥٠") == 2);
  CHECK(first.shows(" ٥٠٪ "));
}

TEST_CASE("mode 12: the currency sign stays before its amount") {
  const GoldenLine line = golden_line("m12-currency");
  CHECK(line.shows(" $45.30 "));
  CHECK(line.item_count(U"$45.30") == 1);
  CHECK(golden_line("m12-currency-unguarded").shows(" 45.30$ "));
}

TEST_CASE("mode 13: the sign of a negative number stays on its left") {
  const GoldenLine line = golden_line("m13-negative");
  CHECK(line.shows(" -12 "));
  CHECK(line.item_count(U"-12") == 1);
  CHECK(golden_line("m13-negative-unguarded").shows(" 12- "));
}

TEST_CASE("mode 14: the groups of a phone number keep dialling order") {
  const GoldenLine line = golden_line("m14-phone-guarded");
  CHECK(line.visual() == "+964 770-123-4567 فتاه");
  CHECK(line.item_count(U"+964 770-123-4567") == 1);
  CHECK(golden_line("m14-phone-unguarded").visual() == "4567-123-770 964+ فتاه");
}
