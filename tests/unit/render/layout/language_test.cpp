#include "render/layout/language.hpp"

#include <doctest/doctest.h>

using namespace sharit;

TEST_CASE("the feed's language holds for the script it is written in") {
  CHECK(item_language(script_tag("Arab"), "ur") == "ur");
  CHECK(item_language(script_tag("Arab"), "fa-IR") == "fa-ir");
  CHECK(item_language(script_tag("Arab"), "ckb_IQ") == "ckb-iq");
  CHECK(item_language(script_tag("Latn"), "de") == "de");
  CHECK(item_language(script_tag("Hebr"), "he") == "he");
}

TEST_CASE("another script has a language that stands for it") {
  CHECK(item_language(script_tag("Latn"), "ar") == "en");
  CHECK(item_language(script_tag("Arab"), "en") == "ar");
  CHECK(item_language(script_tag("Cyrl"), "ar") == "ru");
  CHECK(item_language(script_tag("Grek"), "") == "el");
  CHECK(item_language(script_tag("Kana"), "ar") == "ja");
  CHECK(item_language(script_tag("Cher"), "ar") == "und");
}

TEST_CASE("a script named in the tag wins over the usual one") {
  CHECK(item_language(script_tag("Arab"), "ku-Arab") == "ku-arab");
  CHECK(item_language(script_tag("Arab"), "ku") == "ar");
  CHECK(item_language(script_tag("Latn"), "sr-Latn-RS") == "sr-latn-rs");
  CHECK(item_language(script_tag("Cyrl"), "sr-Latn-RS") == "ru");
}

TEST_CASE("no script of its own: the feed's language, and never an empty one") {
  CHECK(item_language(kCommonScript, "ur") == "ur");
  CHECK(item_language(kCommonScript, "") == "und");
}

TEST_CASE("a Japanese feed is written in three scripts") {
  CHECK(item_language(script_tag("Hani"), "ja") == "ja");
  CHECK(item_language(script_tag("Kana"), "ja") == "ja");
  CHECK(item_language(script_tag("Hira"), "ja") == "ja");
  CHECK(item_language(script_tag("Hani"), "ar") == "zh");
}

TEST_CASE("remembered languages are those worked out anew, and more than are kept") {
  ItemLanguages languages;
  for (int turn = 0; turn < 2; ++turn) {
    for (const char* feed : {"ar", "fa-IR", "ur", "en", "", "sr-Latn-RS", "ckb_IQ"}) {
      for (const Script script : {script_tag("Arab"), script_tag("Latn"), script_tag("Cyrl"),
                                  script_tag("Hani"), kCommonScript, script_tag("Grek")}) {
        CHECK(languages.of(script, feed) == item_language(script, feed));
      }
    }
  }
}
