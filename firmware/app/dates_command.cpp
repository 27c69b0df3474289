#include <iostream>
#include <string>

#include <unistd.h>
#include <nlohmann/json.hpp>

#include "firmware/app/commands.hpp"
#include "firmware/app/line_reader.hpp"
#include "firmware/feeds/dates.hpp"
#include "firmware/feeds/source_reader.hpp"

namespace sharit {
namespace {

/// A JSON string, or null where the line is none or no date.
std::string answer_to(std::string_view line) {
  const auto text = nlohmann::json::parse(line, nullptr, false);
  if (!text.is_string()) return "null";
  const auto time = parse_date(text.get_ref<const std::string&>());
  return time ? '"' + to_iso8601(*time) + '"' : "null";
}

}  // namespace

int print_dates(const DatesOptions&) {
  LineReader lines(STDIN_FILENO, [] { std::cout.flush(); });
  while (const auto line = lines.next()) std::cout << answer_to(*line) << '\n';
  if (lines.failed()) return report({Fault::kInput, kInputUnreadable});
  return 0;
}

}  // namespace sharit
