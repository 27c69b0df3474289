#include "firmware/feeds/title_text.hpp"

#include <algorithm>
#include <chrono>
#include <string>

#include <doctest/doctest.h>

#include "support/processor_time.hpp"

#include "firmware/feeds/entities.hpp"
#include "firmware/feeds/entity_table.hpp"
#include "firmware/feeds/html_text.hpp"

using namespace sharit;

namespace {

std::string rss(const std::string& raw) {
  return title_text(raw, TitleType::kRssHtml).text;
}
std::string html(const std::string& raw) {
  return title_text(raw, TitleType::kHtml).text;
}
std::string plain(const std::string& raw) {
  return title_text(raw, TitleType::kPlain).text;
}

}  // namespace

TEST_CASE("the table of references is sorted and complete") {
  const auto table = entity_table();
  CHECK(table.size() == 2125);
  CHECK(std::is_sorted(table.begin(), table.end(),
                       [](const auto& a, const auto& b) { return a.name < b.name; }));
  CHECK(std::count_if(table.begin(), table.end(), [](const auto& e) { return e.bare; }) == 106);
  CHECK(decode_references("&zwnj;|&NotEqualTilde;|&CounterClockwiseContourIntegral;") ==
        "\u200C|\u2242\u0338|\u2233");
}

TEST_CASE("references are decoded as browsers do, once") {
  CHECK(decode_references("&amp;lt; &laquo;x&raquo; &#8220;y&#x201D;") == "&lt; «x» “y”");
  CHECK(decode_references("&#145;a&#146; &#128;") == "‘a’ €");
  CHECK(decode_references("AT&T &unknown; & &#; &#x; &;") == "AT&T &unknown; & &#; &#x; &;");
  CHECK(decode_references("?a=1&copy=2 &copy 2026 &copyx") == "?a=1&copy=2 © 2026 &copyx");
  CHECK(decode_references("&#x110000; &#xD800; &#99999999999999999999;") == "\uFFFD \uFFFD \uFFFD");
}

TEST_CASE("known tags go, unknown ones and comparisons stay") {
  CHECK(html("<b>عاجل:</b> أمطار") == "عاجل: أمطار");
  CHECK(html("سطر<br/>آخر<p>ثالث</p>") == "سطر آخر ثالث");
  CHECK(html("a<script>alert(1)</script>b<style>x{}</style>c") == "abc");
  CHECK(html("x<svg><title>no</title></svg>y") == "xy");
  CHECK(html("<!-- c -->t<!-- open") == "t");
  CHECK(html("لغة C<T> و <كلمة> 5 < 7 > 3") == "لغة C<T> و <كلمة> 5 < 7 > 3");
  CHECK(html("<a href=\"?x>y\">t</a>") == "t");
  CHECK(html("<a href='x>t</a>") == "t");
  CHECK(html("<img src=x>").empty());
  CHECK(plain("<b>x</b> &amp;") == "<b>x</b> &amp;");
}

TEST_CASE("what an open element hides ends with the text only for scripts and styles") {
  CHECK(html("a<object data='x'></object> b") == "a b");
  CHECK(html("a<object data='x'> b") == "a b");
  CHECK(html("a<iframe src='x'> b") == "a b");
  CHECK(html("a<script>b") == "a");
  CHECK(html("<style>b</style>a<style>c") == "a");
  CHECK(html("a<applet code='x'><param name='y'></applet> b") == "a b");
  CHECK(html("<menu>a<dir>b</dir></menu> <map>c</map><output>d</output> <foo>e</foo>") ==
        "a b cd <foo>e</foo>");
  CHECK(html("of <math><msup><mi>x</mi><mn>2</mn></msup></math>, <mml:math><mml:mi>y</mml:mi>"
             "</mml:math>") == "of x2, y");
  CHECK(html("<math><mi>x</mi><annotation encoding='tex'>$x$</annotation></math> a") == "x a");
  CHECK(html("a<frameset><frame src='x'></frameset> b") == "a b");
  CHECK(html("<!DOCTYPE html PUBLIC '-//x'>a") == "a");
}

TEST_CASE("instructions go and sections that show are opened") {
  CHECK(html("<?xml version='1.0'?>a <?xml-stylesheet href='x'?>b") == "a b");
  CHECK(html("a <? b > c <?php") == "a <? b > c <?php");
  CHECK(html("<![CDATA[a <b>b</b>]]> c <![CDATA[d]]>") == "a b c d");
  CHECK(html("<![CDATA[a") == "<![CDATA[a");
  CHECK(html("a]]>b") == "a]]>b");
  CHECK(rss("&lt;![CDATA[a &amp;amp; b]]&gt;") == "a & b");
}

TEST_CASE("titles of RSS escaped too often are decoded again, at most twice") {
  CHECK(rss("&amp;quot;x&amp;quot;") == "\"x\"");
  CHECK(rss("&amp;amp;amp;lt;") == "&lt;");
  CHECK(rss("&lt;b&gt;x&lt;/b&gt;") == "x");
  CHECK(rss("R&amp;D &lt;T&gt;") == "R&D <T>");
  CHECK(html("&amp;quot;x") == "&quot;x");
}

TEST_CASE("controls and bidi overrides go, joiners and marks stay") {
  CHECK(plain("a\u202Eb\u202Cc\u2067d\u2069") == "abcd");
  CHECK(plain("می\u200Cروم \u200Fx\u200E \u061C1") == "می\u200Cروم \u200Fx\u200E \u061C1");
  CHECK(plain("a\u200Bb\u00ADc\uFEFFd\u0007e\u0085f") == "abcde f");
  CHECK(plain(" \u00A0a\u2003\u2028\n\t b\u3000") == "a b");
  CHECK(plain("\u200F\u200C \uFE0F").empty());
  const TitleText spoof = title_text("x\u202Ey", TitleType::kPlain);
  REQUIRE(spoof.notes.size() == 1);
  CHECK(std::string(spoof.notes[0]) == "bidi_control_removed");
}

TEST_CASE("a tower of marks is cut at thirty, unseen characters in it or not") {
  const auto tower = [](int marks, const std::string& between) {
    std::string text = "x";
    for (int i = 0; i < marks; ++i) text += between + (i % 2 == 0 ? "\u0323" : "\u0301");
    return text + "y";
  };
  CHECK(plain(tower(30, "")).size() == 2 + 2 * 30);
  for (const char* between : {"", "\u200D", "\u034F", "\u00AD"}) {
    std::string marks;
    for (const char c : plain(tower(5000, between))) marks += c == '\xCC' || c == '\xCD' ? "m" : "";
    CAPTURE(between);
    CHECK(marks.size() >= 30);
    CHECK(plain(tower(5000, between)).size() < 16000);
  }
  // What goes altogether does not part two rows either.
  for (const char* between : {"\x01", "\u202E", "\u200B"}) {
    CHECK(plain(tower(40, between)) == plain(tower(40, "")));
  }
  CHECK(plain("مُحَمَّدٌ وَعَلِيٌّ") == "مُحَمَّدٌ وَعَلِيٌّ");
}

TEST_CASE("emoji stay whole and hidden tag characters do not") {
  const std::string scotland = "🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F";
  CHECK(plain(scotland + " x") == scotland + " x");
  CHECK(plain("a\U000E0041\U000E0042b") == "ab");
  CHECK(plain("👨\u200D👩\u200D👧 1\uFE0F\u20E3") == "👨\u200D👩\u200D👧 1\uFE0F\u20E3");
}

TEST_CASE("text is composed and presentation forms become letters") {
  CHECK(plain("cafe\u0301") == "café");
  // Shadda (ccc 33) after fatha (ccc 30), whichever was typed first.
  CHECK(plain("د\u0651\u064E") == "د\u064E\u0651");
  CHECK(plain("\uFEDF\uFEFB \uFB56") == "للا پ");
  CHECK(plain("ب\uFE77") == "بـ\u064E");
  CHECK(plain("ب\uFE76") == "ب\u064E");
  CHECK(plain("\uFDFA \uFDF2") == "\uFDFA \uFDF2");
}

TEST_CASE("UTF-8 that was taken for Latin-1 is put right only where that gives Arabic") {
  CHECK(plain("\u00D8\u00A7\u00D9\u201E\u00D8\u00B7\u00D9\u201A\u00D8\u00B3") == "الطقس");
  CHECK(plain("Café – naïve") == "Café – naïve");
  CHECK(plain("Ã©tÃ©") == "Ã©tÃ©");
}

TEST_CASE("hostile titles cost little") {
  for (const char* piece : {"<b", "<b \"", "<script>", "<object>", "<!--", "<!doctype", "<?x",
                            "<![CDATA[", "&", "&amp", "<b '>", "&#1"}) {
    CAPTURE(piece);
    std::string raw;
    while (raw.size() < (1 << 20)) raw += piece;
    TitleText title;
    const auto spent = test::processor_time([&] { title = title_text(raw, TitleType::kRssHtml); });
    CHECK(spent < std::chrono::seconds(3));
    CHECK(title.text.size() <= 128 * 1024);
    CHECK(std::string(title.notes.front()) == "title_too_long");
  }
}
