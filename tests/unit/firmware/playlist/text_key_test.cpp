#include "firmware/playlist/text_key.hpp"

#include <doctest/doctest.h>

using namespace sharit;

TEST_CASE("spellings of one headline have one key") {
  CHECK(text_key("افتتاح ممشى الخليج أمام الزوار") == text_key("إفتتاح مَمشى الخليج أمام الزوّار"));
  CHECK(text_key("انطلاق مهرجان التمور غداً") == text_key("«انطلاق مهرجان التمور غدا»"));
  CHECK(text_key("أسعار الأسماك تستقر") == text_key("أســعار الأسماك  تستقر."));
  CHECK(text_key("كتاب یکی") == text_key("كتاب يكي"));
  CHECK(text_key("فوز 3-1") == text_key("فوز ٣–١"));
  CHECK(text_key("فوز ۳:۱") == text_key("فوز 3-1"));
  CHECK(text_key("ارتفاع 5٪") == text_key("ارتفاع ٥%"));
  CHECK(text_key("Harbour OPENS today") == text_key("harbour opens, today!"));
  CHECK(text_key("ÉCOLE") == text_key("école"));
  CHECK(text_key("می‌شود") == text_key("میشود"));
}

TEST_CASE("what says something else has another key") {
  CHECK(text_key("تعادل الساحل والجبل 2-2") != text_key("تعادل الساحل والجبل 3-3"));
  CHECK(text_key("أسعار الأسماك تستقر") != text_key("أسعار الخضار تستقر"));
  CHECK(text_key("نمو 2.4") != text_key("نمو 24"));
  CHECK(text_key("الحرارة -12 اليوم") != text_key("الحرارة 12 اليوم"));
  CHECK(text_key("نمو 5%") != text_key("نمو 5"));
  CHECK(text_key("C++") != text_key("C"));
}

TEST_CASE("texts of signs only have no key, and broken bytes do no harm") {
  CHECK(text_key("…!«»").empty());
  CHECK(text_key("").empty());
  CHECK(text_key("a\xC7\xFF"
                 "b") == text_key("ab"));
  CHECK(text_key("a\xE2\x80") == text_key("a"));
}
