#include "render/scene/card_change.hpp"

#include <doctest/doctest.h>

namespace sharit {

TEST_CASE("a change begins with the old card alone and ends with the new one alone") {
  CHECK(leaving_share(0) == 1.0);
  CHECK(coming_share(0) == 0.0);
  CHECK(leaving_share(1) == 0.0);
  CHECK(coming_share(1) == 1.0);
  CHECK(row_share(0) == 0.0);
  CHECK(row_share(1) == 1.0);
  CHECK(last_row_share(1) == 1.0);
}

TEST_CASE("nothing of a change goes back, jumps, or lets two texts be read at once") {
  double before[4] = {0, 0, 0, 0};
  for (int step = 1; step <= 36; ++step) {  // 0.6 s at 60 Hz.
    const double change = step / 36.0;
    const double now[4] = {1.0 - leaving_share(change), coming_share(change), row_share(change),
                           last_row_share(change)};
    for (int i = 0; i < 4; ++i) {
      CHECK(now[i] >= before[i]);
      CHECK(now[i] - before[i] < 0.15);
      before[i] = now[i];
    }
    CHECK(std::min(leaving_share(change), coming_share(change)) < 0.25);
    // The first row has faded to a trace before the second one reaches it.
    if (row_share(change) > 0.3) CHECK(leaving_share(change) < 0.1);
    if (last_row_share(change) > 0.1) CHECK(row_share(change) > 0.7);
  }
}

}  // namespace sharit
