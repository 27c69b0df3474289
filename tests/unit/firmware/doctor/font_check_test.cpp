// Families by made-up lists, characters in the fonts of this machine.
#include "firmware/doctor/font_check.hpp"

#include <doctest/doctest.h>

#include "unit/firmware/doctor/made_machine.hpp"

using namespace sharit;
using namespace sharit::test;

namespace {

FamilyFound family(const std::string& name, const std::string& package, bool installed) {
  FamilyFound found;
  found.entry.family = name;
  found.entry.package = package;
  found.installed = installed;
  return found;
}

}  // namespace

TEST_CASE("families that are missing are told with their packages, each once") {
  CHECK(check_fonts({}).verdict == Verdict::kWrong);
  CHECK(check_fonts({family("A", "fonts-a", true)}).verdict == Verdict::kGood);
  const Check some = check_fonts(
      {family("A", "fonts-a", true), family("B", "fonts-b", false), family("C", "fonts-b", false)});
  CHECK(some.verdict == Verdict::kWarning);
  CHECK(has(some.sentence, "B, C"));
  CHECK(some.fix == "sudo apt install fonts-b");
  CHECK(check_fonts({family("A", "fonts-a", false)}).verdict == Verdict::kWrong);
}

TEST_CASE("letters and headlines that the fonts draw are good, what nothing draws is told") {
  const ScreenText letters{"ا ب ت ٣", "ar"};
  const std::vector<ScreenText> fine{{"افتتاح سوق السمك الجديد", "ar"}, {"Harbour bridge", "en"}};
  const Checks good_ones = check_characters(letters, fine, {});
  REQUIRE(good_ones.size() == 2);
  CHECK(good_ones[0].verdict == Verdict::kGood);
  CHECK(has(good_ones[1].sentence, "2 texts"));
  const std::vector<ScreenText> odd{{"خبر \U0010FFFD", "ar"}};
  const Checks told = check_characters({"\U0010FFFD", "xx"}, odd, {});
  REQUIRE(told.size() == 2);
  CHECK(told[0].verdict == Verdict::kWrong);
  CHECK(told[1].verdict == Verdict::kWarning);
  CHECK(has(told[1].sentence, "U+10FFFD"));
}
