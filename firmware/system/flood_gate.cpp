#include "firmware/system/flood_gate.hpp"

#include <algorithm>
#include <utility>

namespace sharit {

bool FloodGate::admit(std::string_view line, Seconds now) {
  const auto known = remembered_.find(line);
  if (known != remembered_.end() && now - known->second.written < kWindow) {
    ++known->second.held;
    return false;
  }
  if (!budget_left(now)) {
    ++over_;
    return false;
  }
  ++written_;
  if (known != remembered_.end()) {
    known->second.written = now;
    return true;
  }
  if (remembered_.size() >= kRemembered) {
    // One that holds nothing back is no loss; the oldest goes otherwise.
    const auto oldest = std::ranges::min_element(remembered_, {}, [](const auto& entry) {
      return std::pair(entry.second.held, entry.second.written);
    });
    over_ended_ += oldest->second.held;
    remembered_.erase(oldest);
  }
  remembered_.emplace(std::string(line), Memory{now, 0});
  return true;
}

bool FloodGate::budget_left(Seconds now) {
  if (now - window_start_ >= kWindow) {
    window_start_ = now;
    written_ = 0;
    over_ended_ += std::exchange(over_, 0);
  }
  return written_ < kLinesPerWindow;
}

std::vector<FloodGate::Held> FloodGate::settle(Seconds now) {
  std::vector<Held> out;
  static_cast<void>(budget_left(now));
  if (over_ended_ > 0) out.push_back(Held{{}, std::exchange(over_ended_, 0)});
  std::erase_if(remembered_, [&](const auto& entry) {
    if (now - entry.second.written < kWindow) return false;
    if (entry.second.held > 0) out.push_back(Held{entry.first, entry.second.held});
    return true;
  });
  return out;
}

std::vector<FloodGate::Held> FloodGate::settle_all() {
  return settle(Seconds::max() / 2);
}

}  // namespace sharit
