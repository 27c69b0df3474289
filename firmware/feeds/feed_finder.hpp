#pragma once

#include <deque>
#include <string>
#include <vector>

namespace sharit {

/// The search for the feed of a page that was named instead of it: one address after the other, the
/// first that is a feed with headlines wins. Also counts how often a found address failed, so that
/// the page is asked again when its feed has moved. Plain state; the caller fetches. Thread: one.
class FeedFinder {
 public:
  /// Begins with the addresses that a page gave (`ParsedSource::feed_links`). False: there is none.
  bool begin(const std::vector<std::string>& links);
  [[nodiscard]] bool searching() const { return !left_.empty(); }
  /// The address to try now; only while searching.
  [[nodiscard]] const std::string& trying() const { return left_.front(); }
  /// The one being tried is no feed. False: it was the last.
  bool next();
  /// It is one: the search is over.
  void stop() { left_.clear(); }

  /// A found address gave no feed. True when it has failed often enough to ask the page again.
  [[nodiscard]] bool found_failed();
  void found_worked() { failures_ = 0; }

 private:
  std::deque<std::string> left_;
  int failures_ = 0;
};

}  // namespace sharit
