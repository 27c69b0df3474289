#include "firmware/system/remembering_log.hpp"

#include <doctest/doctest.h>

using namespace sharit;
using namespace std::chrono_literals;

TEST_CASE("the last warnings and errors are remembered, each once, escaped, with their time") {
  NullLog next;
  FixedClock clock(WallTime{});
  RememberingLog log(next, clock);
  log.info("feeds", "3 headlines");
  log.warn("feeds", "slow\n\x1B[31m");
  clock.advance(5s);
  log.error("store", "full");
  clock.advance(5s);
  log.warn("feeds", "slow\n\x1B[31m");
  const auto lines = log.lines();
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].text == "store: full");
  CHECK(lines[0].level == LogLevel::kError);
  CHECK(lines[0].time == 5s);
  CHECK(lines[1].text == "feeds: slow\\n\\x1B[31m");
  CHECK(lines[1].time == 10s);
}

TEST_CASE("it remembers no more than its room") {
  NullLog next;
  const FixedClock clock(WallTime{});
  RememberingLog log(next, clock);
  for (int i = 0; i < 100; ++i) log.warn("x", std::to_string(i));
  CHECK(log.lines().size() == RememberingLog::kRemembered);
  CHECK(log.lines().back().text == "x: 99");
}
