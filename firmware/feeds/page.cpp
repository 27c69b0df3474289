#include "firmware/feeds/page.hpp"

#include <algorithm>
#include <memory>
#include <vector>

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

#include "firmware/feeds/html_text.hpp"
#include "firmware/feeds/json_feed.hpp"
#include "firmware/feeds/link_address.hpp"
#include "firmware/feeds/selector.hpp"
#include "firmware/feeds/site_suffix.hpp"
#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

struct DocFree {
  void operator()(xmlDoc* doc) const { xmlFreeDoc(doc); }
};
struct XmlFree {
  void operator()(xmlChar* text) const { xmlFree(text); }
};
using Doc = std::unique_ptr<xmlDoc, DocFree>;

// libxml2 compares every attribute of a tag with every other: 1 MB of them costs 17 s.
constexpr std::size_t kLongestTag = 64 * 1024;

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

std::string property(const xmlNode* element, const char* name) {
  const std::unique_ptr<xmlChar, XmlFree> text(
      xmlGetProp(element, reinterpret_cast<const xmlChar*>(name)));
  return std::string(view(text.get()));
}

bool is_element(const xmlNode* node, std::string_view name) {
  return node->type == XML_ELEMENT_NODE && ascii_iequals(view(node->name), name);
}

bool has_endless_tag(std::string_view html) {
  std::size_t begin = std::string_view::npos;
  for (std::size_t i = 0; i < html.size(); ++i) {
    if (html[i] == '<') {
      begin = i;
    } else if (html[i] == '>') {
      begin = std::string_view::npos;
    } else if (begin != std::string_view::npos && i - begin > kLongestTag) {
      return html[begin + 1] != '!';
    }
  }
  return false;
}

Doc parse_html(std::string_view utf8, const std::string& base_url) {
  if (utf8.size() > 64U * 1024 * 1024 || has_endless_tag(utf8)) return nullptr;
  return Doc(htmlReadMemory(utf8.data(), static_cast<int>(utf8.size()), base_url.c_str(), "UTF-8",
                            HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                HTML_PARSE_NONET | HTML_PARSE_COMPACT));
}

// Document order without recursion: the depth is the page's to choose.
const xmlNode* next_node(const xmlNode* node, const xmlNode* top, bool into) {
  if (into && node->children != nullptr) return node->children;
  while (node != top && node->next == nullptr) node = node->parent;
  return node == top ? nullptr : node->next;
}

std::string text_content(const xmlNode* top) {
  std::string text;
  bool into = true;
  for (const xmlNode* node = top; node != nullptr; node = next_node(node, top, into)) {
    into = true;
    if (node->type == XML_TEXT_NODE) {
      text += view(node->content);
    } else if (node->type == XML_ELEMENT_NODE) {
      const std::string name = ascii_lower(view(node->name));
      into = !is_hidden_element(name);
      if (is_break_element(name)) text.push_back(' ');
    } else {
      into = false;
    }
  }
  return text;
}

std::string absolute(const std::string& link, const std::string& base) {
  return link.empty() ? link : resolve_address(link, base);
}

// A link is the element itself, the nearest one around it, or the first one in it.
std::string link_of(const xmlNode* element) {
  for (const xmlNode* node = element; node != nullptr && node->type == XML_ELEMENT_NODE;
       node = node->parent) {
    if (is_element(node, "a")) return property(node, "href");
  }
  for (const xmlNode* node = element; node != nullptr; node = next_node(node, element, true)) {
    if (is_element(node, "a")) return property(node, "href");
  }
  return {};
}

// What a page says about itself.
struct PageFacts {
  std::optional<RawItem> article;
  std::string og_type, og_title, og_site, og_url, canonical, date, heading, title, language, base;
};

void take_meta(const xmlNode* node, PageFacts& facts) {
  std::string key = property(node, "property");
  if (key.empty()) key = property(node, "name");
  key = ascii_lower(key);
  std::string* slot = key == "og:type"                  ? &facts.og_type
                      : key == "og:title"               ? &facts.og_title
                      : key == "og:site_name"           ? &facts.og_site
                      : key == "og:url"                 ? &facts.og_url
                      : key == "article:published_time" ? &facts.date
                                                        : nullptr;
  if (slot != nullptr && slot->empty()) *slot = property(node, "content");
}

bool is_json_ld(std::string_view type) {
  return ascii_iequals(ascii_trim(type.substr(0, type.find(';'))), "application/ld+json");
}

PageFacts facts_of(const xmlDoc* doc) {
  PageFacts facts;
  const xmlNode* const root = xmlDocGetRootElement(doc);
  for (const xmlNode* node = root; node != nullptr; node = next_node(node, root, true)) {
    if (node->type != XML_ELEMENT_NODE) continue;
    if (is_element(node, "meta")) {
      take_meta(node, facts);
    } else if (is_element(node, "html") && facts.language.empty()) {
      facts.language = property(node, "lang");
    } else if (is_element(node, "base") && facts.base.empty()) {
      facts.base = property(node, "href");
    } else if (is_element(node, "link") && facts.canonical.empty()) {
      if (ascii_iequals(property(node, "rel"), "canonical"))
        facts.canonical = property(node, "href");
    } else if (is_element(node, "title") && facts.title.empty()) {
      facts.title = text_content(node);
    } else if (is_element(node, "h1") && facts.heading.empty()) {
      facts.heading = text_content(node);
    } else if (is_element(node, "script") && !facts.article && is_json_ld(property(node, "type"))) {
      std::string script;
      for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
        script += view(child->content);
      }
      facts.article = read_json_ld_article(script);
    }
  }
  return facts;
}

}  // namespace

bool looks_like_html(std::string_view utf8) {
  std::string_view head = ascii_trim(utf8.substr(0, 4096));
  for (int comments = 0; comments < 8 && head.starts_with("<!--"); ++comments) {
    const std::size_t end = head.find("-->");
    if (end == std::string_view::npos) break;
    head = ascii_trim(head.substr(end + 3));
  }
  if (head.starts_with("<?xml")) {
    const std::size_t end = head.find('>');
    head = end == std::string_view::npos ? head : ascii_trim(head.substr(end + 1));
  }
  const std::string lower = ascii_lower(head.substr(0, 16));
  return lower.starts_with("<!doctype html") || lower.starts_with("<html") ||
         lower.starts_with("<head") || lower.starts_with("<body");
}

RawFeed read_article_page(std::string_view utf8, const std::string& base_url, PageProof proof) {
  RawFeed feed;
  feed.format = "html";
  feed.dated = false;
  const Doc doc = parse_html(utf8, base_url);
  if (doc == nullptr) return feed;
  PageFacts facts = facts_of(doc.get());
  feed.title = facts.og_site;
  feed.language = facts.language;
  RawItem item;
  if (facts.article) {
    item = std::move(*facts.article);
  } else if (proof == PageProof::kArticle && facts.og_type != "article") {
    return feed;
  } else if (!facts.og_title.empty()) {
    item.title = std::string(without_site_suffix(facts.og_title, facts.og_site));
    item.title_type = TitleType::kHtml;
  } else if (!ascii_trim(facts.heading).empty()) {
    item.title = facts.heading;
  } else {
    item.title = std::string(without_site_suffix(ascii_trim(facts.title), facts.og_site));
  }
  if (item.date.empty()) item.date = facts.date;
  for (const std::string& address : {facts.og_url, facts.canonical, base_url}) {
    if (item.link.empty()) item.link = address;
  }
  feed.items.push_back(std::move(item));
  return feed;
}

Result<RawFeed> read_list_page(std::string_view utf8, const std::string& base_url,
                               const std::string& selector) {
  const auto parsed = Selector::parse(selector);
  if (!parsed) return std::unexpected(parsed.error());
  const Doc doc = parse_html(utf8, base_url);
  if (doc == nullptr) return fail(Fault::kInput, "The page can't be parsed as HTML.");
  PageFacts facts = facts_of(doc.get());
  const std::string base = facts.base.empty() ? base_url : absolute(facts.base, base_url);
  RawFeed feed;
  feed.format = "html";
  feed.dated = false;
  feed.title = facts.og_site;
  feed.language = facts.language;
  const xmlNode* const root = xmlDocGetRootElement(doc.get());
  for (const xmlNode* node = root; node != nullptr; node = next_node(node, root, true)) {
    if (node->type != XML_ELEMENT_NODE || !parsed->matches(node)) continue;
    if (feed.items.size() >= kMostItems) break;
    RawItem item;
    item.title = text_content(node);
    item.link = absolute(link_of(node), base);
    feed.items.push_back(std::move(item));
  }
  return feed;
}

}  // namespace sharit
