#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sharit {

/// The rule for all times after the last listed change of a zone file: the TZ string of POSIX with
/// the extension of RFC 9636 section 3.3.1 (hours -167 to 167), "EET-2EEST,M4.5.5/0,M10.5.4/24".
/// Units: seconds. Thread: any. Fails: `parse` gives nothing for a malformed string.
class ZoneRule {
 public:
  [[nodiscard]] static std::optional<ZoneRule> parse(std::string_view text);

  /// Local time minus UTC.
  [[nodiscard]] std::chrono::seconds offset_at(std::chrono::sys_seconds time) const;

 private:
  enum class DayKind : std::uint8_t { kJulianNoLeap, kZeroBased, kMonthWeekDay };
  struct Change {
    DayKind kind = DayKind::kZeroBased;
    int month = 0;
    int week = 0;
    int day = 0;
    std::chrono::seconds time{7200};

    [[nodiscard]] std::chrono::sys_seconds in_year(std::chrono::year year) const;
  };
  class Reader;

  std::chrono::seconds standard_{0};
  std::chrono::seconds summer_{0};
  bool has_summer_ = false;
  Change start_;
  Change end_;
};

}  // namespace sharit
