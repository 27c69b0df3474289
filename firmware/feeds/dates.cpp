#include "firmware/feeds/dates.hpp"

#include <string>

#include "firmware/feeds/date_day.hpp"
#include "firmware/feeds/date_parts.hpp"
#include "firmware/feeds/date_zone.hpp"
#include "firmware/feeds/month_names.hpp"
#include "firmware/feeds/usual_date.hpp"
#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

using std::chrono::seconds;

constexpr std::size_t kLongestDate = 120;

struct ClockTime {
  long long hour = 0;
  long long minute = 0;
  long long second = 0;
};

enum class HalfOfDay { kUnknown, kMorning, kAfternoon };

// "am", "a.m.", "ص", "ق.ظ", "오전"; `behind` is then the next part.
HalfOfDay half_of_day(const DateParts& parts, std::size_t at, std::size_t& behind) {
  if (!parts.word(at)) return HalfOfDay::kUnknown;
  std::string name = fold_name(parts[at].text);
  behind = at + 1;
  if (parts.is(at + 1, ".") && parts.word(at + 2)) {
    name += fold_name(parts[at + 2].text);
    behind = at + 3;
  }
  for (const char* morning : {"am", "ص", "صباحا", "قظ", "오전", "上午", "午前"}) {
    if (name == morning) return HalfOfDay::kMorning;
  }
  for (const char* afternoon : {"pm", "م", "مساء", "بظ", "오후", "下午", "午後"}) {
    if (name == afternoon) return HalfOfDay::kAfternoon;
  }
  return HalfOfDay::kUnknown;
}

void apply(HalfOfDay half, ClockTime& clock) {
  if (half == HalfOfDay::kUnknown || clock.hour > 12) return;
  clock.hour = clock.hour % 12 + (half == HalfOfDay::kAfternoon ? 12 : 0);
}

// Reads what stands behind a day, or in front of it.
class ClockReader {
 public:
  explicit ClockReader(const DateParts& parts) : parts_(parts) {}

  // Where the zone begins; empty where a time is begun and none ("09:xx").
  std::optional<std::size_t> read(std::size_t at) {
    at = parts_.skip_blank(at);
    if (parts_.is(at, "-") && parts_.is(at + 1, " ")) at = parts_.skip_blank(at + 1);
    std::size_t behind = at;
    half_ = half_of_day(parts_, at, behind);
    if (half_ != HalfOfDay::kUnknown) at = parts_.skip_blank(behind);
    // "T", "at", "الساعة".
    if (parts_.word(at) && parts_.number(parts_.skip_blank(at + 1), 1, 6)) {
      at = parts_.skip_blank(at + 1);
    }
    const auto digits = read_digits(at);
    if (!digits) return std::nullopt;
    at = parts_.skip_blank(*digits);
    if (half_ == HalfOfDay::kUnknown) {
      half_ = half_of_day(parts_, at, behind);
      if (half_ != HalfOfDay::kUnknown) at = parts_.skip_blank(behind);
    }
    apply(half_, clock_);
    return at;
  }

  [[nodiscard]] const ClockTime& clock() const { return clock_; }

 private:
  std::optional<std::size_t> read_digits(std::size_t at) {
    if (parts_.number(at, 4, 4) || parts_.number(at, 6, 6)) {
      const long long n = parts_[at].number;
      const bool with_seconds = parts_[at].text.size() == 6;
      clock_.hour = with_seconds ? n / 10000 : n / 100;
      clock_.minute = with_seconds ? n / 100 % 100 : n % 100;
      clock_.second = with_seconds ? n % 100 : 0;
      return skip_fraction(at + 1);
    }
    if (!parts_.number(at, 1, 2)) return at;
    const long long hour = parts_[at].number;
    if (parts_.is(at + 1, ":") || parts_.is(at + 1, ".") || parts_.word(at + 1, "h")) {
      const std::string_view separator = parts_[at + 1].text;
      if (!parts_.number(at + 2, 1, 2)) return std::nullopt;
      clock_.hour = hour;
      clock_.minute = parts_[at + 2].number;
      at += 3;
      if (!parts_.is(at, separator) || !parts_.number(at + 1, 1, 2)) return skip_fraction(at);
      clock_.second = parts_[at + 1].number;
      return skip_fraction(at + 2);
    }
    // An hour alone: "T10Z", "15 -0700", "3 pm", not "1x:04".
    if (parts_.word(at + 1) && parts_.is(at + 2, ":")) return std::nullopt;
    clock_.hour = hour;
    return at + 1;
  }

  // ".516", ",5", ":00" of .NET, ":-0700".
  [[nodiscard]] std::optional<std::size_t> skip_fraction(std::size_t at) const {
    if ((parts_.is(at, ".") || parts_.is(at, ",")) && parts_.number(at + 1, 1, 18)) return at + 2;
    if (!parts_.is(at, ":")) return at;
    if (parts_.number(at + 1, 2, 9)) return at + 2;
    if (parts_.is(at + 1, "-") || parts_.is(at + 1, "+")) return at + 1;
    return std::nullopt;
  }

  const DateParts& parts_;
  ClockTime clock_;
  HalfOfDay half_ = HalfOfDay::kUnknown;
};

// Seconds of the day. 24:00 is its end (ISO 8601 4.2.3), other minutes behind 24 are behind 0.
std::optional<long long> seconds_of(ClockTime clock) {
  if (clock.hour > 24 || clock.minute > 59 || clock.second > 60) return std::nullopt;
  if (clock.hour == 24 && (clock.minute != 0 || clock.second != 0)) clock.hour = 0;
  if (clock.second == 60) clock.second = 59;  // A leap second.
  return clock.hour * 3600 + clock.minute * 60 + clock.second;
}

// Seconds or milliseconds since 1970, from 1990 on.
std::optional<WallTime> from_epoch(const DateParts& parts) {
  if (!parts.number(0, 9, 10) && !parts.number(0, 13, 13)) return std::nullopt;
  if (parts.size() != 1 && !(parts.size() == 3 && parts.is(1, "."))) return std::nullopt;
  const bool milliseconds = parts[0].text.size() == 13;
  const long long value = milliseconds ? parts[0].number / 1000 : parts[0].number;
  constexpr long long k1990 = 631152000;
  if (value < k1990) return std::nullopt;
  return WallTime(seconds(value));
}

// 20260115103000 and 202601151030 are the same with a "T" in the middle.
std::string with_time_apart(std::string text) {
  std::size_t digits = 0;
  while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
  if (digits != 12 && digits != 14) return text;
  return text.substr(0, 8) + 'T' + text.substr(8);
}

// Korea has one zone, and its sites write dates in words without one.
bool is_korean(std::string_view text) {
  for (const char* word : {"년", "오전", "오후"}) {
    if (text.find(word) != std::string_view::npos) return true;
  }
  return false;
}

// None where the calendar or the clock has no such moment.
std::optional<WallTime> moment(const DateDay& day, const ClockTime& clock) {
  const auto date = day_of_calendar(day);
  const auto of_day = seconds_of(clock);
  if (!date || !of_day) return std::nullopt;
  return WallTime(*date) + seconds(*of_day);
}

}  // namespace

std::optional<WallTime> parse_date(std::string_view text) {
  text = ascii_trim(text);
  if (text.empty() || text.size() > kLongestDate) return std::nullopt;
  if (const auto usual = read_usual_date(text)) {
    DateDay day;
    day.year = usual->year;
    day.month = usual->month;
    day.day = usual->day;
    const auto local = moment(day, {usual->hour, usual->minute, usual->second});
    if (!local) return std::nullopt;
    return *local - seconds(usual->zone_minutes * 60);
  }
  const std::string plain = with_time_apart(plain_date_text(text));
  DateParts parts(plain);
  if (const auto time = from_epoch(parts)) return time;
  ClockReader clock(parts);
  const bool time_first = parts.number(0, 1, 2) && parts.is(1, ":");
  const auto behind_time = time_first ? clock.read(0) : std::optional<std::size_t>(0);
  if (!behind_time) return std::nullopt;
  const auto day = read_date_day(parts, *behind_time);
  if (!day) return std::nullopt;
  std::size_t zone_at = day->behind;
  if (!time_first) {
    // "2013-01-27-01" is neither a day with a zone nor one with a time.
    const bool number_behind = parts.is(zone_at, "-") && parts.number(zone_at + 1, 1, 2);
    if (number_behind && !parts.is(zone_at + 2, ":")) return std::nullopt;
    const auto behind = clock.read(zone_at);
    if (!behind) return std::nullopt;
    zone_at = *behind;
  }
  const auto local = moment(*day, clock.clock());
  const auto zone = read_date_zone(parts, zone_at);
  if (!local || !zone) return std::nullopt;
  long long minutes = zone->minutes;
  if (!zone->region.empty()) {
    minutes = region_minutes(zone->region, local->time_since_epoch().count());
  } else if (!zone->stated && is_korean(text)) {
    minutes = 540;
  }
  return *local - seconds(minutes * 60);
}

}  // namespace sharit
