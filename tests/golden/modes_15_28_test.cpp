// Tokens, Latin in Arabic and the base direction. Visual order is UAX #9 applied by hand; with
// guards it is what a reader expects of the token.
#include "tests/golden/mode_support.hpp"

using namespace sharit;
using namespace sharit::golden;
using Names = std::vector<std::string>;
using Runs = std::vector<VisualRun>;

TEST_CASE("mode 15: an ISO date keeps year, month and day in order") {
  const GoldenLine line = golden_line("m15-iso-date");
  CHECK(line.visual() == "2026-05-12 موي");
  CHECK(line.item_count(U"2026-05-12") == 1);
  CHECK(golden_line("m15-iso-date-unguarded").visual() == "2026/05/12 وأ 12-05-2026 موي");
}

TEST_CASE("mode 16: a time and a ratio are whole, a score begins on the right") {
  const GoldenLine line = golden_line("m16-time");
  CHECK(line.runs() == Runs{{"3:1", 2}, {" بنسبة ", 1}, {"10:30", 2}, {"الساعة ", 1}});
  CHECK(line.item_count(U"10:30") == 1);
  const GoldenLine score = golden_line("m16-score");
  CHECK(score.runs() == Runs{{"1", 2}, {"-", 1}, {"2", 2}, {"فاز ", 1}});
  CHECK(score.faces(U"2-1").size() == 1);
}

TEST_CASE("mode 17: a range reads from the right") {
  const GoldenLine line = golden_line("m17-range");
  CHECK(line.visual() == "ويام 15–10 نم");
  CHECK(line.faces(U"10–15").size() == 1);
}

TEST_CASE("mode 18: a fraction is whole, and a superscript stands left of its unit") {
  const GoldenLine fraction = golden_line("m18-fraction");
  CHECK(fraction.visual() == "بوك 1/2");
  CHECK(fraction.level(U"1/2") == 2);
  CHECK(fraction.item_count(U"1/2") == 1);
  const GoldenLine unit = golden_line("m18-superscript");
  CHECK(unit.shows(" ²مك 10 "));
  CHECK(unit.faces(U"كم") == unit.faces(U"مساحة"));
  CHECK(unit.names(U"²") == Names{"uni00B2"});
}

TEST_CASE("mode 19: a URL keeps its last slash, its query and nothing behind it") {
  const GoldenLine line = golden_line("m19-url");
  CHECK(line.visual() == "نآلا https://example.org/ رز");
  CHECK(line.item_count(U"https://example.org/") == 1);
  CHECK(golden_line("m19-url-query").visual() == ".https://example.org/a?id=7&x=_y#top رز");
  CHECK(golden_line("m19-url-unguarded").visual() == "نآلا /https://example.org رز");
}

TEST_CASE("mode 20: an e-mail address and a path are one left-to-right run") {
  const GoldenLine email = golden_line("m20-email");
  CHECK(email.runs() == Runs{{" غدا", 1}, {"info@example.org", 2}, {"راسل ", 1}});
  CHECK(email.item_count(U"info@example.org") == 1);
  const GoldenLine path = golden_line("m20-path");
  CHECK(path.runs() == Runs{{" هنا", 1}, {"example.org/news/2026/index.html", 2}, {"الملف ", 1}});
  CHECK(path.faces(U"example.org/news/2026/index.html") == Names{"Noto Sans Bold"});
}

TEST_CASE("mode 21: a hashtag's sign stands where its word begins, its parts are joined") {
  const GoldenLine line = golden_line("m21-hashtag");
  CHECK(line.visual() == "مويلا لجاع_ربخ#");
  CHECK(line.names(U"#خبر_عاجل") == Names{"uniFEDE", "uniFE9F", "uniFE8E", "uniFECB", "underscore",
                                          "uniFEAE", "uniFE92", "uniFEA7", "numbersign"});
  CHECK(line.faces(U"#") == line.faces(U"_"));
  CHECK(golden_line("m21-hashtag-latin").visual() == "مويلا #COP_30 ةمق");
}

TEST_CASE("mode 22: a handle keeps its sign on the left") {
  const GoldenLine line = golden_line("m22-handle");
  CHECK(line.visual() == "مويلا @user_1 عبات");
  CHECK(line.faces(U"@user_1") == Names{"Noto Sans Bold"});
  CHECK(golden_line("m22-handle-unguarded").visual() == "مويلا user_1@ عبات");
}

TEST_CASE("mode 23: C++ and C# keep their signs on the right, A/B is whole") {
  const GoldenLine line = golden_line("m23-suffix");
  CHECK(line.visual() == "A/B و C# و C++ ملعت");
  CHECK(line.item_count(U"C++") == 1);
  CHECK(line.item_count(U"C#") == 1);
  CHECK(line.item_count(U"A/B") == 1);
  CHECK(golden_line("m23-suffix-unguarded").visual() == "#C و ++C ملعت");
}

TEST_CASE("mode 24: an acronym and its brackets are one left-to-right run") {
  const GoldenLine line = golden_line("m24-acronym");
  CHECK(line.runs() == Runs{{" أرباحها", 1}, {"IBM (NYSE: IBM)", 2}, {"أعلنت شركة ", 1}});
  CHECK(line.item_count(U"IBM (NYSE: IBM)") == 1);
  const Names bracket = line.names(U"(");
  CHECK(bracket == Names{"parenleft"});  // left to right: not mirrored
  CHECK(line.names(U")") == Names{"parenright"});
}

TEST_CASE("mode 25: an Arabic word in English keeps its quotation marks around it") {
  const GoldenLine line = golden_line("m25-arabic-in-english");
  CHECK(line.line().base == Direction::kLtr);
  CHECK(line.visual() == "Minister says \"معن\" to vote");
  CHECK(line.runs() == Runs{{"Minister says \"", 0}, {"نعم", 1}, {"\" to vote", 0}});
  CHECK(line.faces(U"\"") == Names{"Noto Sans Bold"});
  CHECK(line.faces(U"\" to") == Names{"Noto Sans Bold"});
}

TEST_CASE("mode 26: a Latin name first leaves an Arabic headline right to left") {
  const GoldenLine line = golden_line("m26-latin-first");
  CHECK(line.line().base == Direction::kRtl);
  CHECK(line.visual() == "كرتشم نايب :NATO");
  // The feed does not matter: two words of three are Arabic.
  LineFile english = golden_file("m26-latin-first");
  english.options.direction_context = {};
  CHECK(set_text(english).visual() == line.visual());
}

TEST_CASE("mode 27: an English headline of an Arabic feed reads left to right") {
  const GoldenLine line = golden_line("m27-english-headline");
  CHECK(line.line().base == Direction::kLtr);
  CHECK(line.runs() == Runs{{"Markets rally!", 0}});
  CHECK(line.names(line.everything()).back() == "exclam");
}

TEST_CASE("mode 28: without a letter the feed's direction decides") {
  const GoldenLine rtl = golden_line("m28-neutral-rtl");
  CHECK(rtl.line().base == Direction::kRtl);
  CHECK(rtl.visual() == "! 10:30 - 2026");
  const GoldenLine ltr = golden_line("m28-neutral-ltr");
  CHECK(ltr.line().base == Direction::kLtr);
  CHECK(ltr.visual() == "2026 - 10:30 !");
}
