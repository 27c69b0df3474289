#include "firmware/feeds/utf8.hpp"

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace sharit;

TEST_CASE("every scalar value survives encoding and decoding") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c == 0xD800) c = 0xE000;
    std::string text;
    append_utf8(text, c);
    const Utf8Step step = read_utf8(text, 0);
    REQUIRE(step.valid);
    REQUIRE(step.code_point == c);
    REQUIRE(step.bytes == text.size());
  }
}

TEST_CASE("ill-formed bytes become one U+FFFD for each maximal subpart") {
  // Unicode 15, table 3-8 and its neighbours.
  CHECK(repair_utf8("a\xC0\xAF z") == "a\uFFFD\uFFFD z");
  CHECK(repair_utf8("\xE0\x9F\x80") == "\uFFFD\uFFFD\uFFFD");
  CHECK(repair_utf8("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");
  CHECK(repair_utf8("\xF0\x91\x92x") == "\uFFFDx");
  CHECK(repair_utf8("\xF4\x90\x80\x80") == "\uFFFD\uFFFD\uFFFD\uFFFD");
  CHECK(repair_utf8("\xE1\x80") == "\uFFFD");
  CHECK(repair_utf8("سلام") == "سلام");
}

TEST_CASE("a sequence cut at the very end is not counted as bad") {
  const Utf8Survey survey = survey_utf8("سلام\xD8");
  CHECK(survey.multibyte == 4);
  CHECK(survey.bad == 0);
  CHECK(survey.cut);
  CHECK(survey_utf8("س\xFFل").bad == 1);
}

TEST_CASE("a survey counts what the steps of a reader are") {
  const auto steps = [](std::string_view bytes) {
    Utf8Survey survey;
    for (std::size_t at = 0; at < bytes.size();) {
      const Utf8Step step = read_utf8(bytes, at);
      survey.multibyte += step.valid && step.bytes > 1 ? 1 : 0;
      survey.bad += !step.valid && !step.cut ? 1 : 0;
      survey.cut |= step.cut;
      at += step.bytes;
    }
    return survey;
  };
  const std::vector<std::string> pieces = {"a",    "<b> ", "س",        "لا",   "é",    "€",
                                           "😀",    "\xC2", "\x80",     "\xBF", "\xC0", "\xC1\x80",
                                           "\xDF", "\xE0", "\xED\xA0", "\xFF", "\xD8", "\x7F"};
  const unsigned seed = std::random_device{}();
  MESSAGE("seed ", seed);
  std::mt19937 random(seed);
  for (int round = 0; round < 40000; ++round) {
    std::string bytes;
    // Mostly what is well-formed, so that every length of it meets every fault.
    for (auto i = random() % 24; i > 0; --i) bytes += pieces[random() % (random() % 3 ? 5 : 18)];
    const Utf8Survey quick = survey_utf8(bytes);
    const Utf8Survey slow = steps(bytes);
    CAPTURE(bytes);
    REQUIRE(quick.multibyte == slow.multibyte);
    REQUIRE(quick.bad == slow.bad);
    REQUIRE(quick.cut == slow.cut);
  }
}

TEST_CASE("repaired text is always well-formed") {
  const unsigned seed = std::random_device{}();
  MESSAGE("seed ", seed);
  std::mt19937 random(seed);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes;
    for (auto i = random() % 40; i > 0; --i) bytes.push_back(static_cast<char>(random() % 256));
    const std::string fixed = repair_utf8(bytes);
    const Utf8Survey survey = survey_utf8(fixed);
    REQUIRE(survey.bad == 0);
    REQUIRE_FALSE(survey.cut);
  }
}

TEST_CASE("case and trimming touch ASCII only") {
  CHECK(ascii_lower("AbÉ") == "abÉ");
  CHECK(ascii_iequals("RDF:Li", "rdf:lI"));
  CHECK_FALSE(ascii_iequals("a", "ab"));
  CHECK(ascii_trim(" \t\r\n x y \f") == "x y");
  CHECK(ascii_trim("  ").empty());
}
