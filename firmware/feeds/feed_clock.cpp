#include "firmware/feeds/feed_clock.hpp"

namespace sharit {

WallTime SystemFeedClock::wall() const {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

std::chrono::steady_clock::time_point SystemFeedClock::steady() const {
  return std::chrono::steady_clock::now();
}

}  // namespace sharit
