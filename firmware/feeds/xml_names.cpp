#include "firmware/feeds/xml_names.hpp"

#include <algorithm>

#include "firmware/feeds/cap_alert.hpp"
#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

constexpr std::size_t kMostBindings = 32;

// The vocabularies that readers know, by the beginning of their names, with their usual prefixes.
struct Vocabulary {
  std::string_view name;
  std::string_view prefix;
};
constexpr Vocabulary kVocabularies[] = {{"http://purl.org/dc/elements/1.", "dc"},
                                        {"http://purl.org/dc/terms/", "dcterms"},
                                        {"http://search.yahoo.com/mrss", "media"},
                                        {"http://www.itunes.com/dtds/podcast", "itunes"},
                                        {"http://www.itunes.com/DTDs/Podcast", "itunes"},
                                        {"http://www.google.com/schemas/sitemap-news/", "news"},
                                        {"http://www.w3.org/2005/Atom", "atom"},
                                        {"http://purl.org/atom/ns#", "atom"},
                                        {"http://rssnamespace.org/feedburner/ext/", "feedburner"},
                                        {"http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"},
                                        {"http://purl.org/rss/1.0/modules/content/", "content"},
                                        {"http://purl.org/rss/1.0/", ""},
                                        {"http://my.netscape.com/", ""},
                                        {"http://channel.netscape.com/", ""},
                                        {"http://backend.userland.com/rss", ""},
                                        {"http://blogs.law.harvard.edu/tech/rss", ""}};

template <std::size_t N>
bool any_of(const XmlName& name, const std::string_view (&names)[N]) {
  return std::any_of(std::begin(names), std::end(names),
                     [&name](std::string_view wanted) { return name.is(wanted); });
}

}  // namespace

XmlName split_name(std::string_view qualified) {
  const std::size_t colon = qualified.find(':');
  if (colon == std::string_view::npos) return {{}, qualified};
  return {qualified.substr(0, colon), qualified.substr(colon + 1)};
}

void XmlNamespaces::note(const MarkupToken& token) {
  for (const MarkupAttribute& candidate : token.attributes) {
    if (!candidate.name.starts_with("xmlns:") || bindings_.size() >= kMostBindings) continue;
    const std::string_view prefix = candidate.name.substr(6);
    const std::string_view name = ascii_trim(candidate.value);
    for (const Vocabulary& known : kVocabularies) {
      // The modules of RSS 1.0 begin with its name.
      const bool module = known.prefix.empty() && name.find("/modules/") != std::string_view::npos;
      if (name.starts_with(known.name) && !module && !prefix.empty()) {
        bindings_.push_back({prefix, known.prefix});
        break;
      }
    }
  }
}

XmlName XmlNamespaces::resolve(std::string_view qualified) const {
  XmlName name = split_name(qualified);
  if (name.prefix.empty()) return name;
  for (const Binding& binding : bindings_) {
    if (binding.prefix == name.prefix) {
      name.prefix = binding.usual;
      return name;
    }
  }
  if (name.has_prefix("rss")) name.prefix = {};  // Not declared, as it needs no prefix at all.
  return name;
}

XmlFormat format_of_root(const XmlName& name, const MarkupToken& token) {
  if (name.is("rss") || (name.is("channel") && name.prefix.empty())) return XmlFormat::kRss;
  if (name.is("rdf")) return XmlFormat::kRdf;
  if (name.is("feed") || is_entry_document(name, token)) return XmlFormat::kAtom;
  if (name.is("urlset") && !token.attributes.empty()) return XmlFormat::kSitemap;
  if (name.is("alert") && (name.has_prefix("cap") || declares_cap(token))) return XmlFormat::kCap;
  return XmlFormat::kNone;
}

bool is_entry_document(const XmlName& name, const MarkupToken& token) {
  if (!name.is("entry")) return false;
  return std::any_of(token.attributes.begin(), token.attributes.end(),
                     [](const MarkupAttribute& declared) {
                       return declared.value.find("/Atom") != std::string::npos ||
                              declared.value.find("/atom/") != std::string::npos;
                     });
}

bool declares_cap(const MarkupToken& token) {
  return std::any_of(token.attributes.begin(), token.attributes.end(),
                     [](const MarkupAttribute& declared) { return names_cap(declared.value); });
}

const char* format_label(XmlFormat format) {
  switch (format) {
    case XmlFormat::kRss:
      return "rss";
    case XmlFormat::kRdf:
      return "rdf";
    case XmlFormat::kAtom:
      return "atom";
    case XmlFormat::kSitemap:
      return "sitemap";
    case XmlFormat::kCap:
      return "cap";
    case XmlFormat::kNone:
      break;
  }
  return "";
}

bool is_item_name(XmlFormat format, const XmlName& name, std::string_view root, std::size_t depth) {
  const bool own = name.prefix.empty() || name.same_prefix(root);
  switch (format) {
    case XmlFormat::kRss:
      return own && (name.is("item") || (depth <= 2 && name.is("entry")));
    case XmlFormat::kRdf:
      return name.is("item");
    case XmlFormat::kAtom:
      return name.is("entry") || (own && depth == 1 && name.is("item"));
    case XmlFormat::kSitemap:
      return name.is("url");
    case XmlFormat::kCap:  // The document is one alert.
    case XmlFormat::kNone:
      break;
  }
  return false;
}

bool is_void(const XmlName& name, const MarkupToken& token) {
  static constexpr std::string_view kVoid[] = {"enclosure", "br", "img", "hr", "input", "meta"};
  if (any_of(name, kVoid)) return true;
  return name.is("link") && !attribute(token, "href").empty();
}

std::string attribute(const MarkupToken& token, std::string_view name) {
  for (const MarkupAttribute& candidate : token.attributes) {
    if (ascii_iequals(candidate.name, name)) return std::string(ascii_trim(candidate.value));
  }
  return {};
}

}  // namespace sharit
