#include "firmware/app/start_laps.hpp"

#include <doctest/doctest.h>

namespace sharit {

TEST_CASE("the parts of the start are told one after the other, and add up") {
  using namespace std::chrono_literals;
  StartLaps laps(1000ms, 12ms);
  laps.lap("settings", 1003ms);
  laps.lap("picture", 1072ms);
  CHECK(laps.total_ms() == doctest::Approx(84));
  CHECK(laps.parts().size() == 3);
  CHECK(describe(laps) == "84 ms after the start (loading 12, settings 3, picture 69)");
}

}  // namespace sharit
