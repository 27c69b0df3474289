#include "firmware/app/screenshot_order.hpp"

#include <cstddef>
#include <utility>

namespace sharit {

std::optional<ScreenshotOrder::Taken> ScreenshotOrder::take(SizePx expected,
                                                            std::chrono::milliseconds longest) {
  // Written here once, so that main need not wait for the kernel to give each page.
  const std::size_t pixels =
      static_cast<std::size_t>(expected.width) * static_cast<std::size_t>(expected.height);
  Bitmap memory{expected, std::vector<std::uint32_t>(pixels, 0xFF000000U)};
  std::unique_lock lock(mutex_);
  order_ = Taken{std::move(memory), {}};
  done_ = false;
  wanted_.store(true, std::memory_order_release);
  const bool done = filled_.wait_for(lock, longest, [this] { return done_; });
  wanted_.store(false, std::memory_order_release);
  Taken taken = std::exchange(order_, Taken{});
  if (!done || taken.picture.xrgb.empty()) return std::nullopt;
  return taken;
}

void ScreenshotOrder::fill_in(Screen& screen, const Clock& clock) {
  if (!wanted_.load(std::memory_order_acquire)) return;
  const std::lock_guard lock(mutex_);
  if (!wanted_.load(std::memory_order_relaxed)) return;  // Given up in the meantime.
  const auto begun = clock.monotonic();
  screen.capture_into(order_.picture);
  order_.copying = clock.monotonic() - begun;
  done_ = true;
  wanted_.store(false, std::memory_order_relaxed);
  filled_.notify_one();
}

}  // namespace sharit
