#pragma once

#include <string>
#include <vector>

#include "firmware/app/edition.hpp"
#include "firmware/app/frame_report.hpp"
#include "render/screen/screen.hpp"

namespace sharit {

/// The diagnostic lines of F1, in Latin letters: what draws, how smoothly, how the feeds stand.
/// Feeds are named by their host, since the overlay's font has no bidi.
[[nodiscard]] std::vector<std::string> describe_for_overlay(const ScreenCaps& caps,
                                                            const FrameReport& report,
                                                            const Edition& edition);

}  // namespace sharit
