#pragma once

#include <chrono>
#include <memory>
#include <optional>

#include "firmware/app/configuration.hpp"
#include "firmware/app/edition_maker.hpp"
#include "firmware/app/edition_source.hpp"
#include "firmware/feeds/feed_engine.hpp"
#include "firmware/feeds/http_client.hpp"
#include "firmware/system/clock.hpp"
#include "render/support/log.hpp"

namespace sharit {

/// The newsroom of a virtual day: the same feed engine, HTTP, store and merging, but no threads.
/// It works whenever it is asked for an edition, and time stands still while it waits for servers,
/// so that a day of fetches takes as long as the servers do. The file is not watched.
/// Thread: one.
class VirtualNewsroom final : public EditionSource {
 public:
  /// Reads the store and makes the first fetches. @lifetime: `clock` and `log` outlive it.
  VirtualNewsroom(const Configuration& configuration, HousePtr house, const Clock& clock, Log& log);

  [[nodiscard]] std::shared_ptr<const Edition> edition() override;
  [[nodiscard]] bool feeds_alive() const override { return true; }
  void reload() override {}

 private:
  /// The loop's clock as the engine asks it.
  class EngineClock final : public FeedClock {
   public:
    explicit EngineClock(const Clock& clock) : clock_(clock) {}
    [[nodiscard]] WallTime wall() const override { return clock_.wall(); }
    [[nodiscard]] bool trusted() const override { return clock_.trusted(); }
    [[nodiscard]] std::chrono::steady_clock::time_point steady() const override {
      return std::chrono::steady_clock::time_point(clock_.monotonic());
    }

   private:
    const Clock& clock_;
  };
  void work();

  HousePtr house_;
  const Clock& clock_;
  EngineClock engine_clock_;
  std::optional<HttpClient> http_;
  std::optional<FeedEngine> engine_;  ///< None: the demo.
  EditionMaker maker_;
  std::shared_ptr<const Edition> edition_;
  std::optional<WallTime> next_;
  std::optional<std::chrono::nanoseconds> worked_;
};

}  // namespace sharit
