#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/feeds/raw_feed.hpp"

namespace sharit {

/// Where an item of an index of alerts says that its alert stands.
struct AlertLink {
  std::string url;   ///< Resolved; not judged.
  std::string date;  ///< The item's, as written: with another date the document is another.
  friend bool operator==(const AlertLink&, const AlertLink&) = default;
};

/// What was found there, as it is kept.
struct AlertDocument {
  AlertLink link;
  std::string xml;  ///< CAP with what is read of it (`alert_document`); empty: no alert is there.
  friend bool operator==(const AlertDocument&, const AlertDocument&) = default;
};

/// More documents than these are not followed from one index.
inline constexpr std::size_t kMostAlertDocuments = 200;

/// The links of the items that hold no whole alert themselves, in document order, no address twice.
/// Resolves them in place.
[[nodiscard]] std::vector<AlertLink> alert_links(RawFeed& feed);

/// Gives each item the alert of the document that it links to, where that is known; an item whose
/// document has none stays as it is.
void join_alerts(RawFeed& feed, const std::vector<AlertDocument>& documents);

/// The alert in a document as it came, as `AlertDocument::xml`; none where it is no CAP document.
[[nodiscard]] std::optional<std::string> read_alert(std::string_view bytes,
                                                    std::string_view charset);

}  // namespace sharit
