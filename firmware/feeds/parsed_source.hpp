#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

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
};

/// What one document gave. Trouble is data: a document that is no feed has an `error` code and no
/// items, and everything put right on the way is a warning.
struct ParsedSource {
  std::string file;      ///< As asked for: path, "-" or address.
  std::string format;    ///< rss | rdf | atom | jsonfeed | sitemap | html | text, or empty.
  std::string title;     ///< The feed's own name, plain text.
  std::string language;  ///< As the feed states it, may be wrong.
  std::vector<ParsedItem> items;
  std::vector<SourceWarning> warnings;
  std::string error;         ///< Code; empty when good: empty_document, not_a_feed, ...
  std::string error_detail;  ///< A sentence for a person.

  /// Adds a warning; a code already there is kept once, with its first detail.
  void warn(std::string_view code, std::string_view detail = {});
  [[nodiscard]] bool has_warning(std::string_view code) const;
};

}  // namespace sharit
