#include "firmware/feeds/xml_fields.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

// How good an element is as an item's date.
int date_rank(const XmlName& name, bool own) {
  if (own && (name.is("pubDate") || name.is("published") || name.is("issued"))) return 0;
  if (name.has_prefix("dc") && name.is("date")) return 1;
  if (name.has_prefix("dcterms") && (name.is("issued") || name.is("created"))) return 2;
  if (own && (name.is("date") || name.is("created"))) return 3;
  if (own && (name.is("updated") || name.is("modified"))) return 4;
  if (name.has_prefix("dcterms") && name.is("modified")) return 5;
  if (name.has_prefix("atom")) {  // Inside RSS.
    if (name.is("published") || name.is("issued") || name.is("created")) return 6;
    if (name.is("updated") || name.is("modified")) return 7;
  }
  return kNoRank;
}

XmlChoice sitemap_choice(const XmlName& name, const XmlPlace& place) {
  if (place.child && place.own && name.is("loc")) return {XmlField::kLink, 0};
  if (!name.has_prefix("news")) return {};
  if (name.is("title")) return {XmlField::kTitle, 0};
  if (name.is("publication_date")) return {XmlField::kDate, 0};
  if (name.is("language")) return {XmlField::kLanguage, 0};
  return {};
}

// How good an element is as an item's identity.
int id_rank(const XmlName& name, bool own) {
  if (own && (name.is("guid") || name.is("id"))) return 0;
  if (name.has_prefix("atom") && name.is("id")) return 1;
  if (name.has_prefix("dc") && name.is("identifier")) return 2;
  return kNoRank;
}

// How good an element is as an item's text: what is short before what is whole.
int text_rank(const XmlName& name, const XmlPlace& place) {
  if (place.own && (name.is("description") || name.is("summary"))) return 0;
  if (place.own && place.format == XmlFormat::kAtom && name.is("content")) return 1;
  if (name.has_prefix("content") && name.is("encoded")) return 1;
  return name.has_prefix("atom") && name.is("summary") ? 2 : kNoRank;
}

}  // namespace

XmlChoice item_choice(const XmlName& name, const XmlPlace& place) {
  if (place.format == XmlFormat::kSitemap) return sitemap_choice(name, place);
  if (name.is("player") && name.has_prefix("media")) return {XmlField::kLink, kRankOfPlayer};
  if (name.is("title")) {
    if (name.has_prefix("media")) return {XmlField::kTitle, 2};
    if (!place.child) return {};
    if (place.own) return {XmlField::kTitle, 0};
    if (name.has_prefix("dc") || name.has_prefix("atom")) return {XmlField::kTitle, 1};
    if (name.has_prefix("itunes")) return {XmlField::kTitle, 3};
    return {};
  }
  if (!place.child) return {};
  // What FeedBurner's own address stands for.
  if (name.is("origLink") && name.has_prefix("feedburner")) return {XmlField::kLink, 0};
  if (name.is("link")) {
    if (place.own) return {XmlField::kLink, 1};
    return name.has_prefix("atom") ? XmlChoice{XmlField::kLink, 4} : XmlChoice{};
  }
  if (const int rank = id_rank(name, place.own); rank < kNoRank) return {XmlField::kId, rank};
  if (name.is("language") && name.has_prefix("dc")) return {XmlField::kLanguage, 0};
  if (const int rank = date_rank(name, place.own); rank < kNoRank) return {XmlField::kDate, rank};
  const int rank = text_rank(name, place);
  return rank < kNoRank ? XmlChoice{XmlField::kText, rank} : XmlChoice{};
}

XmlChoice feed_choice(const XmlName& name, bool own) {
  if (name.is("language")) return {XmlField::kLanguage, 0};
  if (own && name.is("title")) return {XmlField::kTitle, 0};
  if (own && name.is("link")) return {XmlField::kLink, 1};
  return {};
}

int link_rank(const MarkupToken& token) {
  const std::string rel = ascii_lower(attribute(token, "rel"));
  constexpr std::string_view kRegistered = "http://www.iana.org/assignments/relation/";
  const std::string_view relation = std::string_view(rel).starts_with(kRegistered)
                                        ? std::string_view(rel).substr(kRegistered.size())
                                        : std::string_view(rel);
  if (!relation.empty() && relation != "alternate") return kNoRank;
  const std::string type = ascii_lower(attribute(token, "type"));
  return type.empty() || type.find("html") != std::string::npos ? 0 : 1;
}

bool is_permalink(const MarkupToken& token) {
  return !ascii_iequals(attribute(token, "isPermaLink"), "false");
}

bool is_item_field(const XmlName& name) {
  static constexpr std::string_view kFields[] = {
      "link",    "guid",        "id",        "pubdate", "published", "updated",
      "issued",  "modified",    "created",   "author",  "category",  "content",
      "summary", "description", "enclosure", "comments"};
  return std::any_of(std::begin(kFields), std::end(kFields),
                     [&name](std::string_view field) { return name.is(field); });
}

bool is_text(const MarkupToken& token) {
  const std::string type = ascii_lower(attribute(token, "type"));
  return type.find('/') == std::string::npos || type.starts_with("text/") ||
         type == "application/xhtml+xml";
}

TitleType title_type(XmlFormat format, int rank, const MarkupToken& token) {
  if (format != XmlFormat::kAtom || rank > 0) return TitleType::kRssHtml;
  const std::string type = ascii_lower(attribute(token, "type"));
  const std::string mode = ascii_lower(attribute(token, "mode"));
  // The tree of an xhtml title has become its text by now, and mode="xml" is the same in Atom 0.3.
  if (mode == "xml") return TitleType::kPlain;
  if (mode == "base64" || type == "application/octet-stream") return TitleType::kBase64;
  return type == "html" || type == "text/html" ? TitleType::kHtml : TitleType::kPlain;
}

}  // namespace sharit
