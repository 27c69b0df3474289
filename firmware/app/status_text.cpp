#include "firmware/app/status_text.hpp"

#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

#include "firmware/app/options.hpp"
#include "firmware/system/escape.hpp"
#include "render/support/time_span.hpp"

namespace sharit {
namespace {

using nlohmann::json;

/// Reads a status without ever complaining: what is missing is empty.
class Reader {
 public:
  explicit Reader(const json& value) : value_(value) {}
  [[nodiscard]] Reader at(const char* key) const {
    static const json none;
    const auto found = value_.is_object() ? value_.find(key) : value_.end();
    return Reader(value_.is_object() && found != value_.end() ? *found : none);
  }
  /// Escaped, for the terminal.
  [[nodiscard]] std::string text(const char* key) const {
    const Reader inner = at(key);
    return inner.value_.is_string() ? escape_for_log(inner.value_.get<std::string>()) : "";
  }
  [[nodiscard]] double number(const char* key) const {
    const Reader inner = at(key);
    return inner.value_.is_number() ? inner.value_.get<double>() : 0;
  }
  [[nodiscard]] std::string whole(const char* key) const {
    return std::to_string(std::llround(number(key)));
  }
  [[nodiscard]] bool yes(const char* key) const {
    const Reader inner = at(key);
    return inner.value_.is_boolean() && inner.value_.get<bool>();
  }
  [[nodiscard]] std::optional<WallTime> time(const char* key) const {
    return parse_instant(text(key));
  }
  [[nodiscard]] const json& value() const { return value_; }

 private:
  const json& value_;
};

std::string decimal(double value, int places) {
  char text[48];
  std::snprintf(text, sizeof text, "%.*f", places, value);
  return text;
}

std::string row(const std::string& name, const std::string& text) {
  std::string line = name;
  line.resize(std::max<std::size_t>(name.size() + 1, 11), ' ');
  return line + text + "\n";
}

std::string under(const std::string& text) {
  return row("", text);
}

/// "2026-11-22 15:42 UTC" of "2026-11-22T15:42:07Z".
std::string short_time(std::string time) {
  if (time.size() < 16) return time;
  time.replace(10, 1, " ");
  return time.substr(0, 16) + " UTC";
}

/// "5 min ago", "in 4 min"; empty where one of them is not known.
std::string beside_now(std::optional<WallTime> time, std::optional<WallTime> now) {
  if (!time || !now) return "";
  return *time > *now ? "in " + span_text(*time - *now) : span_text(*now - *time) + " ago";
}

std::string run_text(const Reader& status) {
  const Reader run = status.at("run");
  const Reader minute = status.at("last_minute");
  const Reader interval = run.at("interval_ms");
  std::string out =
      row("motion", run.at("steps").whole("skipped") + " of " + run.whole("refreshes") +
                        " refreshes missed" +
                        (minute.value().is_object()
                             ? ", " + minute.at("steps").whole("skipped") + " in the last minute"
                             : ""));
  out += under("interval p50 " + decimal(interval.number("p50"), 2) + ", p99 " +
               decimal(interval.number("p99"), 2) + ", max " + decimal(interval.number("max"), 2) +
               " ms; " + decimal(run.number("step_px"), 2) + " px a refresh, " +
               decimal(run.number("px_per_second"), 0) + " px/s");
  const Reader memory = run.at("memory");
  const double lately = (minute.value().is_object() ? minute : run).number("cpu_per_second");
  out += row("memory", decimal(memory.number("rss_mb"), 1) + " MB, at most " +
                           decimal(memory.number("peak_mb"), 1) + " MB; processor " +
                           decimal(lately * 100, 1) + " %");
  return out;
}

std::string screen_text(const Reader& screen) {
  const bool turned = screen.number("rotate") != 0;
  return screen.text("output") + ", " + screen.text("driver") + ", " + screen.whole("width") + "x" +
         screen.whole("height") + (turned ? " turned by " + screen.whole("rotate") : "") + " at " +
         decimal(screen.number("refresh_hz"), 3) + " Hz" +
         (screen.text("paced_by") == "timer" ? " (by a timer)" : "");
}

std::string headline_text(const Reader& headline) {
  const std::string source = headline.text("source");
  return under("\"" + headline.text("text") + "\"" + (source.empty() ? "" : " - " + source));
}

std::string showing_text(const Reader& showing) {
  std::string out = row("showing", showing.text("layout") + ", " + showing.whole("headlines") +
                                       " headlines" + (showing.yes("demo") ? " (the demo)" : "") +
                                       (showing.yes("breaking") ? ", BREAKING NEWS now" : ""));
  for (const json& one : showing.at("reading").value()) {
    out += headline_text(Reader(one));
  }
  return out;
}

std::string settings_text(const Reader& status) {
  const Reader settings = status.at("settings");
  const auto now = status.time("now");
  if (!settings.at("file").value().is_string()) {
    return row("settings", "no file: the built-in demo");
  }
  const bool refused = settings.text("last_edit") == "refused";
  const std::string taken = beside_now(settings.time("taken"), now);
  std::string out =
      row("settings", settings.text("file") + (taken.empty() ? "" : ", taken " + taken));
  if (refused) {
    const std::string when = beside_now(settings.time("refused"), now);
    out += under("The last edit" + (when.empty() ? "" : " (" + when + ")") +
                 " was NOT taken, it has mistakes:");
  }
  for (const json& problem : settings.at("problems").value()) {
    if (problem.is_string()) out += under(escape_for_log(problem.get<std::string>()));
  }
  return out;
}

std::string store_text(const Reader& store) {
  if (!store.at("file").value().is_string()) return "headlines are kept in memory only";
  const std::string trouble = store.text("trouble");
  return store.text("file") + (trouble.empty() ? ", good" : ": " + trouble);
}

std::string feed_text(const Reader& feed, std::optional<WallTime> now) {
  const std::string status = feed.text("status");
  std::string words = status == "waiting" ? "not answered yet"
                      : status == "gone"  ? "gone for good"
                                          : status;
  if (feed.yes("stale")) words += ", stale";
  std::string out =
      under(feed.text("title") + ": " + words + ", " + feed.whole("headlines") + " headlines");
  out.pop_back();
  const std::string good = beside_now(feed.time("last_good"), now);
  const std::string next = beside_now(feed.time("next_try"), now);
  if (!good.empty()) out += ", last good " + good;
  if (!next.empty()) out += ", next try " + next;
  out += "\n";
  if (const std::string error = feed.text("error"); !error.empty()) out += under("  " + error);
  return out;
}

}  // namespace

std::string status_text(std::string_view text) {
  const json parsed = json::parse(text, nullptr, false);
  const Reader status(parsed);
  const auto now = status.time("now");
  const std::string since = short_time(status.text("since"));
  const auto uptime =
      std::chrono::seconds{static_cast<std::int64_t>(status.number("uptime_seconds"))};
  std::string out = row("Sharit", status.text("version") + ", running for " + span_text(uptime) +
                                      (since.empty() ? "" : ", since " + since) + ", process " +
                                      status.whole("pid"));
  out += row("screen", screen_text(status.at("screen")));
  out += showing_text(status.at("showing"));
  out += run_text(status);
  out += row("clock", status.yes("clock_trusted") ? "trusted: " + short_time(status.text("now"))
                                                  : "NOT trusted: it has not been set yet");
  out += settings_text(status);
  out += row("store", store_text(status.at("store")));
  const Reader feeds = status.at("feeds");
  if (!feeds.value().empty()) out += row("feeds", std::to_string(feeds.value().size()));
  for (const json& feed : feeds.value()) out += feed_text(Reader(feed), now);
  const Reader withdrawn = status.at("withdrawn");
  if (!withdrawn.value().empty()) {
    out += row("withdrawn", "(`sharit release WORDS` brings one back)");
  }
  for (const json& one : withdrawn.value()) out += headline_text(Reader(one));
  const Reader trouble = status.at("trouble");
  if (!trouble.value().empty()) out += row("log", "the last warnings and errors");
  for (const json& one : trouble.value()) {
    const Reader line(one);
    const std::string when = beside_now(line.time("time"), now);
    out += under((when.empty() ? "" : when + ", ") + line.text("level") + " " + line.text("text"));
  }
  return out;
}

}  // namespace sharit
