#include "firmware/app/overlay_lines.hpp"

#include <cstdio>

#include "firmware/app/program.hpp"

namespace sharit {
namespace {

std::string decimal(double value, int places) {
  char text[64];
  std::snprintf(text, sizeof text, "%.*f", places, value);
  return text;
}

/// "news.example" of "https://news.example/feed", or the last part of a path.
std::string short_name(const std::string& url) {
  const std::size_t scheme = url.find("://");
  if (scheme != std::string::npos && !url.starts_with("file:")) {
    const std::size_t host = scheme + 3;
    return url.substr(host, url.find('/', host) - host);
  }
  const std::size_t slash = url.rfind('/');
  return slash == std::string::npos ? url : url.substr(slash + 1);
}

std::string describe(const FeedState& feed) {
  std::string line = "  " + short_name(feed.spec.url) + ": " +
                     std::to_string(feed.headlines->size()) + " headlines" +
                     (feed.stale ? ", stale" : "");
  switch (feed.status) {
    case FeedStatus::kWaiting:
      return line + ", not answered yet";
    case FeedStatus::kGood:
      return line + ", good";
    case FeedStatus::kGone:
      return line + ", gone (410)";
    case FeedStatus::kFailing:
      break;
  }
  return line + ", failing " + std::to_string(feed.failures) + "x: " + feed.error_code;
}

}  // namespace

std::vector<std::string> describe_for_overlay(const ScreenCaps& caps, const FrameReport& report,
                                              const Edition& edition) {
  const LoopCounters& counted = report.counters;
  std::vector<std::string> lines;
  lines.push_back(std::string("Sharit ") + kVersion + "   " + caps.output + ", " + caps.driver);
  lines.push_back(std::to_string(caps.size.width) + "x" + std::to_string(caps.size.height) +
                  " at " + decimal(report.refresh_hz, 3) + " Hz" +
                  (caps.pacing == Pacing::kDisplay ? "" : " (timer)") + "   step " +
                  decimal(report.step_px, 2) + " px = " + decimal(report.px_per_second, 1) +
                  " px/s");
  lines.push_back("interval p50 " + decimal(report.interval_p50_ms, 2) + " p99 " +
                  decimal(report.interval_p99_ms, 2) + " max " +
                  decimal(report.interval_max_ms, 2) + " ms   CPU " +
                  decimal(report.cpu_per_second * 100, 1) + " %");
  lines.push_back("steps equal " + std::to_string(counted.steps_equal) + "   repeated " +
                  std::to_string(counted.steps_repeated) + "   skipped " +
                  std::to_string(counted.steps_skipped));
  lines.push_back("frames " + std::to_string(counted.frames) + "   uploads " +
                  std::to_string(counted.uploads) + "   tile misses " +
                  std::to_string(counted.tile_misses));
  const MemoryUse& memory = report.memory;
  lines.push_back("memory " + decimal(static_cast<double>(memory.resident) / 1e6, 1) +
                  " MB, peak " + decimal(static_cast<double>(memory.peak) / 1e6, 1) + " MB");
  if (!edition.feeds) {
    lines.emplace_back("feeds: built-in demo");
    return lines;
  }
  lines.push_back("feeds: " + std::to_string(edition.feeds->feeds.size()) +
                  ", headlines on the list " + std::to_string(edition.playlist->entries.size()));
  for (const FeedState& feed : edition.feeds->feeds) lines.push_back(describe(feed));
  return lines;
}

}  // namespace sharit
