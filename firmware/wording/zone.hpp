#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/wording/zone_rule.hpp"
#include "render/support/result.hpp"

namespace sharit {

/// A time zone as the system's tzdata holds it (/usr/share/zoneinfo, TZif, RFC 9636).
/// Not ICU's zones: Debian 12's ICU carries the rules of 2022, and Egypt has had summer time again
/// since 2023. Not localtime(): it hangs on TZ, which is the process's, not the screen's.
/// Read once; a newer tzdata is seen by the next `create`. Units: seconds. Thread: any.
class Zone {
 public:
  /// `name` as in "Asia/Riyadh"; empty for the machine's own, which is UTC where nothing is set.
  /// Fails: kInput for a name that does not exist, kDevice when tzdata is missing or damaged.
  [[nodiscard]] static Result<Zone> create(const std::string& name);

  /// The contents of a zone file. Nothing when damaged.
  [[nodiscard]] static std::optional<Zone> parse(std::string_view bytes);

  /// Local time minus UTC.
  [[nodiscard]] std::chrono::seconds offset_at(std::chrono::sys_seconds time) const;

  /// The instant of a local time. One that occurs twice means the first; one that is skipped when
  /// clocks go forward is read with the offset before, so it comes out as much later.
  [[nodiscard]] std::chrono::sys_seconds to_utc(std::chrono::local_seconds local) const;

 private:
  struct Change {
    std::int64_t at = 0;  ///< Seconds since 1970, UTC.
    std::int32_t offset = 0;
  };

  std::int32_t first_offset_ = 0;
  std::vector<Change> changes_;  ///< Ascending.
  std::optional<ZoneRule> rule_;
};

}  // namespace sharit
