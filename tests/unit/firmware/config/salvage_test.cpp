#include "firmware/config/salvage.hpp"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "firmware/config/load.hpp"

using namespace sharit;

namespace {

using Lines = std::vector<std::string>;

/// "line:column code" of every problem.
Lines problems(std::string_view text) {
  Lines out;
  for (const Problem& problem : load_settings(text).problems)
    out.push_back(std::to_string(problem.line) + ":" + std::to_string(problem.column) + " " +
                  problem.code);
  return out;
}

std::string hint(std::string_view text) {
  const auto outcome = load_settings(text);
  return outcome.problems.empty() ? "" : outcome.problems.front().hint;
}

}  // namespace

TEST_CASE("a syntax error hides no mistake, neither before nor after it") {
  CHECK(problems("[screen]\nlayuot = 'x'\ntitle = فندق\nclock = 'x'") ==
        Lines{"2:1 unknown_key", "3:9 syntax", "4:9 bad_choice"});
  CHECK(problems("[screen]\ntitle = a\nhijri = b\nclock: '12h'\n[content]\norder = 'x'\n") ==
        Lines{"2:9 syntax", "3:9 syntax", "4:6 syntax", "6:9 bad_choice"});
  CHECK_FALSE(load_settings("[screen]\ntitle = x").ok());
}

TEST_CASE("what stands on a line that cannot be read is not missing") {
  CHECK(problems("[[feed]]\nname = 'a'\n[[feed]]\nname = 'b'\nurl = x\n") ==
        Lines{"1:1 missing_key", "5:7 syntax"});
  CHECK(problems("[[feed]]\nurl = 'a.txt'\nselector = 'h2'\nkind = page\n") == Lines{"4:8 syntax"});
  CHECK(problems("[screen]\nviewing_distance = '8m'\ndiagonal = 55in\n") == Lines{"3:14 syntax"});
  CHECK(problems("[[message]]\ntext = “a”\nlevel = 'breaking'\n") == Lines{"2:8 odd_character"});
}

TEST_CASE("below a heading that cannot be read the settings are still looked at") {
  CHECK(problems("[screen\nlayuot = 'x'\n[[feed]\nname = 'a'\n") ==
        Lines{"1:1 unclosed", "2:1 unknown_key", "3:1 unclosed", "3:1 missing_key"});
  CHECK(problems("[[feed]\nurl = 'a.txt'\n[[feed]]\nurl = 'b.txt'\n") == Lines{"1:1 unclosed"});
  // Nobody knows which table that is, so nothing is said of it.
  CHECK(problems("[ ]\nlayuot = 'x'\n[screen]\nclock = 'x'\n") ==
        Lines{"1:3 syntax", "4:9 bad_choice"});
}

TEST_CASE("a table that stands there twice is looked at both times") {
  CHECK(problems("[screen]\ntitle = 'a'\n[theme]\n[screen]\nclock = 'x'\n") ==
        Lines{"4:1 written_twice", "5:9 bad_choice"});
  CHECK(problems("[screen\ntitle = 'a'\n[screen]\nclock = 'x'\n") ==
        Lines{"1:1 unclosed", "3:1 written_twice", "4:9 bad_choice"});
  CHECK(problems("[[feed]]\nurl = 'a.txt'\n[feed]\nname = 'b'\n") ==
        Lines{"3:1 wrong_brackets", "3:1 missing_key"});
  CHECK(problems("[screen]\n  title = 'a'\n  title = 'b'\n") == Lines{"3:3 written_twice"});
}

TEST_CASE(
    "a text or list over several lines goes as a whole, and the lines below keep their number") {
  const std::string tail = "level = 'urgent'\n";
  CHECK(problems("[[message]]\ntext = \"\"\"one\ntwo \\q\nthree = 3\n\"\"\"\n" + tail) ==
        Lines{"3:6 syntax", "6:9 bad_choice"});
  CHECK(problems("[screen]\nfont = [\n  'a'\n  'b',\n]\nclock = 'x'\n") ==
        Lines{"4:3 syntax", "6:9 bad_choice"});
}

TEST_CASE("one that is never closed is blamed where it begins and ends at the next setting") {
  CHECK(problems("[screen]\nfont = ['a', 'b'\nclock = 'x'\n[theme]\naccent = 'red'\n") ==
        Lines{"2:8 unclosed", "3:9 bad_choice", "5:10 bad_value"});
  CHECK(
      problems("[[message]]\ntext = \"\"\"one\ntwo\nlevel = 'urgent'\n[content]\norder = 'x'\n") ==
      Lines{"2:8 unclosed", "4:9 bad_choice", "6:9 bad_choice"});
  // The next text of three quotes seems to close it.
  CHECK(problems("[[message]]\ntext = \"\"\"one\nlevel = 'urgent'\n[[message]]\ntext = "
                 "\"\"\"two\"\"\"\n") == Lines{"2:8 unclosed", "3:9 bad_choice"});
  CHECK(problems("[screen]\ntitle = \"a\nclock = 'x'\n") ==
        Lines{"2:9 unclosed", "3:9 bad_choice"});
}

TEST_CASE("CRLF and a byte order mark change no place") {
  CHECK(problems("\xEF\xBB\xBF[screen]\r\ntitle = a\r\nclock = 'x'\r\n") ==
        Lines{"2:9 syntax", "3:9 bad_choice"});
}

TEST_CASE("the usual slips of syntax get the usual advice") {
  CHECK(hint("[screen]\ntitle = “a”") == "write \" instead");
  CHECK(hint("[screen]\ntitle = \"a”") == "write \" instead");
  CHECK(hint("[screen]\nhijri_adjust = ٢") == "write 2 instead");
  CHECK(hint("[screen]\nhijri_adjust = ۲") == "write 2 instead");
  CHECK(hint("[screen]\nfont = ['a'، 'b']") == "write , instead");
  CHECK(hint("[screen]\nhijri = true؛") == "take it out");
  CHECK(hint("[screen]\nhijri\u00A0= true") == "write an ordinary blank");
  CHECK(hint("[screen]\n\u200Fhijri = true") == "take it out");
  CHECK(hint("[screen]\nhijri_adjust = −1") == "write - instead");
  CHECK(hint("[screen]\ntitle = hotel") == "put a text in quotes: \"…\"");
  CHECK(hint("[screen]\ntitle: 'a'") == "write = instead of :");
  CHECK(hint("[screen") == "close it with ]");
  CHECK(hint("[[feed]") == "close it with ]]");
  CHECK(hint("[screen]\ntitle =") == "write a value after the =");
  CHECK(hint("[screen]\n= 'a'") == "write a key before the =");
  CHECK(hint("[screen]\ntitle = 'a' 'b'") == "nothing but a # remark after the closing quote");
  CHECK(hint("[screen]\ntitle = 'a'\ntitle = 'b'") ==
        "it stands earlier in the file too; keep one of them");
  CHECK(hint("[screen]\ntitle = \"a") == "close it with \"");
  CHECK(hint("[screen]\nfont = ['a'") == "close it with ]");
  CHECK(hint("[screen]\nlogo = \"C:\\pictures\"") ==
        "a backslash in \"…\" is written \\\\; '…' takes it as it is");
}

TEST_CASE("odd characters inside of texts and remarks are nobody's business") {
  CHECK(problems("[screen] # “٢”، \ntitle = '“فندق”، ٢'\n").empty());
  CHECK(problems("[screen]\ntitle = '“a”' b # “\n") == Lines{"2:15 syntax"});
}

TEST_CASE("of a file full of errors a hundred are told, quickly") {
  std::string text = "[screen]\n";
  while (text.size() < 300'000) text += "this is no setting at all\n";
  const auto begun = std::chrono::steady_clock::now();
  const auto outcome = load_settings(text);
  CHECK(outcome.problems.size() <= 101);
  CHECK(outcome.problems.size() >= 20);
  CHECK(outcome.problems.back().code == "more_problems");
  CHECK_FALSE(outcome.ok());
  CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(10));
}

TEST_CASE("a mebibyte of brackets, quotes or backslashes takes no longer than one of words") {
  for (const char* piece : {"[", "\"", "'", "{", "\"\\", "a = [\n", "[a]\n", "“"}) {
    std::string text = "x = ";
    while (text.size() + 8 < std::size_t{1024} * 1024) text += piece;
    const auto begun = std::chrono::steady_clock::now();
    CHECK_FALSE(load_settings(text).ok());
    CAPTURE(piece);
    CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(5));
  }
}

TEST_CASE("an error after a hundred warnings is still told") {
  std::string text;
  for (int i = 0; i < 150; ++i) text += "[[feed]]\nurl = 'a.txt'\nselector = 'h2'\n";
  CHECK(load_settings(text).ok());
  CHECK(load_settings(text).problems.size() == 101);
  CHECK(load_settings(text).problems.back().code == "more_problems");
  text += "[screen]\nclock = 'x'\n";
  const auto outcome = load_settings(text);
  CHECK_FALSE(outcome.ok());
  CHECK(outcome.problems.size() == 101);
}
