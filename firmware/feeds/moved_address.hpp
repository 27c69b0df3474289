#pragma once

#include <string>
#include <string_view>

#include "firmware/feeds/headline.hpp"

namespace sharit {

/// Where a feed has moved for good (301 or 308, RFC 9110 15.4.2, 15.4.9). The new address is asked
/// at once; whether it outlives a restart is decided by three good answers on different days, so
/// that a portal or a slip of a server's settings is not believed for ever. Plain data.
struct MovedAddress {
  std::string url;               ///< Empty: the feed is where the configuration says.
  int days = 0;                  ///< Different days of good answers, at most kDaysToBelieve.
  std::chrono::sys_days last{};  ///< Of the last good answer.

  friend bool operator==(const MovedAddress&, const MovedAddress&) = default;
};

inline constexpr int kDaysToBelieve = 3;

/// Notes an answer with headlines of the address `asked`, which permanent redirects lead on to
/// `moved_to` (empty: nowhere). True when it changed what is to be stored.
[[nodiscard]] bool note_good_answer(MovedAddress& moved, std::string_view asked,
                                    std::string_view moved_to, WallTime now);

}  // namespace sharit
