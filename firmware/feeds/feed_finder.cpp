#include "firmware/feeds/feed_finder.hpp"

namespace sharit {

namespace {

// A server that is down for a day has not moved its feed.
constexpr int kFailuresToAskAgain = 4;

}  // namespace

bool FeedFinder::begin(const std::vector<std::string>& links) {
  left_.assign(links.begin(), links.end());
  return searching();
}

bool FeedFinder::next() {
  if (searching()) left_.pop_front();
  return searching();
}

bool FeedFinder::found_failed() {
  if (++failures_ < kFailuresToAskAgain) return false;
  failures_ = 0;
  return true;
}

}  // namespace sharit
