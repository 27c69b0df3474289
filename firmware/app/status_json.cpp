#include "firmware/app/status_json.hpp"

#include <algorithm>
#include <string_view>

#include <unistd.h>
#include <nlohmann/json.hpp>

#include "firmware/app/program.hpp"
#include "firmware/app/report_json.hpp"
#include "firmware/config/schema.hpp"
#include "firmware/feeds/http_address.hpp"
#include "firmware/feeds/source_reader.hpp"

namespace sharit {
namespace {

using json = nlohmann::ordered_json;

const char* word_of(FeedStatus status) {
  switch (status) {
    case FeedStatus::kWaiting:
      return "waiting";
    case FeedStatus::kGood:
      return "good";
    case FeedStatus::kFailing:
      return "failing";
    case FeedStatus::kGone:
      return "gone";
  }
  return "";
}

/// As the settings name it.
std::string_view word_of(Layout layout) {
  return split_choices(find_key("screen", "layout")->choices)[static_cast<std::size_t>(layout)];
}

/// Times of this status as they may be believed.
class Times {
 public:
  explicit Times(const Status& status) : status_(status) {}
  [[nodiscard]] json wall(std::optional<WallTime> time) const {
    return time && status_.loop->clock_trusted ? json(to_iso8601(*time)) : json(nullptr);
  }
  [[nodiscard]] json monotonic(std::optional<std::chrono::nanoseconds> time) const {
    if (!time) return nullptr;
    return wall(status_.wall - std::chrono::round<std::chrono::seconds>(status_.monotonic - *time));
  }

 private:
  const Status& status_;
};

json screen_json(const ScreenCaps& caps, const FrameReport& report, int rotate) {
  return {{"output", caps.output},
          {"driver", caps.driver},
          {"width", caps.size.width},
          {"height", caps.size.height},
          {"rotate", rotate},
          {"refresh_hz", report.refresh_hz},
          {"paced_by", caps.pacing == Pacing::kDisplay ? "display" : "timer"}};
}

json showing_json(const LoopStatus& loop) {
  json reading = json::array();
  for (const ShownHeadline& shown : loop.reading) {
    if (!shown.headline) continue;
    reading.push_back({{"text", shown.headline->text},
                       {"source", shown.headline->source},
                       {"position", shown.position},
                       {"of", shown.count}});
  }
  return {{"layout", word_of(loop.edition->house->settings.screen.layout)},
          {"breaking", loop.breaking},
          {"reading", std::move(reading)},
          {"headlines", loop.edition->playlist->entries.size()},
          {"demo", loop.edition->feeds == nullptr}};
}

json feeds_json(const LoopStatus& loop, const Times& times) {
  json feeds = json::array();
  if (!loop.edition->feeds) return feeds;
  for (const FeedState& feed : loop.edition->feeds->feeds) {
    feeds.push_back({{"title", feed.title},
                     {"address", shown_address(feed.spec.url)},
                     {"status", word_of(feed.status)},
                     {"stale", feed.stale},
                     {"headlines", feed.headlines->size()},
                     {"last_good", times.wall(feed.last_good)},
                     {"next_try", times.wall(feed.next_try)},
                     {"failures", feed.failures},
                     {"error_code", feed.error_code},
                     {"error", feed.error}});
  }
  return feeds;
}

json settings_json(const NewsroomState& state, const Times& times) {
  json out;
  out["file"] = state.file ? json(state.file->string()) : json(nullptr);
  out["taken"] = times.monotonic(state.taken);
  out["last_edit"] = state.refused ? "refused" : "taken";
  out["refused"] = times.monotonic(state.refused);
  out["problems"] = state.problems;
  return out;
}

json store_json(const Status& status) {
  const auto& feeds = status.loop->edition->feeds;
  const std::string trouble = feeds ? feeds->store_trouble : std::string{};
  const bool kept = !status.newsroom.store_file.empty();
  return {{"file", kept ? json(status.newsroom.store_file.string()) : json(nullptr)},
          {"ok", kept && trouble.empty()},
          {"trouble", trouble}};
}

json withdrawn_json(const NewsroomState& state) {
  json headlines = json::array();
  for (const Headline& headline : state.withdrawn) {
    headlines.push_back({{"text", headline.text}, {"source", headline.source}});
  }
  return headlines;
}

json trouble_json(const Status& status, const Times& times) {
  json lines = json::array();
  for (const RememberingLog::Line& line : status.trouble) {
    lines.push_back({{"time", times.monotonic(line.time)},
                     {"level", line.level == LogLevel::kError ? "error" : "warning"},
                     {"text", line.text}});
  }
  return lines;
}

}  // namespace

std::string status_json(const Status& status) {
  const LoopStatus& loop = *status.loop;
  const Times times(status);
  FrameReport total = loop.total;
  total.memory = status.memory;
  json out = {{"running", true}, {"version", kVersion}, {"pid", getpid()}};
  out["now"] = times.wall(status.wall);
  out["since"] = times.monotonic(loop.begun);
  out["uptime_seconds"] =
      std::chrono::floor<std::chrono::seconds>(status.monotonic - loop.begun).count();
  out["clock_trusted"] = loop.clock_trusted;
  out["screen"] = screen_json(loop.screen, loop.total, loop.edition->house->settings.screen.rotate);
  out["showing"] = showing_json(loop);
  out["run"] = json::parse(report_json(total));
  out["last_minute"] = loop.minute.seconds > 0 ? json::parse(report_json(loop.minute)) : json();
  out["settings"] = settings_json(status.newsroom, times);
  out["store"] = store_json(status);
  out["feeds"] = feeds_json(loop, times);
  out["withdrawn"] = withdrawn_json(status.newsroom);
  out["trouble"] = trouble_json(status, times);
  return out.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace sharit
