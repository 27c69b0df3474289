#include "firmware/wording/dates.hpp"

#include <array>
#include <utility>

#include <unicode/calendar.h>
#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include "firmware/wording/fill.hpp"

namespace sharit {
namespace {

using MonthNames = std::array<std::string, 12>;

std::string to_utf8(const icu::UnicodeString& text) {
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

MonthNames month_names(const icu::DateFormatSymbols& symbols) {
  int32_t count = 0;
  const icu::UnicodeString* names =
      symbols.getMonths(count, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
  MonthNames months;
  for (int32_t i = 0; i < count && i < 12; ++i)
    months[static_cast<std::size_t>(i)] = to_utf8(names[i]);
  return months;
}

std::array<std::string, 7> weekday_names(const icu::DateFormatSymbols& symbols) {
  int32_t count = 0;  // ICU's list starts with an unused entry; 1 is Sunday.
  const icu::UnicodeString* names =
      symbols.getWeekdays(count, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
  std::array<std::string, 7> weekdays;
  for (int32_t i = 1; i < count && i <= 7; ++i)
    weekdays[static_cast<std::size_t>(i - 1)] = to_utf8(names[i]);
  return weekdays;
}

struct CalendarDay {
  int year = 0;
  int month = 0;  ///< 0 to 11.
  int day = 0;
};

/// `prototype` runs on UTC; noon of the local day, taken as UTC, is inside the day whatever comes.
CalendarDay day_in(const icu::Calendar& prototype, std::chrono::local_days day) {
  const std::unique_ptr<icu::Calendar> calendar(prototype.clone());
  UErrorCode status = U_ZERO_ERROR;
  calendar->setTime((static_cast<double>(day.time_since_epoch().count()) + 0.5) * 86'400'000.0,
                    status);
  const CalendarDay result{calendar->get(UCAL_YEAR, status), calendar->get(UCAL_MONTH, status),
                           calendar->get(UCAL_DATE, status)};
  return U_SUCCESS(status) ? result : CalendarDay{};
}

std::string write_day(std::string_view pattern, std::string_view weekday, const CalendarDay& day,
                      std::string_view month, const Numerals& numerals) {
  return fill(pattern, {{"{weekday}", weekday},
                        {"{day}", numerals.plain(day.day)},
                        {"{month}", month},
                        {"{year}", numerals.plain(day.year)}});
}

}  // namespace

/// A calendar other than the Gregorian, with the names of its months.
struct Dates::Icu {
  struct Other {
    std::unique_ptr<icu::Calendar> calendar;
    MonthNames months;
  };

  std::array<std::string, 7> weekdays;
  MonthNames months;
  Other hijri;
  Other solar;

  static Other make(const std::string& locale_name, const char* type, UErrorCode& status) {
    const icu::Locale locale((locale_name + "@calendar=" + type).c_str());
    Other other;
    other.calendar.reset(
        icu::Calendar::createInstance(icu::TimeZone::getGMT()->clone(), locale, status));
    if (U_SUCCESS(status)) other.months = month_names(icu::DateFormatSymbols(locale, type, status));
    return other;
  }
};

Dates::Dates(std::unique_ptr<const Icu> icu, const Words& words)
    : icu_(std::move(icu)), words_(&words) {}
Dates::Dates(Dates&&) noexcept = default;
Dates& Dates::operator=(Dates&&) noexcept = default;
Dates::~Dates() = default;

Result<Dates> Dates::create(const std::string& locale_name, const Words& words) {
  UErrorCode status = U_ZERO_ERROR;
  auto icu = std::make_unique<Icu>();
  const icu::DateFormatSymbols symbols(icu::Locale(locale_name.c_str()), "gregorian", status);
  if (U_SUCCESS(status)) {
    icu->weekdays = weekday_names(symbols);
    icu->months = month_names(symbols);
  }
  icu->hijri = Icu::make(locale_name, "islamic-umalqura", status);
  if (words.language == "fa") icu->solar = Icu::make(locale_name, "persian", status);
  if (U_FAILURE(status))
    return fail(Fault::kDevice, "ICU has no calendar data (" + std::string(u_errorName(status)) +
                                    "); reinstall the package libicu72");
  for (std::size_t i = 0; i < 12; ++i)
    if (!words.hijri_months[i].empty()) icu->hijri.months[i] = words.hijri_months[i];
  return Dates(std::move(icu), words);
}

std::string Dates::gregorian(std::chrono::local_days day, Shape shape,
                             const Numerals& numerals) const {
  const std::chrono::year_month_day date(day);
  const CalendarDay parts{static_cast<int>(date.year()),
                          static_cast<int>(static_cast<unsigned>(date.month())) - 1,
                          static_cast<int>(static_cast<unsigned>(date.day()))};
  const bool full = shape == Shape::kWithWeekday;
  return write_day(full ? words_->full_date : words_->plain_date,
                   icu_->weekdays[std::chrono::weekday(day).c_encoding()], parts,
                   icu_->months[static_cast<std::size_t>(parts.month)], numerals);
}

std::string Dates::hijri(std::chrono::local_days day, const Numerals& numerals) const {
  const CalendarDay parts = day_in(*icu_->hijri.calendar, day);
  return write_day(words_->plain_date, "", parts,
                   icu_->hijri.months[static_cast<std::size_t>(parts.month)], numerals);
}

std::string Dates::solar_hijri(std::chrono::local_days day, Shape shape,
                               const Numerals& numerals) const {
  if (icu_->solar.calendar == nullptr) return gregorian(day, shape, numerals);
  const CalendarDay parts = day_in(*icu_->solar.calendar, day);
  const bool full = shape == Shape::kWithWeekday;
  return write_day(full ? words_->full_date : words_->plain_date,
                   icu_->weekdays[std::chrono::weekday(day).c_encoding()], parts,
                   icu_->solar.months[static_cast<std::size_t>(parts.month)], numerals);
}

}  // namespace sharit
