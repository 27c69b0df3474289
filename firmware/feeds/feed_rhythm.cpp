#include "firmware/feeds/feed_rhythm.hpp"

#include <algorithm>
#include <charconv>
#include <string>

#include "firmware/feeds/markup.hpp"
#include "firmware/feeds/utf8.hpp"
#include "firmware/feeds/xml_names.hpp"

namespace sharit {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr seconds kLongest = days(365);

// A whole number, -1 for anything else.
int number(std::string_view text) {
  text = ascii_trim(text);
  int value = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() ? value : -1;
}

seconds period(std::string_view name) {
  const std::string lower = ascii_lower(ascii_trim(name));
  if (lower == "hourly") return hours(1);
  if (lower == "daily") return days(1);
  if (lower == "weekly") return days(7);
  if (lower == "monthly") return days(30);
  if (lower == "yearly") return days(365);
  return seconds(0);
}

// "Monday"; -1 for no day.
int day_number(std::string_view name) {
  static constexpr std::string_view kDays[] = {"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
  const std::string lower = ascii_lower(ascii_trim(name));
  for (int day = 0; day < 7; ++day) {
    if (lower.starts_with(kDays[day])) return day;
  }
  return -1;
}

// What the head of a document says, field by field.
struct Reader {
  FeedRhythm rhythm;
  seconds update_period{0};
  int update_frequency = 1;

  void take(const XmlName& name, std::string_view text) {
    if (name.is("ttl")) {
      const int wanted = number(text);
      if (wanted > 0) hold(std::min<seconds>(minutes(std::min(wanted, 1'000'000)), kLongest));
    } else if (name.is("hour")) {
      // 24 stood for midnight in RSS 0.91.
      const int hour = number(text);
      if (hour >= 0 && hour <= 24) rhythm.skip_hours.set(static_cast<std::size_t>(hour % 24));
    } else if (name.is("day")) {
      const int day = day_number(text);
      if (day >= 0) rhythm.skip_days.set(static_cast<std::size_t>(day));
    } else if (name.is("updateperiod")) {
      update_period = period(text);
    } else if (name.is("updatefrequency")) {
      update_frequency = std::max(number(text), 1);
    }
  }
  void hold(seconds wanted) { rhythm.hold = std::max(rhythm.hold, wanted); }
};

}  // namespace

WallTime FeedRhythm::allowed(WallTime when) const {
  const bool by_hour = skip_hours.any() && !skip_hours.all();
  const bool by_day = skip_days.any() && !skip_days.all();
  constexpr int kHoursOfWeek = 7 * 24;
  for (int step = 0; step <= kHoursOfWeek; ++step) {
    const auto day = std::chrono::floor<days>(when);
    const auto hour = std::chrono::floor<hours>(when - day).count();
    const bool skipped = (by_hour && skip_hours.test(static_cast<std::size_t>(hour))) ||
                         (by_day && skip_days.test(std::chrono::weekday(day).c_encoding()));
    if (!skipped) break;
    when = std::chrono::floor<hours>(when) + hours(1);
  }
  return when;
}

FeedRhythm read_rhythm(std::string_view utf8) {
  MarkupReader reader(utf8);
  MarkupToken token;
  Reader head;
  std::string text;
  while (reader.next(token)) {
    if (token.kind == MarkupKind::kText || token.kind == MarkupKind::kCdata) {
      if (text.size() < 100) text += token.text.substr(0, 100);
      continue;
    }
    const XmlName name = split_name(token.name);
    if (token.kind == MarkupKind::kEnd) {
      head.take(name, text);
    } else if (name.is("item") || name.is("entry")) {
      break;
    }
    text.clear();
  }
  head.hold(head.update_period / head.update_frequency);
  return head.rhythm;
}

}  // namespace sharit
