#include "firmware/feeds/json_repair.hpp"

#include <chrono>
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "firmware/feeds/source_reader.hpp"

using namespace sharit;

namespace {

std::string titles(const std::string& document, const char* warning) {
  FeedSpec spec;
  spec.url = "x";
  const ParsedSource source = parse_document(document, spec, {});
  CHECK(source.has_warning(warning));
  std::string out;
  for (const ParsedItem& item : source.items) out += "[" + item.title + "]";
  return out;
}

}  // namespace

TEST_CASE("JSON stays as it is but for what is wrong with it") {
  const std::pair<const char*, const char*> cases[] = {
      {R"({"a":[1,2.5e3,"x\n\u0041\ud83d\ude00"],"b":null})",
       R"({"a":[1,2.5e3,"x\n\u0041\ud83d\ude00"],"b":null})"},
      {"{\"a\":1,}", "{\"a\":1}"},
      {"[1,2,]", "[1,2]"},
      {"[NaN,-Infinity,Infinity]", "[null,null,null]"},
      {"[\"a\nb\tc\"]", "[\"a b c\"]"},
      {R"(["\ud83d x"])", "[\"\uFFFD x\"]"},
      {R"(["\ude00\u00e9\uzz"])", "[\"\uFFFD\\u00e9\uFFFDzz\"]"},
      {R"(["a\'b"])", "[\"a'b\"]"},
      {"[1]<script>", "[1]"},
  };
  for (const auto& [json, want] : cases) {
    CAPTURE(json);
    CHECK(repair_json(json).text == want);
    CHECK_FALSE(repair_json(json).cut);
  }
}

TEST_CASE("JSON that ends early keeps the elements that are whole") {
  const std::pair<const char*, const char*> cases[] = {
      {R"({"items":[{"t":"a"},{"t":"b)", R"({"items":[{"t":"a"}]})"},
      {R"({"items":[{"t":"a"},{"t":"b","x":[1)", R"({"items":[{"t":"a"},{"t":"b","x":[]}]})"},
      {R"({"items":[{"t":"a"}])", R"({"items":[{"t":"a"}]})"},
      {R"({"items":["a","b\)", R"({"items":["a"]})"},
  };
  for (const auto& [json, want] : cases) {
    CAPTURE(json);
    CHECK(repair_json(json).text == want);
    CHECK(repair_json(json).cut);
  }
}

TEST_CASE("a JSON feed with mistakes gives its headlines and says what was wrong") {
  CHECK(titles(R"({"items":[{"title":"a","id":NaN},{"title":"b \ud83d"},]})", "json_repaired") ==
        "[a][b \uFFFD]");
  CHECK(titles(R"({"items":[{"title":"a"},{"title":"half a ti)", "truncated") == "[a]");
  for (const char* end : {"<b>", "<b>\n", "nothing \n"}) {  // No element, blanks behind it or not.
    CAPTURE(end);
    CHECK(titles(R"({"items":[{"title":"a"})" + std::string(end), "truncated") == "[a]");
  }
  for (const char* end :
       {"\\", "\\u", "\\u0", "\\u0}", "\\u06", "\\u063", "\\ud83d", "\\ud83d\\u"}) {
    CAPTURE(end);
    CHECK(titles(R"({"items":[{"title":"a"},{"title":"half )" + std::string(end), "truncated") ==
          "[a]");
  }
}

TEST_CASE("hostile JSON is repaired in bounded time") {
  for (const char* piece : {"[", "{\"a\":", ",", "\"", "\\", "[1,", "\\ud83d", "{}"}) {
    CAPTURE(piece);
    std::string json = "[";
    while (json.size() < (4 << 20)) json += piece;
    const auto begin = std::chrono::steady_clock::now();
    CHECK(repair_json(json).text.size() <= json.size() + 2048);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(2));
  }
}
