#include "firmware/config/reference.hpp"

#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "firmware/config/load.hpp"
#include "firmware/config/report.hpp"
#include "firmware/config/schema.hpp"

using namespace sharit;

namespace {

std::string read_all(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

/// The settings of the reference taken into use: "#key = value" becomes "key = value".
std::string uncommented(const std::string& text) {
  return std::regex_replace(text, std::regex("(^|\n)#([a-z\\[])"), "$1$2");
}

std::string problems(const std::string& text) {
  return render_problems(load_settings(text).problems, "reference");
}

}  // namespace

TEST_CASE("the committed reference file is the one the table makes") {
  CHECK_MESSAGE(read_all(SHARIT_SOURCE_DIR "/config/sharit.toml") == reference_text(),
                "make it again: sharit_reference > config/sharit.toml");
}

TEST_CASE("the reference file loads as it is, to the defaults") {
  CHECK(problems(reference_text()) == "");
  CHECK(load_settings(reference_text()).settings == Settings{});
}

TEST_CASE("the reference file loads with every setting taken into use") {
  const std::string text = uncommented(reference_text());
  // The examples show a page's selector beside kind = "auto".
  const auto outcome = load_settings(text);
  CHECK(outcome.ok());
  CHECK(outcome.settings.feeds.size() == 1);
  CHECK(outcome.settings.messages.size() == 1);
  CHECK(outcome.settings.screen.title == "فندق المرسى");
}

TEST_CASE("the defaults in the table are those of the program") {
  std::string text;
  std::set<std::string_view> headers;
  for (const Key& key : schema_keys()) {
    const Table* table = find_table(key.table);
    REQUIRE(table != nullptr);
    const std::string name(table->name);
    if (headers.insert(table->name).second)
      text += table->repeated ? "[[" + name + "]]\n" : "[" + name + "]\n";
    if (!key.initial.empty())
      text += std::string(key.name) + " = " + std::string(key.initial) + "\n";
    if (key.required) text += std::string(key.name) + " = " + std::string(key.example) + "\n";
  }
  auto outcome = load_settings(text);
  CHECK(render_problems(outcome.problems, "table") == "");
  REQUIRE(outcome.settings.feeds.size() == 1);
  REQUIRE(outcome.settings.messages.size() == 1);
  outcome.settings.feeds[0].url.clear();
  outcome.settings.messages[0].text.clear();
  CHECK(outcome.settings.feeds[0] == FeedSettings{});
  CHECK(outcome.settings.messages[0] == MessageSettings{});
  outcome.settings.feeds.clear();
  outcome.settings.messages.clear();
  CHECK(outcome.settings == Settings{});
}

TEST_CASE("the rows of the table are whole and named once") {
  std::set<std::pair<std::string_view, std::string_view>> seen;
  for (const Key& key : schema_keys()) {
    CAPTURE(key.name);
    CHECK(seen.insert({key.table, key.name}).second);
    CHECK((key.store != nullptr));
    CHECK(key.help.size() > 10);
    CHECK((key.help.ends_with('.') || key.help.ends_with(':')));
    const bool of_choices = key.type == ValueType::kChoice || key.type == ValueType::kDays;
    CHECK(of_choices == !key.choices.empty());
    CHECK((!key.initial.empty() || !key.example.empty()));
  }
}

TEST_CASE("every example file of the project loads without a problem") {
  for (const auto& entry :
       std::filesystem::directory_iterator(SHARIT_SOURCE_DIR "/config/examples")) {
    CAPTURE(entry.path());
    const auto outcome = load_settings_file(entry.path());
    REQUIRE(outcome);
    CHECK(render_problems(outcome->problems, "example") == "");
  }
}
