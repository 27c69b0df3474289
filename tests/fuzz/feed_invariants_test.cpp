// The checks of the feed fuzzer see what they are there for.
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "fuzz/check_feed.hpp"
#include "fuzz/feed_invariants.hpp"

using namespace sharit;
using namespace sharit::fuzz;

namespace {

ParsedSource source_with(const std::string& title) {
  ParsedSource source;
  source.format = "rss";
  ParsedItem item;
  item.title = title;
  item.direction = Direction::kRtl;
  item.id = "1";
  source.items.push_back(std::move(item));
  return source;
}

}  // namespace

TEST_CASE("a text that may be shown passes") {
  for (const char* text : {"", "خبر", "خَبَرٌّ", "می‌خواهم", "👨‍👩‍👧",
                           "🏴\U000E0067\U000E0062\U000E007F", "a\u200Eb"}) {
    CAPTURE(text);
    CHECK_FALSE(check_shown_text(text));
  }
}

TEST_CASE("each kind of text that must not be shown is named") {
  for (const char* text :
       {"a\xD8",          "a  b",     " a",          "a ",      "a\tb",
        "a\u00A0b",       "a\u2028b", "a\x01",       "a\u0085", "a\u202Eb",
        "a\u2067b\u2069", "a\u200Bb", "a\u00ADb",    "a\uFEFF", "a\uFFFE",
        "a\uFDD0",        "e\u0301",  "a\U000E0067", "\uFEE3",  "\u0634\u0651\u064E"}) {
    CAPTURE(text);
    CHECK(check_shown_text(text));
  }
}

TEST_CASE("a source that breaks a promise is named") {
  CHECK_FALSE(check_source(source_with("خبر")));
  CHECK(check_source(source_with("")));
  CHECK(check_source(ParsedSource{}));
  ParsedSource source = source_with("خبر");
  source.error = "not_a_feed";
  CHECK(check_source(source));
  source = source_with("خبر");
  source.items.front().id.clear();
  CHECK(check_source(source));
  source = source_with("خبر");
  source.items.push_back(source.items.front());
  CHECK(check_source(source));
  source.items.back().id = "2";
  CHECK(check_source(source));
  source.items.back().title = "خبر آخر";
  CHECK_FALSE(check_source(source));
  source.items.back().published = WallTime{};
  CHECK(check_source(source));
}

TEST_CASE("an input is read with its digits, its selector line and its document") {
  const FeedCase none = read_feed_case("");
  CHECK(none.bytes.empty());
  CHECK(none.spec.kind == SourceKind::kAuto);
  const FeedCase page = read_feed_case("202710li > a\n<ul></ul>");
  CHECK(page.spec.kind == SourceKind::kPage);
  CHECK(page.hints.charset == "windows-1256");
  CHECK(page.spec.selector == "li > a");
  CHECK(page.spec.language == "ar");
  CHECK(page.bytes == "<ul></ul>");
  CHECK_FALSE(check_feed(page));
}
