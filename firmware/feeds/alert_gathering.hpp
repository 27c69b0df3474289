#pragma once

#include <chrono>
#include <deque>
#include <string>
#include <unordered_set>
#include <vector>

#include "firmware/feeds/alert_links.hpp"

namespace sharit {

/// The documents behind an index of alerts: which are known, and which a round fetches, one after
/// the other; at most 20 and half a minute, so that the others don't wait for a slow one. What
/// failed in an earlier round comes last. Plain state; the caller fetches and stores. Thread: one.
class AlertGathering {
 public:
  using Steady = std::chrono::steady_clock::time_point;

  [[nodiscard]] const std::vector<AlertDocument>& documents() const { return documents_; }
  void remember(std::vector<AlertDocument> documents) { documents_ = std::move(documents); }

  /// Begins a round for the links of an index; what it no longer names is forgotten. False: nothing
  /// is to be fetched.
  [[nodiscard]] bool begin(const std::vector<AlertLink>& links, Steady now);
  [[nodiscard]] bool running() const { return !left_.empty(); }
  /// What to fetch now, while it runs.
  [[nodiscard]] const std::string& address() const { return left_.front().url; }

  /// `xml` is at the address, empty where there is no alert for good. The round may be over then.
  void found(std::string xml, Steady now);
  /// Nothing came this time.
  void failed(Steady now);
  /// The round is over.
  void stop() { left_.clear(); }
  /// Whether the last index links to what is not known yet.
  [[nodiscard]] bool lacks() const { return missing_ > 0; }

 private:
  void next(Steady now);

  std::vector<AlertDocument> documents_;
  std::deque<AlertLink> left_;
  std::unordered_set<std::string> failed_;
  std::size_t missing_ = 0;
  Steady ends_{};
};

}  // namespace sharit
