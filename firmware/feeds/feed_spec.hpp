#pragma once

#include <chrono>
#include <string>

#include "firmware/feeds/credentials.hpp"
#include "firmware/feeds/headline.hpp"
#include "render/analysis/direction.hpp"

namespace sharit {

/// What a source is expected to hold. `kAuto` looks at the content; HTML gives headlines only as
/// an article that says it is one (JSON-LD or og:type).
enum class SourceKind { kAuto, kFeed, kPage, kText };

/// One source of headlines as the operator asked for it. Plain data; the app makes it from the
/// settings. Two specs with the same `feed_key` share one stored list of headlines.
struct FeedSpec {
  std::string name;  ///< For people; empty: the feed's own title.
  std::string url;   ///< http(s)://, file:// or a path.
  SourceKind kind = SourceKind::kAuto;
  std::string selector;  ///< CSS selector of the headlines of a page; empty: one article.
  std::chrono::seconds every{600};
  std::string language;  ///< BCP 47; empty: what the feed says.
  DirectionPolicy direction = DirectionPolicy::kAuto;
  bool allow_private = false;    ///< Addresses of private networks are fine (an intranet).
  bool title_from_text = false;  ///< An item without a title is told by its first sentence.
  HeadlineLevel level = HeadlineLevel::kNormal;
  bool breaking_alerts = false;  ///< Severe and extreme CAP alerts are breaking.
  std::string reader_language;   ///< BCP 47 of the screen: which text of an alert is taken.
  FeedCredentials credentials;   ///< Sent to the origin of `url` only.
  /// How far the wish of server or feed (max-age, Expires, ttl, sy:update…) may stretch `every`.
  std::chrono::seconds max_wait{3600};

  friend bool operator==(const FeedSpec&, const FeedSpec&) = default;
};

/// What a stored list of headlines is kept under.
[[nodiscard]] std::string feed_key(const FeedSpec& spec);

}  // namespace sharit
