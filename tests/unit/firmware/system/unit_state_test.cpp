#include "firmware/system/unit_state.hpp"

#include <doctest/doctest.h>

using namespace sharit;

TEST_CASE("what systemctl shows of a unit is read, in any order") {
  const auto state = read_unit_state(
      "WatchdogUSec=30s\nNRestarts=4\nResult=watchdog\nLoadState=loaded\nActiveState=active\n"
      "UnitFileState=enabled\n");
  REQUIRE(state.has_value());
  CHECK(state->enabled);
  CHECK(state->watched);
  CHECK(state->restarts == 4);
  CHECK(state->active == "active");
  CHECK(state->result == "watchdog");
  const auto plain = read_unit_state("LoadState=loaded\nUnitFileState=disabled\nWatchdogUSec=0");
  REQUIRE(plain.has_value());
  CHECK_FALSE(plain->enabled);
  CHECK_FALSE(plain->watched);
}

TEST_CASE("no unit, or no systemd to ask, is none") {
  CHECK_FALSE(read_unit_state("LoadState=not-found\nActiveState=inactive\n").has_value());
  CHECK_FALSE(read_unit_state("").has_value());
  CHECK_FALSE(ask_unit_state("sharit-that-nobody-installs.service").has_value());
}
