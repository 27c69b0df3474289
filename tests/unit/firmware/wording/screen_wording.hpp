#pragma once

#include <chrono>
#include <string>

#include <doctest/doctest.h>

#include "firmware/wording/wording.hpp"

namespace sharit::wording_test {

using Time = Wording::Time;

/// A Wording that must come out; the test stops with the reason where it does not.
inline Wording make(const WordingStyle& style) {
  auto wording = Wording::create(style);
  REQUIRE_MESSAGE(wording.has_value(), wording.error().message);
  return *std::move(wording);
}

/// In UTC, so that days begin where the test says.
inline Wording make(const std::string& language) {
  return make(WordingStyle{.language = language, .time_zone = "UTC"});
}

inline Time at(int year, unsigned month, unsigned day, int hour = 0, int minute = 0) {
  using namespace std::chrono;
  return sys_days(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day)) +
         hours(hour) + minutes(minute);
}

/// The evening of the picture to reach.
inline Time evening() {
  return at(2026, 11, 22, 18, 42);
}

}  // namespace sharit::wording_test
