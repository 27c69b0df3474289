#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/feeds/alert_links.hpp"
#include "firmware/feeds/feed_rhythm.hpp"
#include "firmware/feeds/headline.hpp"
#include "render/analysis/direction.hpp"

namespace sharit {

/// Something a reader put right or left out. `code` is stable ("truncated"), `detail` is for
/// people.
struct SourceWarning {
  std::string code;
  std::string detail;
  friend bool operator==(const SourceWarning&, const SourceWarning&) = default;
};

/// One headline as its source states it: plain text, whole, valid UTF-8 in NFC.
struct ParsedItem {
  std::string title;
  Direction direction = Direction::kLtr;
  std::optional<WallTime> published;
  std::string link;
  std::string id;  ///< guid or id, else link, else hash of the text; unique within the source.
  std::optional<WallTime> expires;  ///< Alerts: not to be shown from then on.
  std::string language;             ///< BCP 47 of this one, where it differs from the source's.
  bool severe = false;              ///< A current alert that may be shown as breaking.
};

/// What one document gave. Trouble is data: a document that is no feed has an `error` code and no
/// items, and everything put right on the way is a warning.
struct ParsedSource {
  std::string file;  ///< As asked for: path, "-" or address.
  std::string
      format;  ///< rss | rdf | atom | jsonfeed | sitemap | cap | html | text | folder, or empty.
  std::string title;     ///< The feed's own name, plain text.
  std::string language;  ///< As the feed states it, may be wrong.
  FeedRhythm rhythm;     ///< When it wants to be fetched.
  std::vector<ParsedItem> items;
  std::vector<SourceWarning> warnings;
  /// It says itself that there is nothing to tell now (alerts, none of them current; a folder
  /// without files), so that no items are no fault.
  bool may_be_empty = false;
  std::vector<std::string> withdrawn;  ///< Ids of alerts that a later one replaces or cancels.
  std::vector<AlertLink> alert_links;  ///< Documents of alerts that are only linked to.
  std::vector<std::string>
      feed_links;            ///< A page that is no source: the feeds it names, best first.
  std::string error;         ///< Code; empty when good: empty_document, not_a_feed, ...
  std::string error_detail;  ///< A sentence for a person.

  /// Adds a warning; a code already there is kept once, with its first detail.
  void warn(std::string_view code, std::string_view detail = {});
  /// It may replace the headlines there were.
  [[nodiscard]] bool has_answer() const {
    return error.empty() && (!items.empty() || may_be_empty);
  }
  [[nodiscard]] bool has_warning(std::string_view code) const;
};

}  // namespace sharit
