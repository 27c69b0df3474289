#include "firmware/app/film_progress.hpp"

#include <doctest/doctest.h>

using namespace sharit;
using namespace std::chrono_literals;

TEST_CASE("a film's progress tells frames at once and the time left once it is known") {
  CHECK(film_progress(0, 600, 0s) == "recording 0 %, frame 0 of 600");
  CHECK(film_progress(30, 600, 900ms) == "recording 5 %, frame 30 of 600");
  CHECK(film_progress(252, 600, 10s) == "recording 42 %, frame 252 of 600, 0:14 left");
  CHECK(film_progress(1, 600, 10s) == "recording 0 %, frame 1 of 600, 1:39:50 left");
  CHECK(film_progress(600, 600, 30s) == "recording 100 %, frame 600 of 600");
}
