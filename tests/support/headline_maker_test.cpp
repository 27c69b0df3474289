#include "support/headline_maker.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "support/seed.hpp"
#include "support/shrink.hpp"
#include "support/utf8_text.hpp"

using namespace sharit::test;

namespace {

bool has(const std::u32string& text, char32_t first, char32_t last) {
  return std::ranges::any_of(text, [&](char32_t c) { return c >= first && c <= last; });
}

}  // namespace

TEST_CASE("a seed always makes the same headlines, another seed others") {
  HeadlineMaker one(7);
  HeadlineMaker same(7);
  HeadlineMaker other(8);
  int different = 0;
  for (int i = 0; i < 100; ++i) {
    const MadeHeadline made = one.next();
    const MadeHeadline again = same.next();
    CHECK(made.text == again.text);
    CHECK(made.language == again.language);
    CHECK(made.right_to_left == again.right_to_left);
    different += made.text != other.next().text ? 1 : 0;
  }
  CHECK(different > 90);
}

TEST_CASE("plain headlines are as long as an editor's, no kind is longer than a screen's") {
  HeadlineMaker maker(1);
  for (int i = 0; i < 2000; ++i) {
    const MadeHeadline made = maker.next();
    CAPTURE(made.utf8);
    CHECK(made.utf8 == to_utf8(made.text));
    CHECK_FALSE(made.text.empty());
    CHECK(made.text.size() <= 130);
    if (made.kind == HeadlineKind::kPlain) CHECK(made.text.size() >= 20);
  }
}

TEST_CASE("a thousand headlines hold all that a headline may hold") {
  HeadlineMaker maker(1);
  std::map<HeadlineKind, int> kinds;
  std::set<std::string> languages;
  int rtl = 0;
  std::u32string all;
  for (int i = 0; i < 1000; ++i) {
    const MadeHeadline made = maker.next();
    ++kinds[made.kind];
    languages.insert(made.language);
    rtl += made.right_to_left ? 1 : 0;
    all += made.text;
  }
  CHECK(kinds[HeadlineKind::kPlain] > 800);
  CHECK(kinds[HeadlineKind::kDamaged] > 80);
  CHECK(kinds[HeadlineKind::kSoup] > 10);
  CHECK(languages == std::set<std::string>{"ar", "ckb", "en", "fa", "fr", "he", "ur"});
  CHECK(rtl > 700);
  CHECK(rtl < 950);
  CHECK(has(all, U'0', U'9'));
  CHECK(has(all, 0x0660, 0x0669));
  CHECK(has(all, 0x06F0, 0x06F9));
  CHECK(has(all, 0x064B, 0x0652));
  CHECK(has(all, 0x05B0, 0x05BC));
  for (const char32_t c : U"()[]«»“”%٪$€:/-،؟!\u0640\u200C\u200D\u200E\u200F\u061C") {
    if (c == 0) continue;  // the end of the literal
    CAPTURE(code_points(std::u32string_view(&c, 1)));
    CHECK(has(all, c, c));
  }
}

TEST_CASE("a failing text shrinks to what makes it fail") {
  const auto fails = [](const std::u32string& text) {
    const auto first = text.find(U'ب');
    return first != std::u32string::npos && text.find(U'7', first) != std::u32string::npos;
  };
  CHECK(shrink(U"خبر عاجل: 12 ثم 47 ثم 8", fails) == U"ب7");
  CHECK(shrink(U"ب7", fails) == U"ب7");
}

TEST_CASE("a seed is a number, the word random, or the usual one") {
  CHECK(seed_from("42", 1) == 42);
  CHECK(seed_from("random", 1).has_value());
  CHECK_FALSE(seed_from("4x", 1).has_value());
  CHECK_FALSE(seed_from("", 1).has_value());
}
