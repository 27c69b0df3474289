#include "firmware/config/first_file.hpp"

#include <string>

#include <doctest/doctest.h>

#include "firmware/config/load.hpp"
#include "firmware/config/reference.hpp"
#include "firmware/config/report.hpp"
#include "firmware/config/schema.hpp"

using namespace sharit;

namespace {

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a first file loads to what was chosen and to defaults otherwise") {
  const FirstFile first{.title = "فندق \"المرسى\" \\ 2\n",
                        .language = "fa",
                        .layout = "cards",
                        .timezone = "Asia/Riyadh",
                        .feeds = {{"أخبار", "https://news.example/feed/", false},
                                  {"", "http://10.0.0.7/feed", true}}};
  const LoadOutcome outcome = load_settings(first_file_text(first));
  CHECK(render_problems(outcome.problems, "first") == "");
  Settings wanted;
  wanted.screen.title = first.title;
  wanted.screen.language = "fa";
  wanted.screen.layout = Layout::kCards;
  wanted.screen.timezone = "Asia/Riyadh";
  wanted.feeds.resize(2);
  wanted.feeds[0].name = "أخبار";
  wanted.feeds[0].url = "https://news.example/feed/";
  wanted.feeds[1].url = "http://10.0.0.7/feed";
  wanted.feeds[1].allow_private = true;
  CHECK(outcome.settings == wanted);
}

TEST_CASE("a first file of nothing loads to the defaults and shows where a feed goes") {
  const std::string text = first_file_text({});
  CHECK(load_settings(text).ok());
  CHECK(load_settings(text).settings == Settings{});
  CHECK(holds(text, "\n#[[feed]]\n"));
  CHECK(holds(text, "\n#url = "));
}

TEST_CASE("a first file has the reference's own words and names every other setting") {
  FirstFile first;
  first.title = "أ";
  first.feeds = {{"ب", "/a", false}};
  const std::string text = first_file_text(first);
  const std::string reference = reference_text();
  const std::string help = "# Name of the venue, in the header. Default: \"\".\n";
  REQUIRE(holds(reference, help));
  CHECK(holds(text, help + "title = \"أ\"\n"));
  for (const Key& key : schema_keys()) {
    CAPTURE(key.name);
    CHECK(holds(text, std::string(key.name)));
  }
}

TEST_CASE("a text in quotes is read back as it was") {
  CHECK(toml_quoted("") == "\"\"");
  CHECK(toml_quoted("a\"b\\c") == "\"a\\\"b\\\\c\"");
  CHECK(toml_quoted("\x01\x7F\t") == "\"\\u0001\\u007F\\u0009\"");
}
