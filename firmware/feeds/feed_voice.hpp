#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include "render/support/log.hpp"

namespace sharit {

/// Where the feed engine's lines for the log go, one at a time; the topic is known.
using FeedLog = std::function<void(LogLevel level, const std::string& line)>;

/// What the log is told of one feed, so that a feed that fails for a week is a few lines a day:
/// trouble at once, the same trouble every eight hours, other trouble twice and then when eight
/// hours have passed; the recovery from what was told; new lists twelve times, then every two
/// hours. What is held back is counted and told with the next line. Pure: time is given.
/// Thread: one.
class FeedVoice {
 public:
  using Steady = std::chrono::steady_clock::time_point;
  using Told = std::optional<std::string>;

  /// A try failed. `code` tells kinds of trouble apart.
  [[nodiscard]] Told failed(const std::string& code, const std::string& sentence, Steady now);
  /// A try went well.
  [[nodiscard]] Told answered(Steady now);
  /// Its list is another one now.
  [[nodiscard]] Told listed(std::size_t headlines, Steady now);
  /// Told when it is not what was told last by this: where a feed has gone.
  [[nodiscard]] Told moved(const std::string& sentence);
  /// The operator has changed the feed: what happens next is told.
  void listen_anew();

 private:
  /// Lines that may be written: `most` at once, then one each time `gain` has passed.
  struct Budget {
    int most = 1;
    std::chrono::seconds gain{0};
    Steady whole{};  ///< When it is whole again.
    [[nodiscard]] bool take(Steady now);
  };

  Budget troubles_{2, std::chrono::hours{8}, {}};
  Budget lists_{12, std::chrono::hours{2}, {}};
  std::optional<Steady> failing_since_;  ///< None: it is well.
  std::string told_code_;  ///< Of the trouble told last; empty: told that all is well.
  Steady told_{};          ///< When trouble was told last.
  int tries_ = 0;          ///< That failed, since it last went well.
  int comebacks_ = 0;      ///< From trouble, since the last line of trouble.
  int lists_held_ = 0;
  std::string told_move_;
};

}  // namespace sharit
