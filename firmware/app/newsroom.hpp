#pragma once

#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "firmware/app/configuration.hpp"
#include "firmware/app/edition.hpp"
#include "firmware/feeds/fetcher.hpp"
#include "firmware/system/clock.hpp"
#include "render/support/log.hpp"

namespace sharit {

/// Keeps the edition up to date: owns the feed thread, watches the configuration file, merges. All
/// of it happens on its own thread, so that main never parses and never waits. A broken edit of the
/// file changes nothing and is logged. Thread: `edition` and `feeds_alive` from any; `mutex_`
/// guards what is below it.
class Newsroom {
 public:
  /// @lifetime: `clock` and `log` outlive it. `house` is that of the configuration. The first
  /// edition, with the last good headlines, is there when the constructor returns or within
  /// moments.
  Newsroom(Configuration configuration, HousePtr house, const Clock& clock, Log& log);
  ~Newsroom();
  Newsroom(const Newsroom&) = delete;
  Newsroom& operator=(const Newsroom&) = delete;

  /// The newest edition; never null.
  [[nodiscard]] std::shared_ptr<const Edition> edition() const;
  /// The feed thread has turned lately (always true for the demo).
  [[nodiscard]] bool feeds_alive() const;
  /// Reads the configuration file again, whether it changed or not (SIGHUP).
  void reload();

 private:
  void run(const std::stop_token& stop);
  void start_feeds();
  void read_settings();
  void publish();

  // Its own thread only (and the constructor).
  std::optional<std::filesystem::path> file_;
  HousePtr house_;
  std::uint64_t serial_ = 0;
  const Clock& clock_;
  Log& log_;
  std::unique_ptr<FeedThread> feeds_;

  mutable std::mutex mutex_;
  std::condition_variable_any wake_;
  bool changed_ = false;
  bool reload_asked_ = false;
  std::shared_ptr<const Edition> edition_;
  std::jthread thread_;  ///< Last: it starts after and stops before the rest.
};

}  // namespace sharit
