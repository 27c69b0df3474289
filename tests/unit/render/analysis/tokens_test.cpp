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
               U"0770-123-4567", U"0770 123 4567", U"00964 770 1234567", U"800-555-0199",
               U"(02) 2345-6789", U"(+20) 2 2345 6789", U"05 22 12 34 56", U"800 123 4567",
               U"(202) 555-0100", U"70-123456", U"1234 5678 9012 3456", U"1234-5678-9012-3456",
               U"٠٧٧٠ ١٢٣ ٤٥٦٧", U"+٩٦٤ ٧٧٠ ١٢٣ ٤٥٦٧", U"۰۲۱-۱۲۳۴۵۶۷۸"});
}

TEST_CASE("service codes are found whole") {
  check_whole(TokenKind::kPhone, {U"*123#", U"*100*5#", U"#31#", U"*#06#", U"*٨٨٨#", U"*2345"});
  CHECK(tokens_of(U"* 123# *ملاحظة *# *12 #1 3*4").empty());
}

TEST_CASE("thousands parted by spaces are found whole") {
  check_whole(TokenKind::kGrouped,
              {U"12 500", U"1 234 567", U"12 500,75", U"١٢ ٥٠٠", U"3\u2009000"});
  CHECK(tokens_of(U"2026 500 12 50 G20 500 012 500, 1 2345").empty());
  CHECK(tokens_of(U"عام 2026 12 500").empty());
}

TEST_CASE("a temperature keeps its scale") {
  check_whole(TokenKind::kTemperature, {U"18°C", U"18 °C", U"100.4°F", U"۱۸°C", U"33.3°N"});
  CHECK(tokens_of(U"18° 18°م 18°Cx").empty());
}

TEST_CASE("scores, ranges and plain numbers are no phone numbers") {
  CHECK(
      tokens_of(U"2-1 10-15 2025-2026 1-2-3 12,450 3.5 10:30 1/2 2026/05/12 2026 و0 و007 و12345678")
          .empty());
  CHECK(tokens_of(U"12345678901234567890").empty());
  CHECK(tokens_of(U"0 1").empty());
  CHECK(tokens_of(U"0 12345678").empty());
  CHECK(tokens_of(U"المواسم 1990-1995-2000 كانت").empty());
}

TEST_CASE("a number beside a phone number is left out of it") {
  const std::vector<Found> number{{TokenKind::kPhone, U"+964 770-123-4567"}};
  CHECK(tokens_of(U"+964 770-123-4567 (2026)") == number);
  CHECK(tokens_of(U"+964 770-123-4567. 20 ضيفا") == number);
  CHECK(tokens_of(U"+964 770-123-4567 20 ضيفا") == number);
  CHECK(tokens_of(U"(+964 770-123-4567)") == number);
  CHECK(tokens_of(U"05 22 12 34 56 2026") ==
        std::vector<Found>{{TokenKind::kPhone, U"05 22 12 34 56"}});
  CHECK(tokens_of(U"2026 0770 123 4567") ==
        std::vector<Found>{{TokenKind::kPhone, U"0770 123 4567"}});
}

TEST_CASE("hyphenated dates are found whole") {
  check_whole(TokenKind::kDate, {U"2026-05-12", U"1999-12-31", U"12-5-2026", U"1-5-2026",
                                 U"5-31-2026", U"۱۴۰۵-۰۲-۲۲"});
  CHECK(tokens_of(U"2026-13-32").size() == 1);  // no month, but three groups and eight digits
  CHECK(tokens_of(U"2026-13-32").front().kind == TokenKind::kPhone);
  // As CLDR writes them: the day on the right.
  CHECK(tokens_of(U"٢٠٢٦-٠٥-١٢ ١٢-٥-٢٠٢٦").empty());
}

TEST_CASE("Latin words keep their sign behind them") {
  check_whole(TokenKind::kName, {U"C++", U"C#", U"F#", U"A+", U"Disney+", U"HDR10+", U"4K+"});
  CHECK(tokens_of(U"C++20 a+b x#y C+++ A/B C 18+").empty());
  CHECK(tokens_of(U"وC++").size() == 1);
}

TEST_CASE("initials keep their last full stop and names their first") {
  check_whole(TokenKind::kName, {U"U.S.", U"a.m.", U".NET", U".com"});
  CHECK(tokens_of(U"A. Inc. e.g x.yz.").empty());
  CHECK(tokens_of(U"...A كلمة.NET").empty());
  CHECK(tokens_of(U"و.NET بـ.NET").size() == 2);
}

TEST_CASE("a name that begins with digits stays in one piece") {
  check_whole(TokenKind::kName, {U"737-MAX", U"2-in-1", U"1.2.3-beta", U"3-D"});
  CHECK(tokens_of(U"F-16 10-15 A320-200 12-عاما").empty());
}

TEST_CASE("a quoted sentence of left-to-right words keeps its last sign") {
  const std::vector<Found> yes{{TokenKind::kPhrase, U"Yes, we can!"}};
  CHECK(tokens_of(U"قال \"Yes, we can!\" ثم") == yes);
  CHECK(tokens_of(U"قال «Yes, we can!» ثم") == yes);
  CHECK(tokens_of(U"قال (Yes, we can!) ثم") == yes);
  CHECK(tokens_of(U"\"Yes, we can\" \"Yes نعم!\" \"Yes! \"نعم!\"").empty());
}

TEST_CASE("a currency sign keeps before its number") {
  check_whole(TokenKind::kAmount, {U"$45.30", U"€9", U"£1,200", U"₺۱۲۳"});
  CHECK(tokens_of(U"45$ $ US$45 $x").empty());
}

TEST_CASE("a number keeps its sign where the sign is no hyphen") {
  check_whole(TokenKind::kSignedNumber, {U"-12", U"+3.5", U"\u221212", U"-$4", U"-۱۲٫۵", U"-1,200",
                                         U"\u00B13%", U"-5%", U"-5°", U"-5°C", U"-12 500"});
  CHECK(tokens_of(U"-5°م") == std::vector<Found>{{TokenKind::kSignedNumber, U"-5"}});
  CHECK(tokens_of(U"3 -1 كأس -2026 كأس -1999").empty());
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
