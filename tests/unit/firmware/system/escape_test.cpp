#include "firmware/system/escape.hpp"

#include <doctest/doctest.h>

using namespace sharit;

TEST_CASE("ordinary text passes, in any script") {
  for (const char* text :
       {"", "feed \"x\": 200", "أخبار المدينة", "می‌شود", "日本", "👍🏽"})
    CHECK(escape_for_log(text) == text);
}

TEST_CASE("an event stays one line and moves no cursor") {
  CHECK(escape_for_log("a\nb\r\x1B[2J\x7F") == "a\\nb\\x0D\\x1B[2J\\x7F");
  CHECK(escape_for_log("\u0085\u2028") == "\\x85\\u{2028}");
}

TEST_CASE("what reorders or hides is made visible") {
  CHECK(escape_for_log("a\u202Eb\u2066c\u200F\uFEFF") == "a\\u{202E}b\\u{2066}c\\u{200F}\\u{FEFF}");
  CHECK(escape_for_log("\U000E0041") == "\\u{E0041}");
}

TEST_CASE("bytes that are no UTF-8 are shown as bytes") {
  CHECK(escape_for_log("a\xC7\xE1") == "a\\xC7\\xE1");
  CHECK(escape_for_log("\xC0\x80") == "\\xC0\\x80");
  CHECK(escape_for_log("\xED\xA0\x80") == "\\xED\\xA0\\x80");
  CHECK(escape_for_log("\xF5") == "\\xF5");
}

TEST_CASE("long text is cut at a character") {
  CHECK(escape_for_log("abcdef", 4) == "abcd…");
  CHECK(escape_for_log("أخبار", 5) == "أخ…");
  CHECK(escape_for_log("abcd", 4) == "abcd");
}
