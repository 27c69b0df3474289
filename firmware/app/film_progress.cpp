#include "firmware/app/film_progress.hpp"

#include <algorithm>
#include <cmath>

namespace sharit {
namespace {

/// "0:14", "1:02:30".
std::string clock_text(std::int64_t seconds) {
  const auto two = [](std::int64_t part) { return (part < 10 ? "0" : "") + std::to_string(part); };
  const std::string tail = ":" + two(seconds % 60);
  const std::int64_t minutes = seconds / 60;
  if (minutes < 60) return std::to_string(minutes) + tail;
  return std::to_string(minutes / 60) + ":" + two(minutes % 60) + tail;
}

}  // namespace

std::string film_progress(std::int64_t done, std::int64_t total, std::chrono::nanoseconds spent) {
  std::string text = "recording " + std::to_string(100 * done / std::max<std::int64_t>(1, total)) +
                     " %, frame " + std::to_string(done) + " of " + std::to_string(total);
  const double seconds = std::chrono::duration<double>(spent).count();
  if (done <= 0 || done >= total || seconds < 1) return text;
  const double left = seconds / static_cast<double>(done) * static_cast<double>(total - done);
  return text + ", " + clock_text(static_cast<std::int64_t>(std::ceil(left))) + " left";
}

}  // namespace sharit
