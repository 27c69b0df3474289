#include "firmware/app/start_laps.hpp"

#include <cmath>

namespace sharit {

double StartLaps::total_ms() const {
  double total = 0;
  for (const auto& [name, ms] : parts_) total += ms;
  return total;
}

std::string describe(const StartLaps& laps) {
  const auto whole = [](double ms) { return std::to_string(std::lround(ms)); };
  std::string text = whole(laps.total_ms()) + " ms after the start (";
  bool first = true;
  for (const auto& [name, ms] : laps.parts()) {
    text += (first ? "" : ", ") + name + " " + whole(ms);
    first = false;
  }
  return text + ")";
}

}  // namespace sharit
