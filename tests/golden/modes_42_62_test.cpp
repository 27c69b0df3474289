#include <algorithm>
#include <set>

#include "tests/golden/mode_support.hpp"

using namespace sharit;
using namespace sharit::golden;

namespace {

constexpr char32_t kDottedCircle = 0x25CC;
constexpr char32_t kReplacement = 0xFFFD;

/// A file's line with another text in it.
GoldenLine with_text(const std::string& name, const std::string& text) {
  LineFile file = golden_file(name);
  file.text = text;
  return set_text(file);
}

/// Two lines look the same: the same glyphs of the same faces at the same places.
bool alike(const ShapedLine& one, const ShapedLine& other) {
  return std::ranges::equal(one.glyphs, other.glyphs,
                            [](const PlacedGlyph& a, const PlacedGlyph& b) {
                              return a.face == b.face && a.id == b.id && a.x == b.x && a.y == b.y &&
                                     a.advance == b.advance && a.kind == b.kind;
                            });
}

std::ptrdiff_t count(const Paragraph& paragraph, char32_t cp) {
  return std::ranges::count(paragraph.text, cp);
}

}  // namespace

TEST_CASE("mode 42: the ink box reaches above the height that the font names") {
  const GoldenLine line = golden_line("m42-marks-tall");
  const F26 size = line.line().size;
  // Amiri: hhea ascender 1124 of 1000; marks on marks measured at 1.27 em.
  CHECK(-line.line().ink.top > F26{size.value * 1124 / 1000});
  CHECK(-line.line().ink.top < F26{size.value * 1350 / 1000});
  for (const PlacedGlyph& glyph : line.line().glyphs) {
    const InkBox ink = line.ink(glyph);
    if (ink.empty()) continue;
    CHECK(ink.top >= line.line().ink.top);
    CHECK(ink.bottom <= line.line().ink.bottom);
    CHECK(ink.left >= line.line().ink.left);
    CHECK(ink.right <= line.line().ink.right);
  }
}

TEST_CASE("mode 43: Quranic signs come from a face that has them, word by word") {
  const GoldenLine amiri = golden_line("m43-quran-amiri");
  CHECK(amiri.line().tofu == 0);
  CHECK(amiri.faces(amiri.everything()) == std::vector<std::string>{"Amiri Regular"});
  CHECK(amiri.names(U"\u06D6") == std::vector<std::string>{"uni06D6"});
  CHECK(amiri.names(U"\u06D7") == std::vector<std::string>{"uni06D7"});
  const GoldenLine nastaliq = golden_line("m43-quran-nastaliq");
  CHECK(nastaliq.line().tofu == 0);
  CHECK(nastaliq.faces(U"ٱلرَّحۡمَٰنِ") == std::vector<std::string>{"Noto Nastaliq Urdu Regular"});
  CHECK(nastaliq.item_count(U"ٱلرَّحۡمَٰنِ") == 1);
  for (const char32_t* sign : {U" \u06D6", U" \u06D7"}) {
    const auto faces = nastaliq.faces(sign);
    REQUIRE(faces.size() == 1);  // The sign and the space that carries it in one face.
    CHECK_FALSE(faces.front().starts_with("Noto Nastaliq"));
  }
}

TEST_CASE("mode 44: the number stands inside its end-of-ayah sign") {
  const GoldenLine line = golden_line("m44-ayah-number");
  CHECK(line.items().size() == 1);
  const auto& glyphs = line.line().glyphs;
  REQUIRE(glyphs.size() == 3);
  const InkBox ring = line.ink(glyphs[0]);
  for (std::size_t at = 1; at < glyphs.size(); ++at) {
    const InkBox digit = line.ink(glyphs[at]);
    CHECK(digit.left > ring.left);
    CHECK(digit.right < ring.right);
    CHECK(digit.top > ring.top);
    CHECK(digit.bottom < ring.bottom);
  }
  CHECK(line.names(U"١").front() != with_text("m44-ayah-number", "١٢").names(U"١").front());
  CHECK(glyphs[1].cluster == 1);  // ١ left of ٢: twelve, not twenty-one.
  CHECK(glyphs[1].x < glyphs[2].x);
}

TEST_CASE("mode 45: the name of God has its own shapes, and one shadda") {
  const GoldenLine line = golden_line("m45-allah-ligature");
  const auto plain_word = line.names(U"خلله");
  CHECK(std::ranges::none_of(plain_word,
                             [](const std::string& name) { return name.contains("Lellah"); }));
  const auto name = line.names(CpRange{1, 4});
  REQUIRE(name.size() == 3);
  CHECK(std::ranges::all_of(name, [](const std::string& one) { return one.contains("Lellah"); }));
  CHECK(line.paragraph().text == U"الله خلله");  // Nothing was put in.
  // The ink of its shadda stands over the second lam; the other word has none that high.
  const auto top_of = [&](CpRange range) {
    F26 top;
    for (const PlacedGlyph& glyph : line.glyphs(range)) {
      top = std::min(top, line.ink(glyph).top);
    }
    return top;
  };
  CHECK(top_of({2, 3}) < top_of({6, 8}));
  // Typed with its marks it has them once: drawn as marks, on letters without any.
  const GoldenLine marked = with_text("m45-allah-ligature", "اللّٰه");
  const auto names = marked.names(marked.everything());
  CHECK(std::ranges::count(names, "uni0651") <= 1);
  CHECK((std::ranges::count(names, "uni0651") == 1) !=
        (std::ranges::count(names, "uni0644.medi_Lellah2") == 1));
}

TEST_CASE("mode 46: signs that stand for words stay one glyph") {
  const GoldenLine amiri = golden_line("m46-salawat-amiri");
  CHECK(amiri.names(U"\uFDFA") == std::vector<std::string>{"uniFDFA"});
  CHECK(amiri.paragraph().text == U"محمد \uFDFA");
  const GoldenLine chain = golden_line("m46-salawat-fallback");
  CHECK(chain.line().tofu == 0);
  CHECK(chain.paragraph().text == U"محمد \uFDFA \uFDFC \uFDFD");
  CHECK(chain.faces(U"محمد") == std::vector<std::string>{"Noto Kufi Arabic Bold"});
  for (const char32_t* sign : {U"\uFDFA", U"\uFDFC", U"\uFDFD"}) {
    CHECK(chain.glyphs(chain.at(sign)).size() == 1);
    CHECK_FALSE(chain.faces(sign).front().starts_with("Noto Kufi"));
  }
}

TEST_CASE("mode 47: the ink box holds a nastaliq word that climbs beyond its font's ascender") {
  const GoldenLine line = golden_line("m47-nastaliq-tall");
  CHECK(line.faces(line.everything()) == std::vector<std::string>{"Noto Nastaliq Urdu Regular"});
  // Measured with the font alone at 2.51 em; the chain draws nastaliq at 0.8 of the size.
  const double em = line.line().size.to_double() * 0.8;
  CHECK(-line.line().ink.top.to_double() / em == doctest::Approx(2.51).epsilon(0.01));
  CHECK(-line.line().ink.top.to_double() / em > 1.904);  // hhea.
}

TEST_CASE("mode 48: ink beyond the advance is inside the ink box") {
  const GoldenLine line = golden_line("m48-nastaliq-overhang");
  const double em = line.line().size.to_double() * 0.8;
  const double overhang = (line.line().ink.right - line.line().advance).to_double();
  CHECK(overhang / em == doctest::Approx(0.38).epsilon(0.05));  // Measured with the font alone.
}

TEST_CASE("mode 49: three kinds of digits keep their kind and their order") {
  const GoldenLine line = golden_line("m49-digits-three-kinds");
  CHECK(line.paragraph().text == U"۱۲۳ ١٢٣ 123");
  CHECK(line.visual() == "123 ١٢٣ ۱۲۳");
  for (const char32_t* number : {U"۱۲۳", U"١٢٣", U"123"}) CHECK(line.level(number) == 2);
  std::set<std::uint32_t> shapes;
  for (const PlacedGlyph& glyph : line.line().glyphs) shapes.insert(glyph.id);
  CHECK(shapes.size() == 10);  // Nine digits that differ, and a space.
  // EN and AN: after Latin letters a European number joins them (W7), an Arabic one does not.
  LineFile file = golden_file("m49-digits-three-kinds");
  file.options.direction = DirectionPolicy::kLtr;
  file.text = "ab ۱ - ۲";
  CHECK(set_text(file).level(U"۱ - ۲") == 0);
  file.text = "ab 1 - 2";
  CHECK(set_text(file).level(U"1 - 2") == 0);
  file.text = "ab ١ - ٢";
  CHECK(set_text(file).level(U"١") == 2);
  CHECK(set_text(file).visual() == "ab ٢ - ١");
}

TEST_CASE("mode 50: digits take the shapes of their language") {
  const GoldenLine urdu = golden_line("m50-digits-urdu");
  const GoldenLine persian = golden_line("m50-digits-persian");
  // Amiri's locl for Urdu changes four, six and seven.
  CHECK(urdu.names(U"۴۶۷") ==
        std::vector<std::string>{"uni06F4.urd", "uni06F6.urd", "uni06F7.urd"});
  CHECK(persian.names(U"۴۶۷") == std::vector<std::string>{"uni06F4", "uni06F6", "uni06F7"});
  // Alone on a line and beside Latin too: the script is that of the paragraph, not of the digits.
  LineFile file = golden_file("m50-digits-urdu");
  file.options.direction = DirectionPolicy::kRtl;
  file.text = "۴۶۷";
  CHECK(set_text(file).names(U"۴۶۷") == urdu.names(U"۴۶۷"));
}

TEST_CASE("mode 51: Persian and Arabic yeh and kaf are drawn as typed") {
  const GoldenLine line = golden_line("m51-yeh-kaf-variants");
  CHECK(line.paragraph().text == U"علي على علی ك ک");
  const auto last_glyph = [&](std::uint32_t cp) { return line.names(CpRange{cp, cp + 1}).front(); };
  CHECK(last_glyph(2).starts_with("uni064A"));
  CHECK(last_glyph(6).starts_with("uni0649"));
  CHECK(last_glyph(10).starts_with("uni06CC"));
  CHECK(last_glyph(12).starts_with("uni0643"));
  CHECK(last_glyph(14).starts_with("uni06A9"));
  // Only the Arabic yeh has dots below in the end: its ink reaches lower.
  const auto bottom = [&](std::uint32_t cp) {
    return line.ink(line.glyphs({cp, cp + 1}).front()).bottom;
  };
  CHECK(bottom(2) > bottom(6));
  CHECK(bottom(6) == bottom(10));
}

TEST_CASE("mode 52: an override cannot turn a file name round") {
  const GoldenLine line = golden_line("m52-override-spoof");
  CHECK(line.paragraph().text == U"افتح cod.exe الآن");
  CHECK(line.paragraph().report.dropped == 2);
  CHECK(line.shows("cod.exe"));
  CHECK(line.level(U"cod.exe") == 2);
  CHECK(line.item_count(U"cod.exe") == 1);
}

TEST_CASE("mode 53: an isolate left open ends with its headline") {
  const GoldenLine open = golden_line("m53-isolate-unclosed");
  CHECK(open.paragraph().text == U"خبر");
  CHECK(alike(open.line(), with_text("m53-isolate-unclosed", "خبر").line()));
  const GoldenLine next = golden_line("m53-isolate-next-line");
  CHECK(next.paragraph().base == Direction::kLtr);
  CHECK(next.visual() == "ABC 12");
  for (const char* opener : {"\u202B", "\u2067", "\u2066", "\u202E"}) {
    CHECK(with_text("m53-isolate-next-line", std::string(opener) + "ABC 12").visual() == "ABC 12");
  }
}

TEST_CASE("mode 54: isolates side by side stay apart") {
  const GoldenLine line = golden_line("m54-isolates-joined");
  CHECK(line.visual() == "PM110 / 96");
  CHECK(count(line.paragraph(), 0x2067) == 0);  // FriBidi 1.0.8 would join them.
}

TEST_CASE("mode 55: a first-strong isolate without a strong letter reads left to right") {
  const GoldenLine line = golden_line("m55-isolates-first-strong");
  CHECK(line.level(U"12") % 2 == 0);
  CHECK(line.level(U"خبر") == 1);
  // The first isolate is read first: it stands right.
  CHECK(line.glyphs(line.at(U"12")).front().x > line.glyphs(line.at(U"خبر")).back().x);
  CHECK(count(line.paragraph(), 0x2068) == 0);
}

TEST_CASE("mode 56: marks of direction steer and are not seen") {
  const GoldenLine marks = golden_line("m56-direction-marks");
  CHECK(marks.visual() == "12 ABC");  // Right to left: ABC, then 12.
  CHECK(with_text("m56-direction-marks", "ABC 12").visual() == "ABC 12");  // W7 without the mark.
  CHECK(marks.line().glyphs.size() == 6);
  CHECK(marks.line().advance == with_text("m56-direction-marks", "ABC 12").line().advance);
  const GoldenLine alm = golden_line("m56-direction-mark-alm");
  CHECK(alm.visual() == "5-");
  CHECK(with_text("m56-direction-mark-alm", "-5").visual() == "-5");
  CHECK(alm.line().glyphs.size() == 2);
  CHECK(count(alm.paragraph(), 0x061C) == 1);  // Kept: it is what steers.
}

TEST_CASE("mode 57: BOM, NUL and controls leave the word alone") {
  const GoldenLine line = golden_line("m57-controls-dropped");
  CHECK(line.paragraph().text == U"عاجل");
  CHECK(alike(line.line(), with_text("m57-controls-dropped", "عاجل").line()));
  CHECK(line.paragraph().byte_offset.front() == 3);  // Behind the BOM.
}

TEST_CASE("mode 58: each maximal ill-formed piece is one sign and no letter is lost") {
  const GoldenLine line = golden_line("m58-utf8-ill-formed");
  // Unicode 15.0, table 3-8: D8 | ED A0 80 (three) | F8 88 80 80 80 (five) | A7.
  CHECK(line.paragraph().text ==
        U"خبر \uFFFDA ثان \uFFFD\uFFFD\uFFFD ثالث \uFFFD\uFFFD\uFFFD\uFFFD\uFFFD رابع \uFFFD تم");
  CHECK(line.paragraph().report.ill_formed == 10);
  CHECK(line.line().tofu == 0);
  for (const char32_t* word : {U"خبر", U"ثان", U"ثالث", U"رابع", U"تم"}) {
    CHECK(line.faces(word) == std::vector<std::string>{"Noto Kufi Arabic Bold"});
  }
  // A text that ends inside a letter.
  CHECK(with_text("m58-utf8-ill-formed", "تم \xD8").paragraph().text == U"تم \uFFFD");
}

TEST_CASE("mode 59: the replacement character has a face") {
  const GoldenLine line = golden_line("m59-replacement-character");
  CHECK(line.line().tofu == 0);
  CHECK(count(line.paragraph(), kReplacement) == 1);
  CHECK(line.faces(U"\uFFFD") == std::vector<std::string>{"Noto Sans Bold"});
  CHECK(line.faces(U"خبر ") == std::vector<std::string>{"Noto Kufi Arabic Bold"});
  CHECK(line.faces(U" هنا") == std::vector<std::string>{"Noto Kufi Arabic Bold"});
}

TEST_CASE("mode 60: line ends of any kind are one space in one paragraph") {
  const GoldenLine line = golden_line("m60-line-ends");
  CHECK(line.paragraph().text == U"سطر ثان ثالث");
  CHECK(line.items().size() == 1);
  CHECK(line.level(line.everything()) == 1);
  for (const char* end :
       {"\n", "\r\n", "\t", "\v", "\f", "\u0085", "\u2028", "\u2029", "\x1C", " \n \t "}) {
    CHECK(with_text("m60-line-ends", std::string("سطر") + end + "ثان").paragraph().text ==
          U"سطر ثان");
  }
}

TEST_CASE("mode 61: presentation forms look like the letters they stand for, in every face") {
  const std::string legacy = "\uFEE3\uFEAE\uFEA3\uFE92\uFE8E";
  const std::string letters = "مرحبا";
  CHECK(golden_line("m61-presentation-forms").line().report.presentation_forms == 6);
  for (const char* family : {"Noto Kufi Arabic", "Noto Naskh Arabic", "Noto Sans Arabic", "Amiri",
                             "Noto Nastaliq Urdu", "DejaVu Sans"}) {
    CAPTURE(std::string(family));
    LineFile file = golden_file("m61-presentation-forms");
    file.fonts.families = {family};
    file.text = legacy;
    const GoldenLine old = set_text(file);
    file.text = letters;
    const GoldenLine plain = set_text(file);
    CHECK(old.paragraph().text == plain.paragraph().text);
    CHECK(alike(old.line(), plain.line()));
    CHECK(old.line().tofu == 0);
    REQUIRE(old.items().size() == 1);
    CHECK(old.faces(old.everything()).front().starts_with(family));
  }
}

TEST_CASE("mode 62: a mark on a presentation-form lam-alef stands as on the letters") {
  const GoldenLine line = golden_line("m62-presentation-lam-alef");
  CHECK(line.paragraph().text == U"لا\u064E");
  CHECK(alike(line.line(), with_text("m62-presentation-lam-alef", "لا\u064E").line()));
  // The fatha stands over the alef, not over the lam.
  const auto& glyphs = line.line().glyphs;
  REQUIRE(glyphs.size() == 3);
  const InkBox fatha = line.ink(glyphs[0]);
  const InkBox alef = line.ink(glyphs[1]);
  CHECK(glyphs[0].cluster == 2);
  CHECK(fatha.bottom < alef.top);
  CHECK(fatha.left + fatha.right < line.ink(glyphs[2]).left + line.ink(glyphs[2]).right);
  CHECK(count(line.paragraph(), kDottedCircle) == 0);
}
