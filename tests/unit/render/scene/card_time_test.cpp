#include "render/scene/card_time.hpp"

#include <doctest/doctest.h>

#include <string>

namespace sharit {

TEST_CASE("a card stays for its words at 2.2 a second and three seconds more") {
  // 11 words: 5 s.
  CHECK(reading_seconds("a b c d e f g h i j k") == doctest::Approx(8.0));
  CHECK(reading_seconds("افتتاح خط المترو الثالث أمام الركاب صباح الأحد بعد عامين من التجارب "
                        "الليلية والنهارية على طول الخط كله حتى المطار") ==
        doctest::Approx(3.0 + 20 / 2.2));
}

TEST_CASE("short headlines stay six seconds and the longest ones twenty") {
  CHECK(reading_seconds("عاجل") == 6.0);
  CHECK(reading_seconds("") == 6.0);
  std::string endless;
  for (int i = 0; i < 3000; ++i) endless += "خبر ";
  CHECK(reading_seconds(endless) == 20.0);
}

}  // namespace sharit
