#include "firmware/wording/zone_rule.hpp"

#include <cstddef>

namespace sharit {

using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::sys_seconds;

/// Reads the string from left to right; every method gives nothing where its part is missing.
class ZoneRule::Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  [[nodiscard]] bool done() const { return at_ == text_.size(); }

  [[nodiscard]] bool accept(char wanted) {
    if (done() || text_[at_] != wanted) return false;
    ++at_;
    return true;
  }

  /// An abbreviation: three letters or more, or anything of letters, digits and signs in <>.
  [[nodiscard]] bool name() {
    const std::size_t from = at_;
    if (accept('<')) {
      while (!done() && text_[at_] != '>') ++at_;
      return accept('>');
    }
    while (!done() &&
           ((text_[at_] >= 'A' && text_[at_] <= 'Z') || (text_[at_] >= 'a' && text_[at_] <= 'z')))
      ++at_;
    return at_ - from >= 3;
  }

  [[nodiscard]] std::optional<int> number(int lowest, int highest) {
    if (done() || !is_digit(text_[at_])) return std::nullopt;
    int value = 0;
    while (!done() && is_digit(text_[at_]) && value <= 10000)
      value = value * 10 + text_[at_++] - '0';
    if (value < lowest || value > highest) return std::nullopt;
    return value;
  }

  /// [+-]hh[:mm[:ss]]
  [[nodiscard]] std::optional<seconds> time() {
    const bool negative = accept('-');
    if (!negative) static_cast<void>(accept('+'));
    const auto hours = number(0, 167);
    if (!hours) return std::nullopt;
    int total = *hours * 3600;
    for (int unit = 60; unit >= 1 && accept(':'); unit /= 60) {
      const auto part = number(0, 59);
      if (!part) return std::nullopt;
      total += *part * unit;
    }
    return seconds(negative ? -total : total);
  }

  [[nodiscard]] std::optional<Change> change() {
    Change change;
    std::optional<int> day;
    if (accept('M')) {
      change.kind = DayKind::kMonthWeekDay;
      const auto month = number(1, 12);
      if (!month || !accept('.')) return std::nullopt;
      const auto week = number(1, 5);
      if (!week || !accept('.')) return std::nullopt;
      change.month = *month;
      change.week = *week;
      day = number(0, 6);
    } else if (accept('J')) {
      change.kind = DayKind::kJulianNoLeap;
      day = number(1, 365);
    } else {
      day = number(0, 365);
    }
    if (!day) return std::nullopt;
    change.day = *day;
    if (!accept('/')) return change;
    const auto at = time();
    if (!at) return std::nullopt;
    change.time = *at;
    return change;
  }

 private:
  static bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

  std::string_view text_;
  std::size_t at_ = 0;
};

std::optional<ZoneRule> ZoneRule::parse(std::string_view text) {
  Reader reader(text);
  ZoneRule rule;
  if (!reader.name()) return std::nullopt;
  const auto west = reader.time();  // POSIX counts hours west of Greenwich.
  if (!west) return std::nullopt;
  rule.standard_ = -*west;
  if (reader.done()) return rule;

  if (!reader.name()) return std::nullopt;
  rule.has_summer_ = true;
  rule.summer_ = rule.standard_ + seconds(3600);
  if (!reader.accept(',')) {
    const auto summer_west = reader.time();
    if (!summer_west || !reader.accept(',')) return std::nullopt;
    rule.summer_ = -*summer_west;
  }
  const auto start = reader.change();
  if (!start || !reader.accept(',')) return std::nullopt;
  const auto end = reader.change();
  if (!end || !reader.done()) return std::nullopt;
  rule.start_ = *start;
  rule.end_ = *end;
  return rule;
}

sys_seconds ZoneRule::Change::in_year(std::chrono::year year) const {
  using namespace std::chrono;
  const sys_days january = sys_days(year / January / 1);
  if (kind == DayKind::kZeroBased) return january + days(day) + time;
  if (kind == DayKind::kJulianNoLeap) {
    const bool after_february = day >= 60;  // J60 is always 1 March.
    return january + days(day - 1 + (after_february && year.is_leap() ? 1 : 0)) + time;
  }
  const auto wanted = weekday(static_cast<unsigned>(day));
  const auto of_month = year / std::chrono::month(static_cast<unsigned>(month));
  if (week == 5) return sys_days(of_month / wanted[last]) + time;
  return sys_days(of_month / wanted[static_cast<unsigned>(week)]) + time;
}

seconds ZoneRule::offset_at(sys_seconds time) const {
  using namespace std::chrono;
  if (!has_summer_) return standard_;
  const year this_year = year_month_day(floor<days>(time + standard_)).year();
  // The start is given in standard time, the end in summer time.
  const sys_seconds start = start_.in_year(this_year) - standard_;
  const sys_seconds end = end_.in_year(this_year) - summer_;
  const bool summer = start < end ? (time >= start && time < end) : (time >= start || time < end);
  return summer ? summer_ : standard_;
}

}  // namespace sharit
