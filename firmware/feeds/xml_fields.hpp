#pragma once

#include <cstddef>
#include <string_view>

#include "firmware/feeds/markup.hpp"
#include "firmware/feeds/title_text.hpp"
#include "firmware/feeds/xml_names.hpp"

namespace sharit {

/// What of an item, or of the feed itself, an element states.
enum class XmlField { kNone, kTitle, kDate, kLink, kId, kLanguage, kText, kAlert };

/// An element as a source of a field: the lower the rank, the better.
struct XmlChoice {
  XmlField field = XmlField::kNone;
  int rank = 0;
};
inline constexpr int kNoRank = 100;
/// An address that is only the item's id (RSS `guid` that is a permalink).
inline constexpr int kRankOfIdAsLink = 9;
/// The address in `url` of Media RSS's player, all that some videos have.
inline constexpr int kRankOfPlayer = 8;

/// Where an element stands.
struct XmlPlace {
  XmlFormat format = XmlFormat::kNone;
  bool child = false;  ///< Of the item itself, not of something in it.
  bool own = false;    ///< In the vocabulary of the item's own element.
};

/// What an element inside an item is good for.
[[nodiscard]] XmlChoice item_choice(const XmlName& name, const XmlPlace& place);
/// What a child of the channel or the feed is good for; `own` as in `XmlPlace`.
[[nodiscard]] XmlChoice feed_choice(const XmlName& name, bool own);

/// How good the address of a link is by its `rel` and `type` (RFC 4287 4.2.7): the page itself
/// before the same in another format; kNoRank for anything but an alternate.
[[nodiscard]] int link_rank(const MarkupToken& token);
/// Whether an RSS `guid` may serve as the item's address: by default, and when it looks like one.
[[nodiscard]] bool is_permalink(const MarkupToken& token);

/// An element that stands beside a title in an item and never inside one.
[[nodiscard]] bool is_item_field(const XmlName& name);

/// Whether a summary or content is text by its `type`, no picture or other file (RFC 4287 4.1.3).
[[nodiscard]] bool is_text(const MarkupToken& token);

/// What the characters of a title element are (RFC 4287 3.1.1; Atom 0.3 `mode`; HTML in RSS).
[[nodiscard]] TitleType title_type(XmlFormat format, int rank, const MarkupToken& token);

}  // namespace sharit
