#include "render/analysis/tokens.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace sharit;

namespace {

struct Found {
  TokenKind kind;
  std::u32string text;
  friend bool operator==(const Found&, const Found&) = default;
};

// All tokens of a text, from left to right, none within another.
std::vector<Found> tokens_of(std::u32string_view text) {
  std::vector<Found> found;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto token = token_at(text, i);
    if (!token) continue;
    found.push_back({token->kind, std::u32string(text.substr(i, token->length))});
    i += token->length - 1;
  }
  return found;
}

void check_whole(TokenKind kind, const std::vector<std::u32string>& texts) {
  for (const std::u32string& text : texts) {
    CAPTURE(std::string(text.begin(), text.end()));
    CHECK(tokens_of(text) == std::vector<Found>{{kind, text}});
    const std::u32string sentence = U"زر " + text + U"، الآن";
    CHECK(tokens_of(sentence) == std::vector<Found>{{kind, text}});
  }
}

}  // namespace

TEST_CASE("URLs are found whole") {
  check_whole(TokenKind::kUrl,
              {U"https://example.org/", U"http://a.example/x?q=1&r=a#top", U"HTTPS://EXAMPLE.ORG",
               U"ftp://files.example/a_b-c.tar.gz", U"www.example.org", U"example.org/a/b/",
               U"https://example.org/a(b)c", U"mailto:info@example.org",
               U"https://example.org:8080/", U"https://example.org/خبر"});
}

TEST_CASE("the sentence's punctuation is not part of a URL") {
  const std::vector<Found> url{{TokenKind::kUrl, U"https://example.org/a"}};
  CHECK(tokens_of(U"(https://example.org/a)") == url);
  CHECK(tokens_of(U"«https://example.org/a».") == url);
  CHECK(tokens_of(U"https://example.org/a؟") == url);
  CHECK(tokens_of(U"https://example.org/a...") == url);
}

TEST_CASE("e-mail addresses are found whole") {
  check_whole(TokenKind::kEmail,
              {U"info@example.org", U"first.last+tag@mail.example.org", U"a_1@x-y.example"});
  CHECK(tokens_of(U"info@example.org.") ==
        std::vector<Found>{{TokenKind::kEmail, U"info@example.org"}});
}

TEST_CASE("handles and Latin hashtags are found whole") {
  check_whole(TokenKind::kHandle, {U"@user_1", U"@A"});
  check_whole(TokenKind::kHashtag, {U"#COP30", U"#a_b"});
  CHECK(tokens_of(U"#خبر_عاجل @خبر #2026 # @ a@b").empty());
}

TEST_CASE("phone numbers are found whole") {
  check_whole(TokenKind::kPhone,
              {U"+964 770-123-4567", U"+966 11 555 0100", U"+1 (202) 555-0100", U"+9647701234567",
               U"0770-123-4567", U"0770 123 4567", U"00964 770 1234567", U"800-555-0199"});
}

TEST_CASE("scores, ranges and plain numbers are no phone numbers") {
  CHECK(
      tokens_of(U"2-1 10-15 2025-2026 1-2-3 12,450 3.5 10:30 1/2 2026/05/12 2026 و0 و007 و12345678")
          .empty());
  CHECK(tokens_of(U"12345678901234567890").empty());
  CHECK(tokens_of(U"0 1").empty());
  CHECK(tokens_of(U"0 12345678").empty());
}

TEST_CASE("a number beside a phone number is left out of it") {
  const std::vector<Found> number{{TokenKind::kPhone, U"+964 770-123-4567"}};
  CHECK(tokens_of(U"+964 770-123-4567 (2026)") == number);
  CHECK(tokens_of(U"+964 770-123-4567. 20 ضيفا") == number);
  CHECK(tokens_of(U"+964 770-123-4567 20 ضيفا") == number);
  CHECK(tokens_of(U"(+964 770-123-4567)") == number);
}

TEST_CASE("hyphenated dates are found whole") {
  check_whole(TokenKind::kIsoDate, {U"2026-05-12", U"1999-12-31"});
  CHECK(tokens_of(U"2026-13-12").size() == 1);  // no month, but three groups and eight digits
  CHECK(tokens_of(U"2026-13-12").front().kind == TokenKind::kPhone);
  CHECK(tokens_of(U"٢٠٢٦-٠٥-١٢").empty());
}

TEST_CASE("Latin words keep their sign behind them") {
  check_whole(TokenKind::kLatinSuffix, {U"C++", U"C#", U"F#", U"A+", U"Disney+"});
  CHECK(tokens_of(U"C++20 a+b x#y C+++ A/B C").empty());
  CHECK(tokens_of(U"وC++").size() == 1);
}

TEST_CASE("a currency sign keeps before its number") {
  check_whole(TokenKind::kAmount, {U"$45.30", U"€9", U"£1,200", U"₺۱۲۳"});
  CHECK(tokens_of(U"45$ $ US$45 $x").empty());
}

TEST_CASE("a number keeps its sign where the sign is no hyphen") {
  check_whole(TokenKind::kSignedNumber,
              {U"-12", U"+3.5", U"\u221212", U"-$4", U"-۱۲٫۵", U"-1,200"});
  CHECK(tokens_of(U"كوفيد-19 COVID-19 2-1 10–15 a-1 - 12 -١٢").empty());
  CHECK(tokens_of(U"(-12)").size() == 1);
  CHECK(tokens_of(U"\u061C-5 \u200F-5").empty());
  CHECK(tokens_of(U"\u200E-5").size() == 1);
}

TEST_CASE("repeated near misses take linear time") {
  for (const char32_t* piece :
       {U"a@", U"a.", U"+1 ", U"0 ", U"www.", U"a://", U"((", U"-$", U"C+", U"1-"}) {
    std::u32string text;
    while (text.size() < 16000) text += piece;
    CHECK(tokens_of(text).size() <= text.size());
  }
}
