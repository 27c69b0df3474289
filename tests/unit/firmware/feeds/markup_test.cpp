#include "firmware/feeds/markup.hpp"

#include <chrono>
#include <random>
#include <string>

#include <doctest/doctest.h>

#include "support/processor_time.hpp"

using namespace sharit;

namespace {

// One line for a document: <name a=v>, </name>, "text", [cdata].
std::string dump(std::string_view document, bool* repaired = nullptr, bool* cut = nullptr) {
  MarkupReader reader(document);
  MarkupToken token;
  std::string out;
  while (reader.next(token)) {
    switch (token.kind) {
      case MarkupKind::kText:
        out += "\"" + std::string(token.text) + "\"";
        break;
      case MarkupKind::kCdata:
        out += "[" + std::string(token.text) + "]";
        break;
      case MarkupKind::kEnd:
        out += "</" + std::string(token.name) + ">";
        break;
      case MarkupKind::kStart:
        out += "<" + std::string(token.name);
        for (const auto& [name, value] : token.attributes) {
          out += " " + std::string(name) + "=" + value;
        }
        out += token.empty_element ? "/>" : ">";
        break;
    }
  }
  if (repaired != nullptr) *repaired = reader.repaired();
  if (cut != nullptr) *cut = reader.cut();
  return out;
}

}  // namespace

TEST_CASE("well-formed XML comes out token by token without repair") {
  bool repaired = true;
  bool cut = true;
  CHECK(dump("<?xml version='1.0'?><!-- x > y --><a b=\"1 &lt; 2\" c='d'><e/>t &amp; "
             "u<![CDATA[<v>&amp;]]></a >",
             &repaired, &cut) == "<a b=1 < 2 c=d><e/>\"t & u\"[<v>&amp;]</a>");
  CHECK_FALSE(repaired);
  CHECK_FALSE(cut);
}

TEST_CASE("bare signs are text and broken tags end where they must") {
  bool repaired = false;
  CHECK(dump("<t>a & b < c &nbsp;&unknown;</t>", &repaired) ==
        "<t>\"a & b < c \u00A0&unknown;\"</t>");
  CHECK(repaired);
  CHECK(dump("<a url=x.mp3 length=1><b checked></b>") == "<a url=x.mp3 length=1><b checked=></b>");
  CHECK(dump("<a href=x/y/>t") == "<a href=x/y/>\"t\"");
  CHECK(dump("<a b=\"x><c>t</c>") == "<a b=x><c>\"t\"</c>");
  CHECK(dump("<a <b>t</b") == "<a><b>\"t\"");
}

TEST_CASE("a section that nothing ends is its element's text") {
  bool repaired = false;
  bool cut = true;
  CHECK(dump("<t><![CDATA[a < b</t><t><![CDATA[c</t>", &repaired, &cut) ==
        "<t>[a < b]</t><t>[c]</t>");
  CHECK(repaired);
  CHECK_FALSE(cut);
  CHECK(dump("<t><![CDATA[a</u>", &repaired, &cut) == "<t>[a</u>]");
  CHECK(cut);
}

TEST_CASE("a document cut anywhere is noticed") {
  bool cut = false;
  for (const char* text : {"<a", "<a b='", "<a>t</a", "<a><!-- x", "<a><![CDATA[x", "<a><"}) {
    CAPTURE(text);
    dump(text, nullptr, &cut);
    CHECK(cut);
  }
  dump("<a>t</a>", nullptr, &cut);
  CHECK_FALSE(cut);
}

TEST_CASE("entities of an internal subset are dropped, never expanded") {
  MarkupReader reader(
      "<!DOCTYPE r [<!ENTITY a \"x]>y\"><!ENTITY b SYSTEM 'file:///etc/passwd'>"
      "<!ENTITY nbsp '&#160;'>]><r>1&a;2&b;3&c;4&nbsp;5</r>");
  MarkupToken token;
  REQUIRE(reader.next(token));
  CHECK(token.name == "r");
  REQUIRE(reader.next(token));
  CHECK(token.text == "123&c;4\u00A05");
  CHECK(reader.has_subset());
}

TEST_CASE("hostile markup costs linear time") {
  constexpr std::size_t kSize = 2 << 20;
  const std::string pieces[] = {"<a b=\"",
                                "<a b=\"x<",
                                "<!--",
                                "<![CDATA[",
                                "<?",
                                "<!",
                                "&",
                                "&#",
                                "<a ",
                                "</",
                                "</a <",
                                "a='b' ",
                                "<!DOCTYPE x [",
                                "]>",
                                "<",
                                "<a><![CDATA[</a>"};
  for (const std::string& piece : pieces) {
    CAPTURE(piece);
    std::string document = "<r ";
    while (document.size() < kSize) document += piece;
    std::size_t tokens = 0;
    const auto spent = test::processor_time([&] {
      MarkupReader reader(document);
      MarkupToken token;
      while (reader.next(token)) ++tokens;
    });
    CHECK(spent < std::chrono::seconds(8));
    CHECK(tokens < kSize);
  }
}

TEST_CASE("any bytes are read to the end") {
  const unsigned seed = std::random_device{}();
  MESSAGE("seed ", seed);
  std::mt19937 random(seed);
  constexpr std::string_view kAlphabet = "<>/!?-[]&;#x\"'= abCDATA\n\0";
  for (int round = 0; round < 5000; ++round) {
    std::string document;
    for (auto i = random() % 60; i > 0; --i) {
      document.push_back(kAlphabet[random() % kAlphabet.size()]);
    }
    MarkupReader reader(document);
    MarkupToken token;
    int tokens = 0;
    while (reader.next(token)) REQUIRE(++tokens < 200);
  }
}
