#include "firmware/config/reporter.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace sharit {

Reporter::Reporter(std::string_view text) {
  while (true) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines_.emplace_back(line);
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
}

void Reporter::error(Place place, Complaint complaint) {
  add(place, Severity::kError, std::move(complaint));
}

void Reporter::warning(Place place, Complaint complaint) {
  add(place, Severity::kWarning, std::move(complaint));
}

std::vector<Problem> Reporter::take() {
  std::ranges::stable_sort(problems_, {}, [](const Problem& problem) {
    return std::pair(problem.line, problem.column);
  });
  return std::exchange(problems_, {});
}

std::string_view Reporter::line(int number) const {
  if (number < 1 || static_cast<std::size_t>(number) > lines_.size()) return {};
  return lines_[static_cast<std::size_t>(number) - 1];
}

void Reporter::add(Place place, Severity severity, Complaint complaint) {
  problems_.push_back(Problem{place.line, place.column, place.length, severity,
                              std::move(complaint.code), std::move(complaint.message),
                              std::move(complaint.hint), std::string(line(place.line))});
}

}  // namespace sharit
