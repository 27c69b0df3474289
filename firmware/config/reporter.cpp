#include "firmware/config/reporter.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace sharit {
namespace {

constexpr std::size_t kMostShownBytes = std::size_t{2} * 1024 * 1024;

}  // namespace

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
  const std::size_t room = kMostReported - errors_.size();
  if (warnings_.size() > room) {
    left_out_ += warnings_.size() - room;
    warnings_.resize(room);
  }
  std::vector<Problem> problems = std::exchange(errors_, {});
  std::ranges::move(std::exchange(warnings_, {}), std::back_inserter(problems));
  std::ranges::stable_sort(
      problems, {}, [](const Problem& problem) { return std::pair(problem.line, problem.column); });
  const std::size_t count = std::exchange(left_out_, 0);
  if (!problems.empty() && (count > 0 || gave_up_)) {
    Problem more;
    more.line = problems.back().line;
    more.column = problems.back().column;
    more.severity = Severity::kWarning;
    more.code = "more_problems";
    more.message = gave_up_ ? "the rest of the file has not been looked at"
                            : "there are " + std::to_string(count) + " more problems, not listed";
    more.hint = "mend these, and check again";
    problems.push_back(std::move(more));
  }
  return problems;
}

std::string_view Reporter::line(int number) const {
  if (number < 1 || static_cast<std::size_t>(number) > lines_.size()) return {};
  return lines_[static_cast<std::size_t>(number) - 1];
}

Place Reporter::whole_line(int number) const {
  const std::string_view text = line(number);
  const std::size_t indent = std::min(text.find_first_not_of(" \t"), text.size());
  const auto length = std::ranges::count_if(
      text.substr(indent), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
  return {number, static_cast<int>(indent) + 1, static_cast<int>(length)};
}

void Reporter::add(Place place, Severity severity, Complaint complaint) {
  std::vector<Problem>& list = severity == Severity::kError ? errors_ : warnings_;
  if (list.size() >= kMostReported) {
    ++left_out_;
    return;
  }
  // A file that is one long line is not kept a hundred times.
  std::string_view shown = line(place.line);
  if (shown_bytes_ + shown.size() > kMostShownBytes) shown = {};
  shown_bytes_ += shown.size();
  list.push_back(Problem{place.line, place.column, place.length, severity,
                         std::move(complaint.code), std::move(complaint.message),
                         std::move(complaint.hint), std::string(shown)});
}

}  // namespace sharit
