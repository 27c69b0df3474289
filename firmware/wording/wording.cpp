#include "firmware/wording/wording.hpp"

#include <algorithm>
#include <utility>

#include "firmware/wording/fill.hpp"
#include "firmware/wording/open_times.hpp"

namespace sharit {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr std::string_view kSeparator = " · ";
// U+200E: in a left-to-right line two Arabic numbers around " · " would otherwise change places.
constexpr std::string_view kMarkedSeparator = " ·\u200E ";
constexpr minutes kClockSlack{10};
constexpr int kDaysInWords = 30;

struct Tag {
  std::string language;
  std::string region;
};

std::string cased(std::string text, bool upper) {
  for (char& letter : text) {
    if (upper && letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    if (!upper && letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return text;
}

/// "ar", "ar-EG", "ar_EG"; a region given by itself wins.
Tag read_tag(const WordingStyle& style) {
  const std::size_t dash = style.language.find_first_of("-_");
  Tag tag{cased(style.language.substr(0, dash), false), cased(style.region, true)};
  if (tag.region.empty() && dash != std::string::npos)
    tag.region = cased(style.language.substr(dash + 1), true);
  return tag;
}

std::string known_languages() {
  std::string list;
  for (const Words& words : words_table()) {
    if (!list.empty()) list += ", ";
    list += words.language;
  }
  return list;
}

Result<void> check(const WordingStyle& style, const Tag& tag) {
  const auto is_letter = [](char byte) { return byte >= 'A' && byte <= 'Z'; };
  if (!tag.region.empty() &&
      (tag.region.size() != 2 || !std::ranges::all_of(tag.region, is_letter)))
    return fail(Fault::kInput, "region \"" + tag.region + "\" is not a country code like \"EG\"");
  if (style.hijri_adjust < -2 || style.hijri_adjust > 2)
    return fail(Fault::kInput, "the Hijri date can be moved by -2 to 2 days, not by " +
                                   std::to_string(style.hijri_adjust));
  if (style.hijri_day_starts < 0 || style.hijri_day_starts > 23)
    return fail(Fault::kInput, "the Hijri day starts at an hour from 0 to 23, not at " +
                                   std::to_string(style.hijri_day_starts));
  return {};
}

}  // namespace

Wording::Wording(const WordingStyle& style, const Words& words, std::string language,
                 Numerals numerals, Dates dates, Zone zone)
    : style_(style),
      words_(&words),
      language_(std::move(language)),
      numerals_(std::move(numerals)),
      dates_(std::move(dates)),
      zone_(std::move(zone)) {}

Result<Wording> Wording::create(const WordingStyle& style) {
  const Tag tag = read_tag(style);
  const Words* words = find_words(tag.language, tag.region);
  if (words == nullptr)
    return fail(Fault::kInput, "language \"" + style.language +
                                   "\" is not one of the screen's: " + known_languages());
  if (auto checked = check(style, tag); !checked) return std::unexpected(checked.error());

  const std::string region = tag.region.empty() ? std::string(words->default_region) : tag.region;
  const std::string locale = tag.language + "_" + region;
  auto numerals = Numerals::create(locale, style.digits);
  if (!numerals) return std::unexpected(numerals.error());
  auto dates = Dates::create(locale, *words);
  if (!dates) return std::unexpected(dates.error());
  auto zone = Zone::create(style.time_zone);
  if (!zone) return std::unexpected(zone.error());

  WordingStyle settled = style;
  if (!settled.hijri) settled.hijri = tag.language == "ar";
  return Wording(settled, *words, tag.language + "-" + region, *std::move(numerals),
                 *std::move(dates), *std::move(zone));
}

std::chrono::local_seconds Wording::local(Time time) const {
  return std::chrono::local_seconds((time + zone_.offset_at(time)).time_since_epoch());
}

Wording::Time Wording::from_local(std::chrono::local_seconds local) const {
  return zone_.to_utc(local);
}

std::vector<OpenTime> Wording::open_times(const WeekHours& hours, Time time) const {
  return sharit::open_times(hours, zone_, time);
}

std::string Wording::clock(Time now) const {
  const auto moment = local(now);
  const std::chrono::hh_mm_ss time(moment - floor<days>(moment));
  const auto hour = time.hours().count();
  const std::string minute = numerals_.plain(time.minutes().count(), 2);
  if (style_.clock == ClockStyle::k24) return numerals_.plain(hour, 2) + ":" + minute;
  const auto of_twelve = hour % 12 == 0 ? 12 : hour % 12;
  return fill(words_->clock12, {{"{time}", numerals_.plain(of_twelve) + ":" + minute},
                                {"{period}", hour < 12 ? words_->am : words_->pm}});
}

std::string Wording::short_date(Time now) const {
  const auto day = floor<days>(local(now));
  if (words_->language == "fa")
    return dates_.solar_hijri(day, Dates::Shape::kWithWeekday, numerals_);
  return dates_.gregorian(day, Dates::Shape::kWithWeekday, numerals_);
}

std::string Wording::date(Time now) const {
  const auto moment = local(now);
  std::string gregorian;
  if (words_->language == "fa")
    gregorian = dates_.gregorian(floor<days>(moment), Dates::Shape::kPlain, numerals_);
  std::string hijri;
  if (*style_.hijri) {
    auto day = floor<days>(moment) + days(style_.hijri_adjust);
    const bool evening = moment - floor<days>(moment) >= hours(style_.hijri_day_starts);
    if (style_.hijri_day_starts > 0 && evening) day += days(1);
    hijri = dates_.hijri(day, numerals_);
  }
  return join({short_date(now), gregorian, hijri});
}

std::string Wording::age(Time published, Time now) const {
  const seconds elapsed = now - published;
  if (elapsed < -kClockSlack) return {};
  if (elapsed < minutes(1)) return std::string(words_->now);
  if (elapsed < hours(1)) return counted(words_->minutes, floor<minutes>(elapsed).count());
  const auto published_day = floor<days>(local(published));
  const auto nights = (floor<days>(local(now)) - published_day).count();
  if (elapsed < hours(24) || nights == 0)
    return counted(words_->hours, floor<hours>(elapsed).count());
  if (nights == 1) return std::string(words_->yesterday);
  if (nights < 7) return counted(words_->days, nights);
  if (nights < kDaysInWords) return counted(words_->weeks, nights / 7);
  if (words_->language == "fa")
    return dates_.solar_hijri(published_day, Dates::Shape::kPlain, numerals_);
  return dates_.gregorian(published_day, Dates::Shape::kPlain, numerals_);
}

std::string Wording::next(std::string_view headline, TextFlow headline_flow) const {
  if (headline_flow == flow()) return fill(words_->next, {{"{0}", headline}});
  const bool left_to_right = headline_flow == TextFlow::kLtr;  // LRI or RLI, closed by PDI.
  std::string isolated = left_to_right ? "\u2066" : "\u2067";
  isolated += headline;
  isolated += "\u2069";
  return fill(words_->next, {{"{0}", isolated}});
}

std::string Wording::position(std::int64_t index, std::int64_t count) const {
  return fill(words_->position,
              {{"{0}", numerals_.grouped(index)}, {"{1}", numerals_.grouped(count)}});
}

std::string Wording::updated_at(Time time) const {
  return fill(words_->updated_at, {{"{0}", clock(time)}});
}

std::string Wording::until(Time time) const {
  return fill(words_->until, {{"{0}", clock(time)}});
}

std::string Wording::headline_count(std::int64_t count) const {
  return counted(words_->headline_count, count);
}

std::string Wording::source_count(std::int64_t count) const {
  return counted(words_->source_count, count);
}

std::string Wording::number(std::int64_t number) const {
  return numerals_.grouped(number);
}

std::string Wording::join(std::initializer_list<std::string_view> parts) const {
  const bool marked = flow() == TextFlow::kLtr && numerals_.arabic_numbers();
  std::string line;
  for (const std::string_view part : parts) {
    if (part.empty()) continue;
    if (!line.empty()) line += marked ? kMarkedSeparator : kSeparator;
    line += part;
  }
  return line;
}

std::string Wording::counted(const PluralForms& forms, std::int64_t number) const {
  return fill(forms[numerals_.plural(number)], {{"{0}", numerals_.grouped(number)}});
}

}  // namespace sharit
