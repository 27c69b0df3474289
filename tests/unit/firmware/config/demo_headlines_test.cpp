#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "firmware/config/demo_headlines.hpp"
#include "firmware/config/demo_text.hpp"
#include "firmware/config/load.hpp"

namespace {

std::string file_text(const std::string& name) {
  std::ifstream file(std::string(SHARIT_SOURCE_DIR) + "/config/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("the demo built into the program is the one in config/") {
  CHECK(sharit::demo_settings_text() == file_text("demo.toml"));
  CHECK(sharit::demo_headlines_text() == file_text("demo-headlines.toml"));
  CHECK(sharit::demo_settings_text().find("فندق المرسى") != std::string_view::npos);
}

TEST_CASE("the settings of the demo are right") {
  const auto outcome = sharit::load_settings(sharit::demo_settings_text());
  CHECK(outcome.problems.empty());
  CHECK(outcome.settings.screen.title == "فندق المرسى");
  CHECK(outcome.settings.screen.language == "ar");
}

TEST_CASE("the demo shows what the program can do") {
  const auto headlines = sharit::parse_demo_headlines(sharit::demo_headlines_text());
  REQUIRE_MESSAGE(headlines.has_value(), headlines.error().message);
  CHECK(headlines->size() >= 24);
  std::set<std::string> texts;
  std::set<std::string> languages;
  std::set<std::string> links;
  std::string all;
  for (const auto& headline : *headlines) {
    CAPTURE(headline.text);
    CHECK_FALSE(headline.source.empty());
    CHECK(headline.age > std::chrono::seconds(0));
    CHECK(headline.text.size() < 200);
    texts.insert(headline.text);
    languages.insert(headline.language);
    if (!headline.link.empty()) {
      CHECK(headline.link.starts_with("https://news.example/"));
      links.insert(headline.link);
    }
    all += headline.text;
  }
  CHECK(texts.size() == headlines->size());
  CHECK(links.size() >= 20);  // A notice has no article.
  for (const char* language : {"ar", "en", "fa", "ur"}) CHECK(languages.contains(language));
  // A ZWNJ, both kinds of quotes, a score, degrees, per cent, a euro, an emoji, a fatha, an
  // address.
  for (const char* part :
       {"\u200C", "«", "»", "“", "”", "3–1", "°", "%", "€", "🏮", "\u064E", "@", "www.", "+999"}) {
    CAPTURE(part);
    CHECK(all.find(part) != std::string::npos);
  }
  CHECK(std::ranges::is_sorted(*headlines, {}, &sharit::DemoHeadline::age));
}

TEST_CASE("a demo headline has defaults for all but its text") {
  const auto headlines = sharit::parse_demo_headlines(
      "[[headline]]\ntext = \"خبر\"\n[[headline]]\ntext = \"News\"\nlanguage = \"en\"\n"
      "source = \"City\"\nage = \"90m\"\nlevel = \"breaking\"\n"
      "link = \"https://news.example/1\"\n");
  REQUIRE(headlines.has_value());
  REQUIRE(headlines->size() == 2);
  CHECK(headlines->at(0).text == "خبر");
  CHECK(headlines->at(0).language == "ar");
  CHECK(headlines->at(0).level == "normal");
  CHECK(headlines->at(0).age == std::chrono::seconds(0));
  CHECK(headlines->at(0).link.empty());
  CHECK(headlines->at(1).source == "City");
  CHECK(headlines->at(1).language == "en");
  CHECK(headlines->at(1).level == "breaking");
  CHECK(headlines->at(1).age == std::chrono::minutes(90));
  CHECK(headlines->at(1).link == "https://news.example/1");
}

TEST_CASE("a wrong demo file is refused with its line") {
  for (const auto& [text, line] : std::initializer_list<std::pair<const char*, const char*>>{
           {"[[headline]]\nsource = \"x\"\n", "line 1"},
           {"[[headline]]\ntext = \"x\"\nlevel = \"loud\"\n", "line 1"},
           {"[[headline]]\ntext = \"x\"\nage = \"soon\"\n", "line 1"},
           {"[[headline]]\ntext = \"x\"\ncolour = \"red\"\n", "line 3"},
           {"[[headline]]\ntext = 5\n", "line 2"},
           {"headline = 5\n", "line 1"},
           {"[[headline]]\ntext = \"x\"\n\n[[headline\n", "line 4"}}) {
    CAPTURE(text);
    const auto headlines = sharit::parse_demo_headlines(text);
    REQUIRE_FALSE(headlines.has_value());
    CHECK(headlines.error().fault == sharit::Fault::kInput);
    CHECK(headlines.error().message.find(line) != std::string::npos);
  }
}
