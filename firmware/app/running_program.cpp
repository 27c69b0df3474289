#include "firmware/app/running_program.hpp"

#include <string>
#include <utility>

#include <nlohmann/json.hpp>

#include "firmware/app/options.hpp"
#include "render/support/time_span.hpp"

namespace sharit {
namespace {

using nlohmann::json;

void take_last_error(const json& status, RunningTicker& out) {
  const auto now = parse_instant(status.at("now").is_string() ? status["now"] : "");
  for (const json& line : status.at("trouble")) {  // Oldest first.
    if (line.at("level") != "error") continue;
    out.last_error = line.at("text");
    const auto when = parse_instant(line.at("time").is_string() ? line["time"] : "");
    out.last_error_age = now && when ? span_text(*now - *when) + " ago" : "";
  }
}

}  // namespace

RunningTicker running_ticker(std::string_view status) {
  RunningTicker out;
  try {
    const json all = json::parse(status);
    out.version = all.at("version");
    out.uptime = std::chrono::seconds{all.at("uptime_seconds").get<std::int64_t>()};
    const json& screen = all.at("screen");
    out.output = screen.at("output");
    out.driver = screen.at("driver");
    out.size = {screen.at("width"), screen.at("height")};
    out.refresh_hz = screen.at("refresh_hz");
    out.demo = all.at("showing").at("demo");
    const json& store = all.at("store");
    if (store.at("file").is_string()) out.store_file = store["file"];
    out.store_trouble = store.at("trouble");
    if (const json& minute = all.at("last_minute"); minute.is_object()) {
      out.refreshes = minute.at("refreshes");
      out.missed = minute.at("steps").at("skipped");
    }
    take_last_error(all, out);
  } catch (const json::exception&) {
    // Another version says it otherwise; what has been read is kept.
  }
  return out;
}

std::expected<RunningTicker, TickerSilence> hear_running_program() {
  auto answer = ask_ticker("status");
  if (!answer) return std::unexpected(std::move(answer.error()));
  return running_ticker(answer->text);
}

}  // namespace sharit
