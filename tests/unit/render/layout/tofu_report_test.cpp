#include "render/layout/tofu_report.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace sharit;

TEST_CASE("a report names each package once, in the order of the characters") {
  const TofuReport report = tofu_report("خبر", {U'新', U'聞', U'\uE000', U'क'});
  CHECK(report.headline == "خبر");
  CHECK(report.packages == std::vector<std::string>{"fonts-noto-cjk", "fonts-noto-core"});
}

TEST_CASE("the sentence has the headline, the characters and what to install") {
  CHECK(describe(tofu_report("خبر من 新聞", {U'新', U'聞'})) ==
        "«خبر من 新聞» has U+65B0 (新), U+805E (聞), which no installed font draws; "
        "install fonts-noto-cjk.");
}

TEST_CASE("what no font can draw is said so, without a picture of it") {
  CHECK(describe(tofu_report("خبر", {U'\U0010FFFD'})) ==
        "«خبر» has U+10FFFD (private use), which no font can draw: "
        "correct the headline at its source.");
  CHECK(describe(tofu_report("خبر", {U'\uFDD0'})).find("U+FDD0 (no character)") !=
        std::string::npos);
}

TEST_CASE(
    "of a long headline its beginning is told, cut at a character, and of many characters some") {
  std::string headline;
  for (int i = 0; i < 50; ++i) headline += "ع";
  std::vector<char32_t> characters;
  for (char32_t cp = 0x4E00; cp < 0x4E00 + 20; ++cp) characters.push_back(cp);
  const std::string sentence = describe(tofu_report(headline, characters));
  CHECK(sentence.find("ع…»") != std::string::npos);
  CHECK(sentence.find("U+4E05 (") != std::string::npos);
  CHECK(sentence.find("U+4E06 (") == std::string::npos);
  CHECK(sentence.find("14 more") != std::string::npos);
  CHECK(sentence.size() < 400);  // The log cuts at 600 bytes.
}
