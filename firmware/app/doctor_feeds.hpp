#pragma once

#include <vector>

#include "firmware/config/settings.hpp"
#include "firmware/doctor/font_check.hpp"
#include "firmware/doctor/network_check.hpp"
#include "firmware/system/clock.hpp"

namespace sharit {

/// What the feeds of the settings gave the doctor.
struct DoctorFeeds {
  std::vector<TriedFeed> tried;   ///< None where they were not asked.
  std::vector<ScreenText> texts;  ///< Today's headlines, and the operator's messages.
};

/// Fetches each feed once, for ten seconds in all; of one that gives nothing, the stored headlines
/// are taken. Tells a terminal how far it is. The store is not touched.
[[nodiscard]] DoctorFeeds try_feeds(const Settings& settings, const Clock& clock);

/// The same without any network: what is stored.
[[nodiscard]] DoctorFeeds stored_texts(const Settings& settings);

}  // namespace sharit
