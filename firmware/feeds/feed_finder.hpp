#pragma once

#include <chrono>
#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace sharit {

/// The search for the feed of a page that was named instead of it: one address after the other, the
/// first that is a feed with headlines wins. A found address that fails four times sends back to
/// the page, as its feed may have moved; a search in vain is not repeated for a day. Plain state;
/// the caller fetches and stores what was found. Thread: one.
class FeedFinder {
 public:
  using Steady = std::chrono::steady_clock::time_point;

  /// The address to ask: the one being tried, else the found one, else the one that was `named`.
  [[nodiscard]] const std::string& address(const std::string& named,
                                           const std::string& found) const;
  [[nodiscard]] bool searching() const { return !left_.empty(); }

  /// Begins with the addresses that a page gave (`ParsedSource::feed_links`). False: nothing to
  /// try.
  [[nodiscard]] bool begin(const std::vector<std::string>& links, Steady now);
  /// The address being tried is no feed. False: it was the last.
  [[nodiscard]] bool next(Steady now);
  /// What was asked is a feed: the search, if there was one, is over.
  void worked();
  /// The found address gave no feed; `gone` says that it never will.
  void found_failed(bool gone);

 private:
  std::deque<std::string> left_;
  int failures_ = 0;
  bool ask_page_ = false;  ///< Though an address was found once.
  std::optional<Steady> rests_until_;
};

}  // namespace sharit
