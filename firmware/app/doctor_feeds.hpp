#pragma once

#include <filesystem>
#include <vector>

#include "firmware/config/settings.hpp"
#include "firmware/doctor/font_check.hpp"
#include "firmware/doctor/network_check.hpp"
#include "firmware/doctor/store_check.hpp"
#include "firmware/system/clock.hpp"

namespace sharit {

/// What the feeds of the settings gave the doctor.
struct DoctorFeeds {
  std::vector<TriedFeed> tried;   ///< None where they were not asked.
  std::vector<ScreenText> texts;  ///< Today's headlines, the title and the operator's messages.
  StoreFacts store;
};

/// Fetches each feed once, all at the same time, for eight seconds; of one that gives nothing, the
/// stored headlines are taken. Tells a terminal how far it is. The store is not touched.
[[nodiscard]] DoctorFeeds try_feeds(const Settings& settings, const std::filesystem::path& store,
                                    const Clock& clock);

/// The same without any network: what is stored.
[[nodiscard]] DoctorFeeds stored_feeds(const Settings& settings,
                                       const std::filesystem::path& store);

}  // namespace sharit
