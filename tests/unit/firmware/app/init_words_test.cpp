#include "firmware/app/init_words.hpp"

#include <doctest/doctest.h>

using namespace sharit;

TEST_CASE("questions are Arabic for an Arabic tag or locale, else English") {
  const InitWords* arabic = &init_words("ar");
  CHECK(&init_words("ar-EG") == arabic);
  CHECK(&init_words("ar_EG.UTF-8") == arabic);
  CHECK(&init_words("") == &init_words("en"));
  CHECK(&init_words("arn") == &init_words("en"));
  CHECK(&init_words("en") != arabic);
}

TEST_CASE("yes is understood in both languages, anything else is no") {
  for (const char* yes : {"y", "Y", "yes", "نعم"}) CHECK(means_yes(yes));
  for (const char* no : {"", "n", "no", "لا", "yesterday"}) CHECK_FALSE(means_yes(no));
}

TEST_CASE("places are filled in, and what is filled in is not looked at again") {
  CHECK(filled("%1: %2", "a", "b") == "a: b");
  CHECK(filled("%1 of %3", "%2", "b", "c") == "%2 of c");
  CHECK(filled("100 %", "a") == "100 %");
}
