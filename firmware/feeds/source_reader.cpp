#include "firmware/feeds/source_reader.hpp"

#include <utility>

#include "firmware/feeds/clean_feed.hpp"
#include "firmware/feeds/decoding.hpp"
#include "firmware/feeds/feed_links.hpp"
#include "firmware/feeds/folder_source.hpp"
#include "firmware/feeds/gunzip.hpp"
#include "firmware/feeds/http_address.hpp"
#include "firmware/feeds/json_feed.hpp"
#include "firmware/feeds/link_address.hpp"
#include "firmware/feeds/page.hpp"
#include "firmware/feeds/source_location.hpp"
#include "firmware/feeds/text_list.hpp"
#include "firmware/feeds/utf8.hpp"
#include "firmware/feeds/xml_feed.hpp"

namespace sharit {

ParsedSource failed_source(const FeedSpec& spec, std::string code, std::string sentence) {
  ParsedSource source;
  source.file = without_password(spec.url);
  source.error = std::move(code);
  source.error_detail = std::move(sentence);
  return source;
}

namespace {

// A list of lines can't be told from a server's chatter, so over the network it must be named one.
bool may_be_text(const FeedSpec& spec) {
  if (spec.kind == SourceKind::kText) return true;
  if (spec.kind != SourceKind::kAuto) return false;
  if (place_of(spec.url) != SourcePlace::kHttp) return true;
  const std::string_view url = spec.url;
  return ascii_lower(url.substr(0, url.find_first_of("?#"))).ends_with(".txt");
}

Result<RawFeed> take_apart(std::string_view text, const FeedSpec& spec, const std::string& base) {
  if (spec.kind == SourceKind::kText) return read_text_list(text);
  if (!spec.selector.empty() && spec.kind != SourceKind::kFeed) {
    return read_list_page(text, base, spec.selector);
  }
  if (spec.kind == SourceKind::kPage) return read_article_page(text, base, PageProof::kAsked);
  const ItemText item_text = spec.title_from_text ? ItemText::kKeep : ItemText::kLeave;
  if (ascii_trim(text).starts_with("{")) {
    if (auto feed = read_json_feed(text, item_text)) return std::move(*feed);
  }
  if (auto feed = read_xml_feed(text, item_text)) return std::move(*feed);
  if (spec.kind == SourceKind::kAuto && looks_like_html(text)) {
    RawFeed page = read_article_page(text, base, PageProof::kArticle);
    if (!page.items.empty()) return page;
  }
  if (may_be_text(spec) && looks_like_text(text)) return read_text_list(text);
  return RawFeed{};
}

ParsedSource foreign_document(std::string_view text, const FeedSpec& spec,
                              const std::string& base) {
  if (!looks_like_html(text)) {
    return failed_source(spec, "not_a_feed", "This is neither RSS, Atom nor JSON Feed.");
  }
  ParsedSource page = failed_source(
      spec, "not_a_feed",
      "This is a web page, not a feed. Name the feed's own address, or say kind = \"page\" if its "
      "headline is wanted.");
  page.feed_links = feed_links(text, base);
  return page;
}

void note_decoding(const DecodedDocument& decoded, ParsedSource& source) {
  if (decoded.guessed) source.warn("encoding_guessed", "Taken for " + decoded.charset + ".");
  if (decoded.overridden) source.warn("encoding_overridden", "It is " + decoded.charset + ".");
  if (decoded.replaced)
    source.warn("bytes_replaced", "Some bytes were no " + decoded.charset + ".");
}

}  // namespace

ParsedSource parse_document(std::string_view bytes, const FeedSpec& spec,
                            const DocumentHints& hints) {
  // A file that was kept as it came, packed.
  if (looks_gzipped(bytes)) {
    const Gunzipped unpacked = gunzip(bytes, kLargestDocument);
    if (unpacked.end == GunzipEnd::kTooLarge) {
      return failed_source(spec, "too_large", "Unpacked, the document is too large.");
    }
    if (unpacked.end == GunzipEnd::kDamaged || looks_gzipped(unpacked.bytes)) {
      return failed_source(spec, "not_a_feed", "This is no gzip file of a feed.");
    }
    return parse_document(unpacked.bytes, spec, hints);
  }
  const DecodedDocument decoded = decode_document(bytes, hints.charset);
  if (ascii_trim(decoded.text).empty()) {
    return failed_source(spec, "empty_document", "The document is empty.");
  }
  const bool local = place_of(spec.url) != SourcePlace::kHttp;
  const std::string base = hints.final_url.empty() && !local ? spec.url : hints.final_url;
  Result<RawFeed> raw = take_apart(decoded.text, spec, base);
  if (!raw) return failed_source(spec, "page_not_read", raw.error().message);
  if (raw->format.empty()) {
    return foreign_document(decoded.text, spec, base);
  }
  // What is relative is so to the site, which may be relative to the document itself.
  if (raw->link = resolve_address(raw->link, base); site_of(raw->link).empty()) raw->link = base;
  std::vector<AlertLink> links = alert_links(*raw);
  if (hints.alerts != nullptr) join_alerts(*raw, *hints.alerts);
  const bool page = raw->format == "html";
  ParsedSource source;
  note_decoding(decoded, source);
  const bool has_rhythm = raw->format == "rss" || raw->format == "rdf";
  ParsedSource cleaned = clean_feed(std::move(*raw), spec, hints.now);
  if (has_rhythm) cleaned.rhythm = read_rhythm(decoded.text);
  cleaned.file = without_password(spec.url);
  cleaned.alert_links = std::move(links);
  for (SourceWarning& warning : cleaned.warnings) source.warnings.push_back(std::move(warning));
  cleaned.warnings = std::move(source.warnings);
  if (page && cleaned.items.empty()) {
    cleaned.error = "no_headlines";
    cleaned.error_detail = spec.selector.empty()
                               ? "The page has no headline."
                               : "Nothing on the page matches \"" + spec.selector + "\".";
  }
  return cleaned;
}

void drop_expired(ParsedSource& source, WallTime now) {
  const auto over = [now](const ParsedItem& item) { return item.expires && *item.expires <= now; };
  if (std::erase_if(source.items, over) > 0) source.warn("alert_expired", "Its time is over.");
}

ParsedSource read_local(const FeedSpec& spec, WallTime now) {
  DocumentHints hints;
  hints.now = now;
  // What has a host is an address, and of no kind that is read here.
  if (const auto address = read_address(spec.url); address && address->scheme != "file") {
    return failed_source(spec, "bad_address",
                         "Only http and https addresses are fetched; else name a file.");
  }
  if (is_folder(spec.url)) return read_folder(spec, hints);
  const Result<std::string> bytes = read_bytes(spec.url, kLargestDocument);
  if (!bytes) return failed_source(spec, "not_readable", bytes.error().message);
  return parse_document(*bytes, spec, hints);
}

}  // namespace sharit
