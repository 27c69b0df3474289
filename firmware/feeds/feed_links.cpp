#include "firmware/feeds/feed_links.hpp"

#include <algorithm>

#include "firmware/feeds/link_address.hpp"
#include "firmware/feeds/markup.hpp"
#include "firmware/feeds/source_location.hpp"
#include "firmware/feeds/utf8.hpp"
#include "firmware/feeds/xml_names.hpp"

namespace sharit {

namespace {

constexpr std::size_t kMostLinks = 8;
constexpr std::size_t kNone = std::string_view::npos;

constexpr std::string_view kTypes[] = {"application/rss+xml", "application/atom+xml",
                                       "application/rdf+xml", "application/feed+json",
                                       "application/cap+xml", "application/xml",
                                       "application/rss",     "application/atom",
                                       "application/json",    "text/xml",
                                       "text/rss+xml"};

// Where feeds are when nothing says so, the most usual first.
constexpr std::string_view kUsualPlaces[] = {"/feed/", "/feed.xml",  "/rss.xml",  "/atom.xml",
                                             "/rss",   "/index.xml", "/feed.json"};

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != kNone;
}

bool has_word(std::string_view list, std::string_view word) {
  while (!(list = ascii_trim(list)).empty()) {
    const std::size_t end = std::min(list.find_first_of(" \t\r\n\f"), list.size());
    if (ascii_iequals(list.substr(0, end), word)) return true;
    list.remove_prefix(end);
  }
  return false;
}

bool is_feed_type(std::string_view type) {
  const std::string_view media = ascii_trim(type.substr(0, type.find(';')));
  return std::any_of(std::begin(kTypes), std::end(kTypes),
                     [media](std::string_view known) { return ascii_iequals(media, known); });
}

bool is_decoy(const std::string& href, const std::string& title) {
  static constexpr std::string_view kOfComments[] = {"comment", "تعليق", "دیدگاه", "تبصر"};
  const std::string address = ascii_lower(href);
  const std::string name = ascii_lower(title);
  return contains(address, "comments") || contains(address, "/wp-json") ||
         contains(address, "rest_route=") || contains(address, "oembed") ||
         std::any_of(std::begin(kOfComments), std::end(kOfComments),
                     [&name](std::string_view word) { return contains(name, word); });
}

// "feed://host/x" and "feed:https://host/x" are what some pages offer to feed readers.
std::string as_http(std::string address) {
  if (!ascii_iequals(std::string_view(address).substr(0, 5), "feed:")) return address;
  address.erase(0, 5);
  return address.starts_with("//") ? "http:" + address : address;
}

void offer(const MarkupToken& link, const std::string& base, std::vector<std::string>& found) {
  const std::string rel = attribute(link, "rel");
  const bool feed_rel = has_word(rel, "feed");
  if (!feed_rel && (!has_word(rel, "alternate") || has_word(rel, "stylesheet"))) return;
  const std::string type = attribute(link, "type");
  if (!is_feed_type(type) && !(feed_rel && type.empty())) return;
  const std::string href = attribute(link, "href");
  if (href.empty() || is_decoy(href, attribute(link, "title"))) return;
  std::string address = resolve_address(as_http(href), base);
  address.erase(std::min(address.find('#'), address.size()));
  if (place_of(address) != SourcePlace::kHttp) return;
  if (std::find(found.begin(), found.end(), address) == found.end()) {
    found.push_back(std::move(address));
  }
}

}  // namespace

std::vector<std::string> feed_links(std::string_view utf8, const std::string& page_url) {
  std::vector<std::string> found;
  std::string base = page_url;
  bool own_base = false;
  std::string_view raw;  // The element whose content is no markup, while inside it.
  MarkupReader reader(utf8);
  MarkupToken token;
  while (found.size() < kMostLinks && reader.next(token)) {
    if (token.kind == MarkupKind::kEnd && ascii_iequals(token.name, raw)) raw = {};
    if (token.kind != MarkupKind::kStart || !raw.empty()) continue;
    if (ascii_iequals(token.name, "body")) break;  // What readers write must not name feeds.
    if (ascii_iequals(token.name, "script") || ascii_iequals(token.name, "style")) {
      if (!token.empty_element) raw = token.name;
    } else if (ascii_iequals(token.name, "base") && !own_base) {
      const std::string href = attribute(token, "href");
      own_base = !href.empty();
      if (own_base) base = resolve_address(href, page_url);
    } else if (ascii_iequals(token.name, "link")) {
      offer(token, base, found);
    }
  }
  if (!found.empty() || place_of(page_url) != SourcePlace::kHttp) return found;
  const std::string site(site_of(page_url));
  for (const std::string_view place : kUsualPlaces) {
    const std::string address = site + std::string(place);
    if (address != page_url) found.push_back(address);
  }
  return found;
}

}  // namespace sharit
