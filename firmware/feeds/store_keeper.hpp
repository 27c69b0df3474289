#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/feeds/feed_voice.hpp"
#include "firmware/feeds/store.hpp"

namespace sharit {

/// When the store is written: a feed's first headlines at once, later changes of all feeds together
/// and rarely, because flash memory wears out; what a pulled plug takes is half an hour of news,
/// which the feeds still have. A disk that fails is told of once and tried again and again.
/// Thread: one. Never throws. Owns: the store.
class StoreKeeper {
 public:
  using Steady = std::chrono::steady_clock::time_point;
  /// Gives what is to be kept under a key; none when the feed is gone.
  using Ask = std::function<std::optional<StoredFeed>(const std::string&)>;

  enum class Urgency {
    kNow,    ///< Nothing is stored yet, or something wrong.
    kSoon,   ///< With the next write of all feeds.
    kLater,  ///< Within some hours: only the time of the last good answer, or validators.
  };

  StoreKeeper(Store store, FeedLog log);

  [[nodiscard]] std::optional<StoredFeed> load(std::string_view key) const {
    return store_.load(key);
  }
  /// What is known of the feed is no longer what is stored.
  void changed(const std::string& key, Urgency urgency, Steady now);
  /// Writes if it is time to. Call often.
  void turn(Steady now, const Ask& ask);
  /// Writes what is left, before the end.
  void flush(Steady now, const Ask& ask);
  /// Why nothing can be written, as a sentence; empty: it can.
  [[nodiscard]] const std::string& trouble() const { return trouble_; }
  void prune(const std::vector<std::string>& keys, WallTime before);

 private:
  void write(Steady now, const Ask& ask, Steady until);

  Store store_;
  FeedLog log_;
  struct Unsaved {
    Urgency urgency = Urgency::kLater;
    Steady due;
  };
  std::map<std::string, Unsaved> unsaved_;  // By key.
  Steady try_again_{};                      // Not before.
  std::string trouble_;                     // And said so; empty: it can be written.
};

}  // namespace sharit
