#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "firmware/feeds/feed_clock.hpp"
#include "firmware/feeds/feed_spec.hpp"
#include "firmware/feeds/feed_state.hpp"
#include "firmware/feeds/feed_voice.hpp"
#include "firmware/feeds/file_notices.hpp"
#include "firmware/feeds/transport.hpp"

namespace sharit {

struct FeedThreadOptions {
  std::filesystem::path store_file;  ///< Empty: in memory only.
  std::string version;               ///< For the User-Agent.
  HttpRoute route;                   ///< Proxy and certificate authorities.
  /// Called on the feed thread after every published change; must return at once and not call back.
  std::function<void()> on_change;
  /// One line for the log, called on the feed thread: what happened to which feed.
  FeedLog log;
  /// Whether the machine's wall clock can be believed, asked on the feed thread once a second at
  /// most; null: always.
  std::function<bool()> clock_trusted;
  /// Notices of local files; null: they are looked at every second.
  std::unique_ptr<FileNotices> files;
  /// For tests; the system's where null. Must outlive the thread.
  const FeedClock* clock = nullptr;
  /// For tests; libcurl where null.
  std::unique_ptr<Transport> transport;
  unsigned seed = 0;  ///< Of the jitter; 0 for a random one.
};

/// The thread that keeps the feeds: it loads the last good headlines and publishes them before any
/// network, then fetches every feed in its own rhythm and publishes what changes. No answer that is
/// empty, broken or foreign ever replaces a list of headlines.
/// Owns: the thread, the store, the HTTP client. The destructor stops within a fraction of a
/// second. All members are safe from any thread. Never throws.
class FeedThread {
 public:
  FeedThread(std::vector<FeedSpec> specs, FeedThreadOptions options);
  ~FeedThread();
  FeedThread(const FeedThread&) = delete;
  FeedThread& operator=(const FeedThread&) = delete;

  /// What is known now; never null. Published states are never changed afterwards.
  [[nodiscard]] std::shared_ptr<const FeedSnapshot> snapshot() const;
  /// Takes a new configuration: feeds that stay keep headlines and schedule.
  void reload(std::vector<FeedSpec> specs);
  /// Tries every feed now (the network came back, the operator asked).
  void refresh();
  /// When the thread last turned; older than about a minute means it hangs.
  [[nodiscard]] std::chrono::steady_clock::time_point heartbeat() const;

 private:
  struct Shared;
  std::unique_ptr<Shared> shared_;  ///< Guarded by its own mutex, except what the thread owns.
};

}  // namespace sharit
