// The values of options: sizes and instants.
#include <charconv>

#include "firmware/app/options.hpp"

namespace sharit {
namespace {

/// Reads `digits` figures at `at` and moves on; -1 where there are none.
int figures(const std::string& text, std::size_t& at, std::size_t digits) {
  int value = 0;
  if (at + digits > text.size()) return -1;
  const char* begin = text.data() + at;
  const auto [end, error] = std::from_chars(begin, begin + digits, value);
  if (error != std::errc{} || end != begin + digits || value < 0) return -1;
  at += digits;
  return value;
}

bool literal(const std::string& text, std::size_t& at, char wanted) {
  if (at >= text.size() || text[at] != wanted) return false;
  ++at;
  return true;
}

}  // namespace

std::optional<SizePx> parse_size(const std::string& text) {
  const std::size_t cross = text.find('x');
  if (cross == std::string::npos) return std::nullopt;
  SizePx size;
  const char* end = text.data() + text.size();
  const auto width = std::from_chars(text.data(), text.data() + cross, size.width);
  const auto height = std::from_chars(text.data() + cross + 1, end, size.height);
  const bool read = width.ec == std::errc{} && width.ptr == text.data() + cross &&
                    height.ec == std::errc{} && height.ptr == end;
  const auto sane = [](int px) { return px >= 16 && px <= 16384; };
  if (!read || !sane(size.width) || !sane(size.height)) return std::nullopt;
  return size;
}

std::optional<WallTime> parse_instant(const std::string& text) {
  std::size_t at = 0;
  const int year = figures(text, at, 4);
  if (year < 0 || !literal(text, at, '-')) return std::nullopt;
  const int month = figures(text, at, 2);
  if (month < 0 || !literal(text, at, '-')) return std::nullopt;
  const int day = figures(text, at, 2);
  const std::chrono::year_month_day date{std::chrono::year{year},
                                         std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (day < 0 || !date.ok()) return std::nullopt;
  WallTime time = std::chrono::sys_days{date};
  if (at == text.size()) return time;
  if (!literal(text, at, 'T') && !literal(text, at, ' ')) return std::nullopt;
  const int hour = figures(text, at, 2);
  if (hour < 0 || hour > 23 || !literal(text, at, ':')) return std::nullopt;
  const int minute = figures(text, at, 2);
  if (minute < 0 || minute > 59) return std::nullopt;
  int second = 0;
  if (literal(text, at, ':')) second = figures(text, at, 2);
  if (second < 0 || second > 60) return std::nullopt;
  time += std::chrono::hours{hour} + std::chrono::minutes{minute} + std::chrono::seconds{second};
  if (at == text.size() || (text[at] == 'Z' && at + 1 == text.size())) return time;
  const bool east = text[at] == '+';
  if (!east && text[at] != '-') return std::nullopt;
  ++at;
  const int zone_hour = figures(text, at, 2);
  (void)literal(text, at, ':');
  const int zone_minute = figures(text, at, 2);
  if (zone_hour < 0 || zone_minute < 0 || at != text.size()) return std::nullopt;
  const auto zone = std::chrono::hours{zone_hour} + std::chrono::minutes{zone_minute};
  return east ? time - zone : time + zone;
}

}  // namespace sharit
