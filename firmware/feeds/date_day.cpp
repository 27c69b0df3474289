#include "firmware/feeds/date_day.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "firmware/feeds/month_names.hpp"
#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

constexpr long long kFirstYear = 1990;
constexpr long long kLastYear = 2199;

long long full_year(const DatePart& part) {
  if (part.text.size() == 4) return part.number;
  if (part.text.size() == 2) return part.number + (part.number < 69 ? 2000 : 1900);
  return -1;
}

// 0 for Sunday; -1 for a word that is no English weekday.
int weekday_of(std::string_view word) {
  constexpr std::array<std::string_view, 7> kDays = {"sun", "mon", "tue", "wed",
                                                     "thu", "fri", "sat"};
  const std::string lower = ascii_lower(word);
  const auto known = std::find_if(kDays.begin(), kDays.end(), [&lower](std::string_view day) {
    return std::string_view(lower).starts_with(day);
  });
  return known == kDays.end() ? -1 : static_cast<int>(known - kDays.begin());
}

class DayReader {
 public:
  explicit DayReader(DateParts& parts) : parts_(parts) {}

  std::optional<DateDay> read(std::size_t at) {
    if (read_year_first(at)) return day_;
    day_ = {};
    if (read_named(at)) return day_;
    return std::nullopt;
  }

 private:
  bool done(std::size_t behind) {
    day_.behind = behind;
    return true;
  }

  [[nodiscard]] bool year(std::size_t at) const {
    return parts_.number(at, 2, 4) && !parts_.is(at + 1, ":");
  }

  [[nodiscard]] MonthName month_at(std::size_t at) const {
    if (!parts_.word(at)) return {};
    const bool two = parts_.is(at + 1, " ") && parts_.word(at + 2);
    return month_of_name(parts_[at].text, two ? parts_[at + 2].text : std::string_view{});
  }

  static std::size_t behind_month(std::size_t at, const MonthName& month) {
    return at + (month.words == 2 ? 3 : 1);
  }

  // 2026-01-15, 2026/1/15, 20260115, 260115, 2026-01, 2026, 26-01-15, -26-01, 2026-015, 2026-W03-4,
  // 2026-Jan-15, 2026 January 15.
  bool read_year_first(std::size_t at) {
    if (parts_.is(at, "-") && at == 0) return read_truncated();
    if (parts_.number(at, 8, 8) || (parts_.number(at, 6, 6) && parts_.size() == at + 1)) {
      const long long n = parts_[at].number;
      day_.year = n / 10000 + (parts_[at].text.size() == 6 ? 2000 : 0);
      day_.month = n / 100 % 100;
      day_.day = n % 100;
      return done(at + 1);
    }
    if (parts_.number(at, 1, 2)) return read_short_year(at);
    if (!parts_.number(at, 4, 4)) return false;
    day_.year = parts_[at].number;
    if (parts_.size() == at + 1) return done(at + 1);
    if (parts_.word(at + 1, "W")) return read_week(at + 2);
    if (parts_.is(at + 1, " ")) return read_month_name_and_day(at + 2);
    const std::string_view separator = parts_[at + 1].text;
    if (separator != "-" && separator != "/" && separator != ".") return false;
    at += 2;
    if (parts_.word(at, "W")) return read_week(at + 1);
    if (parts_.word(at)) return read_month_name_and_day(at);
    if (separator == "-" && parts_.number(at, 3, 3) && !parts_.is(at + 1, "-")) {
      day_.day = parts_[at].number;
      day_.count = DateDay::Count::kOfYear;
      return done(at + 1);
    }
    if (!parts_.number(at, 1, 3)) return false;  // "2003-012-31": one zero too many.
    day_.month = parts_[at].number;
    if (parts_.size() == at + 1) return done(at + 1);
    if (!parts_.is(at + 1, separator) || !parts_.number(at + 2, 1, 2)) return false;
    day_.day = parts_[at + 2].number;
    return done(at + 3);
  }

  // -26-01, -2601: ISO 8601 before 2004.
  bool read_truncated() {
    if (parts_.number(1, 4, 4) && parts_.size() == 2) {
      day_.year = 2000 + parts_[1].number / 100;
      day_.month = parts_[1].number % 100;
      return done(2);
    }
    if (!parts_.number(1, 2, 2) || !parts_.is(2, "-") || !parts_.number(3, 2, 2)) return false;
    if (parts_.size() != 4) return false;
    day_.year = 2000 + parts_[1].number;
    day_.month = parts_[3].number;
    return done(4);
  }

  // 26-01-15; 15-01-2026 and 31-12-99 are left to the forms with the day in front.
  bool read_short_year(std::size_t at) {
    if (!parts_.number(at, 2, 2) || !parts_.is(at + 1, "-") || !parts_.number(at + 2, 1, 2) ||
        !parts_.is(at + 3, "-") || !parts_.number(at + 4, 1, 2)) {
      return false;
    }
    if (parts_[at + 2].number > 12 || parts_[at + 4].number > 31) return false;
    day_.year = full_year(parts_[at]);
    day_.month = parts_[at + 2].number;
    day_.day = parts_[at + 4].number;
    return done(at + 5);
  }

  // 03-4, 034, 03 behind the "W".
  bool read_week(std::size_t at) {
    day_.count = DateDay::Count::kOfWeek;
    if (parts_.number(at, 3, 3)) {
      day_.month = parts_[at].number / 10;
      day_.day = parts_[at].number % 10;
      return done(at + 1);
    }
    if (!parts_.number(at, 2, 2)) return false;
    day_.month = parts_[at].number;
    if (!parts_.is(at + 1, "-") || !parts_.number(at + 2, 1, 1)) return done(at + 1);
    day_.day = parts_[at + 2].number;
    return done(at + 3);
  }

  bool read_month_name_and_day(std::size_t at) {
    const MonthName month = month_at(at);
    at = parts_.skip_joint(behind_month(at, month));
    if (month.month == 0 || !parts_.number(at, 1, 2)) return false;
    day_.month = month.month;
    day_.day = parts_[at].number;
    return done(at + 1);
  }

  // [weekday,] and one of the forms with the day or a month's name in front.
  bool read_named(std::size_t at) {
    const std::size_t begin = at;
    at = parts_.skip_blank(at);
    for (int words = 0; words < 3 && parts_.word(at); ++words) {
      const MonthName month = month_at(at);
      if (month.month != 0 && read_month_first(at, month)) return true;
      if (weekday_.empty()) weekday_ = parts_[at].text;
      at = parts_.skip_blank(at + 1);
    }
    if (at > begin && parts_.number(at, 4, 4) &&
        (parts_.is(at + 1, "/") || parts_.is(at + 1, "-"))) {
      return read_year_first(at);  // "Fri, 2026/01/16 10:30 EST"
    }
    return read_day_first(at);
  }

  // 15 Jan 2026, 15-Jan-26, 15th of January 2026, 15 de enero de 2026, 15/01/2026, 15 01 2026.
  bool read_day_first(std::size_t at) {
    if (!parts_.number(at, 1, 2)) return false;
    day_.day = parts_[at].number;
    const std::size_t separator = at + 1;
    at = parts_.skip_joint(separator);
    if (parts_.number(at, 1, 2)) return read_month_number(separator, at);
    MonthName month = month_at(at);
    for (int words = 0; words < 2 && month.month == 0 && parts_.word(at); ++words) {
      at = parts_.skip_joint(at + 1);
      month = month_at(at);
    }
    if (month.month == 0) return false;
    day_.month = month.month;
    at = parts_.skip_joint(behind_month(at, month));
    if (parts_.is(at, "/")) {  // "كانون الثاني/يناير 2026": both families, as agencies write them.
      at = parts_.skip_blank(at + 1);
      const MonthName other = month_at(at);
      if (other.month != day_.month) return false;
      at = parts_.skip_joint(behind_month(at, other));
    }
    for (int words = 0; words < 2 && parts_.word(at); ++words) at = parts_.skip_joint(at + 1);
    if (!year(at)) return false;
    day_.year = full_year(parts_[at]);
    return done(at + 1);
  }

  bool read_month_number(std::size_t separator, std::size_t at) {
    const std::string_view sign = parts_[separator].text;
    if (sign != "/" && sign != "." && sign != "-" && sign != " ") return false;
    if (!parts_.is(at + 1, sign) || !year(at + 2)) return false;
    day_.month = parts_[at].number;
    day_.year = full_year(parts_[at + 2]);
    const bool american = (sign == "/" && half_of_day_follows(at + 3)) || fits_month_first();
    if (day_.day <= 12 && (day_.month > 12 || american)) std::swap(day_.day, day_.month);
    return done(at + 3);
  }

  // "Mon, 01/02/2006": the second of January was a Monday, the first of February was none.
  [[nodiscard]] bool fits_month_first() const {
    DateDay swapped = day_;
    std::swap(swapped.day, swapped.month);
    const int weekday = weekday_of(weekday_);
    return weekday >= 0 && falls_on(weekday, swapped) && !falls_on(weekday, day_);
  }

  [[nodiscard]] static bool falls_on(int weekday, const DateDay& day) {
    const auto date = day_of_calendar(day);
    return date && static_cast<int>(std::chrono::weekday(*date).c_encoding()) == weekday;
  }

  [[nodiscard]] bool half_of_day_follows(std::size_t at) const {
    for (; at < parts_.size(); ++at) {
      if (parts_.word(at, "am") || parts_.word(at, "pm")) return true;
    }
    return false;
  }

  // Jan 15, 2026; Jan 15th 2026; Jan 2026; Jan 15 10:30:00 UTC 2026.
  bool read_month_first(std::size_t at, const MonthName& month) {
    day_.month = month.month;
    at = parts_.skip_blank(behind_month(at, month));
    if (parts_.number(at, 4, 4)) {
      day_.year = parts_[at].number;
      return done(at + 1);
    }
    if (!parts_.number(at, 1, 2)) return false;
    day_.day = parts_[at].number;
    at = parts_.skip_blank(at + 1);
    if (month_at(at).month != 0) return false;  // "mar. 3 mars": a Tuesday, not in March.
    if (parts_.word(at) && parts_[at].text.size() == 2) at = parts_.skip_blank(at + 1);
    if (parts_.number(at, 4, 4)) {
      day_.year = parts_[at].number;
      return done(at + 1);
    }
    for (std::size_t last = parts_.size() - 1; last > at; --last) {
      if (!parts_.number(last, 4, 4) || !parts_.is(last - 1, " ")) continue;
      day_.year = parts_[last].number;
      parts_.erase(last);
      return done(at);
    }
    return false;
  }

  DateParts& parts_;
  DateDay day_;
  std::string_view weekday_;  // The first word, whatever it is.
};

}  // namespace

std::optional<DateDay> read_date_day(DateParts& parts, std::size_t at) {
  return DayReader(parts).read(at);
}

std::optional<std::chrono::sys_days> day_of_calendar(const DateDay& day) {
  using std::chrono::days;
  using std::chrono::sys_days;
  if (day.year < kFirstYear || day.year > kLastYear) return std::nullopt;
  const std::chrono::year year(static_cast<int>(day.year));
  if (day.count == DateDay::Count::kOfYear) {
    if (day.day < 1 || day.day > (year.is_leap() ? 366 : 365)) return std::nullopt;
    return sys_days(year / 1 / 1) + days(day.day - 1);
  }
  if (day.count == DateDay::Count::kOfWeek) {
    if (day.month < 1 || day.month > 53 || day.day < 1 || day.day > 7) return std::nullopt;
    // The fourth of January is always in the first week (ISO 8601 3.1.1.23).
    const sys_days fourth(year / 1 / 4);
    const unsigned weekday = std::chrono::weekday(fourth).iso_encoding();
    return fourth - days(weekday - 1) + days((day.month - 1) * 7 + day.day - 1);
  }
  if (day.month < 1 || day.month > 12 || day.day < 1 || day.day > 31) return std::nullopt;
  const std::chrono::year_month_day date{year, std::chrono::month(static_cast<unsigned>(day.month)),
                                         std::chrono::day(static_cast<unsigned>(day.day))};
  if (!date.ok()) return std::nullopt;
  return sys_days(date);
}

}  // namespace sharit
