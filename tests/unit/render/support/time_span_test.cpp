#include "render/support/time_span.hpp"

#include <doctest/doctest.h>

using namespace sharit;
using namespace std::chrono_literals;

TEST_CASE("a span of time is told in its largest unit that leaves two or more") {
  CHECK(span_text(-5s) == "0 s");
  CHECK(span_text(0s) == "0 s");
  CHECK(span_text(119s) == "119 s");
  CHECK(span_text(120s) == "2 min");
  CHECK(span_text(119min + 59s) == "119 min");
  CHECK(span_text(2h) == "2 h");
  CHECK(span_text(47h + 59min) == "47 h");
  CHECK(span_text(48h) == "2 days");
  CHECK(span_text(24h * 400) == "400 days");
}
