#include <chrono>
#include <cstdio>

#include <nlohmann/json.hpp>

#include "firmware/feeds/source_reader.hpp"

namespace sharit {

std::string to_iso8601(WallTime time) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss clock(time - day);
  char text[40];
  std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()));
  return text;
}

std::string to_json_line(const ParsedSource& source) {
  using json = nlohmann::ordered_json;
  try {
    json items = json::array();
    for (const ParsedItem& item : source.items) {
      json one = {{"title", item.title},
                  {"dir", item.direction == Direction::kRtl ? "rtl" : "ltr"}};
      one["published"] = item.published ? json(to_iso8601(*item.published)) : json(nullptr);
      one["link"] = item.link;
      one["id"] = item.id;
      if (item.expires) one["expires"] = to_iso8601(*item.expires);
      items.push_back(std::move(one));
    }
    json warnings = json::array();
    for (const SourceWarning& warning : source.warnings) {
      warnings.push_back({{"code", warning.code}, {"detail", warning.detail}});
    }
    json line = {{"file", source.file}, {"format", source.format}};
    line["items"] = std::move(items);
    line["warnings"] = std::move(warnings);
    if (!source.error.empty()) {
      line["error"] = source.error;
      line["detail"] = source.error_detail;
    }
    return line.dump(-1, ' ', false, json::error_handler_t::replace);
  } catch (const std::exception&) {
    return R"({"file":"","format":"","items":[],"warnings":[],"error":"out_of_memory"})";
  }
}

}  // namespace sharit
