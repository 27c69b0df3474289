#include "firmware/system/flood_gate.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace sharit;
using namespace std::chrono_literals;

TEST_CASE("a line that repeats within a minute is counted, then reported once") {
  FloodGate gate;
  CHECK(gate.admit("a", 0s));
  for (int i = 1; i <= 30; ++i) CHECK_FALSE(gate.admit("a", std::chrono::seconds{i}));
  CHECK(gate.admit("b", 31s));
  CHECK(gate.settle(59s).empty());
  const auto held = gate.settle(60s);
  REQUIRE(held.size() == 1);
  CHECK(held[0].line == "a");
  CHECK(held[0].times == 30);
  CHECK(gate.settle(61s).empty());
  CHECK(gate.admit("a", 61s));
}

TEST_CASE("lines that all differ are bounded too") {
  FloodGate gate;
  int written = 0;
  for (int i = 0; i < 1000; ++i) written += gate.admit("line " + std::to_string(i), 5s) ? 1 : 0;
  CHECK(written == static_cast<int>(FloodGate::kLinesPerWindow));
  const auto held = gate.settle(66s);
  REQUIRE(held.size() == 1);
  CHECK(held[0].line.empty());
  CHECK(held[0].times == 1000 - FloodGate::kLinesPerWindow);
  CHECK(gate.admit("again", 66s));
}

TEST_CASE("what is held back when the log closes is reported") {
  FloodGate gate;
  CHECK(gate.admit("a", 0s));
  CHECK_FALSE(gate.admit("a", 1s));
  const auto held = gate.settle_all();
  REQUIRE(held.size() == 1);
  CHECK(held[0].times == 1);
}
