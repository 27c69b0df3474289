#include "firmware/feeds/feed_finder.hpp"

namespace sharit {

namespace {

// A server that is down for a day has not moved its feed.
constexpr int kFailuresToAskAgain = 4;
constexpr std::chrono::hours kRestAfterNothing{24};

}  // namespace

const std::string& FeedFinder::address(const std::string& named, const std::string& found) const {
  if (searching()) return left_.front();
  return found.empty() || ask_page_ ? named : found;
}

bool FeedFinder::begin(const std::vector<std::string>& links, Steady now) {
  if (rests_until_ && now < *rests_until_) return false;
  left_.assign(links.begin(), links.end());
  return searching();
}

bool FeedFinder::next(Steady now) {
  left_.pop_front();
  if (searching()) return true;
  rests_until_ = now + kRestAfterNothing;
  ask_page_ = false;
  return false;
}

void FeedFinder::worked() {
  left_.clear();
  failures_ = 0;
  ask_page_ = false;
  rests_until_.reset();
}

void FeedFinder::found_failed(bool gone) {
  if (!gone && ++failures_ < kFailuresToAskAgain) return;
  failures_ = 0;
  ask_page_ = true;
}

}  // namespace sharit
