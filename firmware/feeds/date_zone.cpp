#include "firmware/feeds/date_zone.hpp"

#include <memory>
#include <utility>

#include <unicode/timezone.h>

#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

// RFC 822's own, the common ones, and the short names American networks use. A military letter
// means nothing (RFC 2822 4.3) but Z.
constexpr std::pair<std::string_view, int> kZones[] = {
    {"gmt", 0},    {"ut", 0},     {"utc", 0},    {"z", 0},      {"est", -300},  {"edt", -240},
    {"cst", -360}, {"cdt", -300}, {"mst", -420}, {"mdt", -360}, {"pst", -480},  {"pdt", -420},
    {"at", -240},  {"et", -300},  {"ct", -360},  {"mt", -420},  {"pt", -480},   {"adt", -180},
    {"bst", 60},   {"wet", 0},    {"west", 60},  {"cet", 60},   {"cest", 120},  {"met", 60},
    {"mest", 120}, {"eet", 120},  {"eest", 180}, {"msk", 180},  {"ast", 180},   {"gst", 240},
    {"irst", 210}, {"pkt", 300},  {"ist", 330},  {"trt", 180},  {"jst", 540},   {"kst", 540},
    {"hkt", 480},  {"sgt", 480},  {"aest", 600}, {"aedt", 660}, {"acst", 570},  {"acdt", 630},
    {"awst", 480}, {"nzst", 720}, {"nzdt", 780}, {"hst", -600}, {"akst", -540}, {"akdt", -480},
    {"brt", -180}, {"sast", 120}, {"cat", 120},  {"eat", 180},  {"wat", 60},    {"wib", 420},
    {"ict", 420}};

std::optional<int> minutes_of_name(std::string_view word) {
  const std::string lower = ascii_lower(word);
  for (const auto& [name, minutes] : kZones) {
    if (lower == name) return minutes;
  }
  return std::nullopt;
}

// "Europe/Berlin", "America/Argentina/Ushuaia": the parts are neighbours in the text.
std::string_view region_at(const DateParts& parts, std::size_t at, std::size_t& behind) {
  std::size_t last = at;
  while (parts.is(last + 1, "/") && parts.word(last + 2)) last += 2;
  behind = last + 1;
  if (last == at) return {};
  const char* const begin = parts[at].text.data();
  const char* const end = parts[last].text.data() + parts[last].text.size();
  return {begin, static_cast<std::size_t>(end - begin)};
}

// [+-]7, +03, -700, -0700, +03:00, +003:00, +03:00:00; `behind` is then the next part.
std::optional<long long> read_offset(const DateParts& parts, std::size_t at, std::size_t& behind) {
  const int sign = parts.is(at, "+") ? 1 : -1;
  while (parts.is(at, "+") || parts.is(at, "-")) ++at;
  behind = at;
  if (!parts.number(at, 1, 4)) {
    if (parts.word(at)) return std::nullopt;  // "+zz:00"
    return 0;
  }
  long long hours = parts[at].number;
  long long minutes = 0;
  const std::size_t digits = parts[at].text.size();
  if (digits == 4 || (digits == 3 && !parts.is(at + 1, ":"))) {
    minutes = hours % 100;
    hours /= 100;
    ++at;
  } else if (parts.is(at + 1, ":")) {
    if (!parts.number(at + 2, 1, 2)) return std::nullopt;
    minutes = parts[at + 2].number;
    at += 3;
    if (parts.is(at, ":") && parts.number(at + 1, 2, 2)) at += 2;
  } else {
    ++at;
  }
  behind = at;
  // What is glued to an offset can only be the name of the zone, or "[Asia/Riyadh]".
  if (parts.word(at) && parts[at].text.front() != '[' && !minutes_of_name(parts[at].text)) {
    return std::nullopt;
  }
  if (hours > 15 || minutes > 59) return 0;
  return sign * (hours * 60 + minutes);
}

}  // namespace

std::optional<DateZone> read_date_zone(const DateParts& parts, std::size_t at) {
  DateZone zone;
  at = parts.skip_blank(at);
  if (parts.word(at)) {
    std::size_t behind = at + 1;
    zone.region = region_at(parts, at, behind);
    const auto minutes = minutes_of_name(parts[at].text);
    zone.minutes = minutes.value_or(0);
    zone.stated = minutes || !zone.region.empty();
    at = parts.skip_blank(behind);
  }
  if (!parts.is(at, "+") && !parts.is(at, "-")) return zone;
  const auto minutes = read_offset(parts, at, at);
  if (!minutes) return std::nullopt;
  return DateZone{true, *minutes, {}};
}

long long region_minutes(const std::string& region, long long local_seconds) {
  const std::unique_ptr<icu::TimeZone> zone(
      icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(region)));
  if (zone == nullptr) return 0;
  UErrorCode status = U_ZERO_ERROR;
  int32_t standard = 0;
  int32_t summer = 0;
  zone->getOffset(static_cast<double>(local_seconds) * 1000, 1, standard, summer, status);
  constexpr int kMinute = 60 * 1000;
  return U_FAILURE(status) ? 0 : (standard + summer) / kMinute;
}

}  // namespace sharit
