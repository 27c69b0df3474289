#pragma once

#include <string>

#include "firmware/app/edition.hpp"
#include "firmware/app/frame_report.hpp"

namespace sharit {

/// The line of `systemctl status`: "24 headlines of 3 feeds, 1 of them not good; 0 refreshes
/// missed in the last minute, p99 16.70 ms; 58 MB". A report of 0 seconds is left out.
[[nodiscard]] std::string service_line(const FrameReport& minute, const Edition& edition);

}  // namespace sharit
