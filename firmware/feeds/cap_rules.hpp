#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "firmware/feeds/cap_alert.hpp"
#include "firmware/feeds/raw_feed.hpp"

namespace sharit {

/// Languages of the reader, best first (BCP 47, may be empty): the feed's own setting, the
/// screen's.
using ReaderLanguages = std::vector<std::string>;

/// The infos of an alert that are for this reader. Order: the first language of the reader that an
/// info has, as the whole tag, else by its primary subtag ("ar" takes "ar-JO"); else the language
/// of the first info. Several infos of that language (one alert, several events) are all taken.
/// @lifetime of `alert`.
[[nodiscard]] std::vector<const CapInfo*> infos_for(const CapAlert& alert,
                                                    const ReaderLanguages& languages);

/// How <references> names an alert: "sender,identifier,sent" (CAP 1.2, 3.2.1), `sent` in UTC so
/// that two ways to write one instant are one.
[[nodiscard]] std::string alert_key(const CapAlert& alert);
/// The same of each alert that a <references> element lists.
[[nodiscard]] std::vector<std::string> referenced_keys(std::string_view references);
/// The key of the alert that an item made by `settle_alerts` came from.
[[nodiscard]] std::string_view alert_of_id(std::string_view item_id);

/// Turns the alerts that a document's items hold into items that may be shown (CAP 1.2, 3.2.1):
/// - status Actual and scope Public only; Ack and Error never. A digest that leaves the scope out
///   is shown, but is never severe;
/// - Update and Cancel take away the alerts they refer to, in whatever order they stand; those of a
///   Test or Exercise take away nothing;
/// - the text is headline, else event (a digest: the item's own title in between); severe are
///   Severe and Extreme ones that are neither past nor an all-clear;
/// - the time is `effective`, else `sent`; it ends at `expires`.
/// What is referred to is left in `feed.withdrawn`. Items without an alert stay as they are.
void settle_alerts(RawFeed& feed, const ReaderLanguages& languages);

}  // namespace sharit
