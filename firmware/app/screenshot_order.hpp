#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>

#include "firmware/system/clock.hpp"
#include "render/screen/screen.hpp"

namespace sharit {

/// One picture of what is on the screen, asked for by another thread. Main only copies pixels into
/// memory that the asker has brought, between two refreshes; everything else is the asker's.
/// Thread: `take` from one at a time, `fill_in` main.
class ScreenshotOrder {
 public:
  struct Taken {
    Bitmap picture;
    std::chrono::nanoseconds copying{0};  ///< How long main was busy with it.
  };

  /// Waits for the next picture. `expected` is the screen's size, as far as known, for the memory.
  /// None when main does not get to it in time or the screen gives nothing.
  [[nodiscard]] std::optional<Taken> take(SizePx expected, std::chrono::milliseconds longest);

  /// Copies the last presented picture where one is wanted; costs nothing where not.
  void fill_in(Screen& screen, const Clock& clock);

 private:
  std::atomic<bool> wanted_{false};
  std::mutex mutex_;
  std::condition_variable filled_;
  Taken order_;        ///< Under `mutex_`.
  bool done_ = false;  ///< Under `mutex_`.
};

}  // namespace sharit
