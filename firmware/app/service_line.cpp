#include "firmware/app/service_line.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace sharit {
namespace {

std::string feeds_of(const Edition& edition) {
  if (!edition.feeds) return "the built-in demo";
  const auto& feeds = edition.feeds->feeds;
  const auto bad = std::ranges::count_if(feeds, [](const FeedState& feed) {
    return feed.status == FeedStatus::kFailing || feed.status == FeedStatus::kGone || feed.stale;
  });
  std::string text = std::to_string(feeds.size()) + (feeds.size() == 1 ? " feed" : " feeds");
  if (bad > 0) text += ", " + std::to_string(bad) + " of them not good";
  return text;
}

}  // namespace

std::string service_line(const FrameReport& minute, const Edition& edition) {
  std::string line =
      std::to_string(edition.playlist->entries.size()) + " headlines of " + feeds_of(edition);
  if (minute.seconds <= 0) return line;
  char p99[32];
  std::snprintf(p99, sizeof p99, "%.2f", minute.interval_p99_ms);
  line += "; " + std::to_string(minute.counters.steps_skipped) +
          " refreshes missed in the last minute, p99 " + p99 + " ms";
  line +=
      "; " + std::to_string(std::lround(static_cast<double>(minute.memory.resident) / 1e6)) + " MB";
  return line;
}

}  // namespace sharit
