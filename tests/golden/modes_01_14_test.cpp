#include "tests/golden/mode_support.hpp"

using namespace sharit;
using namespace sharit::golden;

TEST_CASE("mode 14: the groups of a phone number keep dialling order") {
  CHECK(golden_line("phone-guarded").shows("+964 770-123-4567"));
  CHECK(golden_line("phone-unguarded").shows("4567-123-770 964+"));
}
