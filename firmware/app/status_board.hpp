#pragma once

#include <chrono>
#include <memory>
#include <mutex>
#include <vector>

#include "firmware/app/edition.hpp"
#include "firmware/app/frame_report.hpp"
#include "firmware/app/headline_stream.hpp"
#include "render/screen/screen.hpp"

namespace sharit {

/// What the frame loop knows of itself at one moment. Immutable once published.
struct LoopStatus {
  std::chrono::nanoseconds begun{0};  ///< When its first frame was shown, monotonic.
  ScreenCaps screen;
  FrameReport total;   ///< Since the first frame. Memory is not filled in.
  FrameReport minute;  ///< The last whole minute; of 0 seconds: there is none yet.
  std::shared_ptr<const Edition> edition;
  std::vector<ShownHeadline> reading;  ///< At the reading point, by stream; may have none.
  bool breaking = false;               ///< Breaking news has the screen.
  bool clock_trusted = false;
};

/// Where main leaves its status once a second, and others find it. Nobody waits longer than a
/// pointer takes to swap. Thread: any.
class StatusBoard {
 public:
  void publish(std::shared_ptr<const LoopStatus> status) {
    const std::lock_guard lock(mutex_);
    newest_.swap(status);
  }
  /// Null before the first picture.
  [[nodiscard]] std::shared_ptr<const LoopStatus> newest() const {
    const std::lock_guard lock(mutex_);
    return newest_;
  }

 private:
  mutable std::mutex mutex_;
  std::shared_ptr<const LoopStatus> newest_;
};

}  // namespace sharit
