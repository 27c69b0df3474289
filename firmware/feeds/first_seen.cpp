#include "firmware/feeds/first_seen.hpp"

namespace sharit {

void FirstSeen::wait(const std::vector<Headline>& headlines, Steady now) {
  for (const Headline& headline : headlines) {
    if (headline.first_seen == WallTime{}) met_.emplace(headline.id, now);
  }
}

bool FirstSeen::settle(std::vector<Headline>& headlines, WallTime wall, Steady now) {
  bool changed = false;
  for (Headline& headline : headlines) {
    if (headline.first_seen != WallTime{} && headline.first_seen <= wall) continue;
    WallTime seen = wall;
    if (const auto met = met_.find(headline.id);
        headline.first_seen == WallTime{} && met != met_.end()) {
      seen -= std::chrono::floor<std::chrono::seconds>(now - met->second);
    }
    changed = changed || seen != headline.first_seen;
    headline.first_seen = seen;
  }
  met_.clear();
  return changed;
}

}  // namespace sharit
