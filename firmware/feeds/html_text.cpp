#include "firmware/feeds/html_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "firmware/feeds/entities.hpp"
#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

constexpr std::size_t kNone = std::string_view::npos;
// A tag whose quotes don't close is looked into only this far.
constexpr std::size_t kQuoteReach = 2048;
constexpr std::size_t kLongestName = 17;
constexpr std::string_view kSection = "<![CDATA[";

constexpr std::string_view kHidden[] = {"annotation", "annotation-xml", "iframe", "noscript",
                                        "object",     "script",         "select", "style",
                                        "svg",        "template"};
constexpr std::string_view kBreaks[] = {
    "address", "article", "aside",   "blockquote", "br",       "caption", "center",   "dd",
    "details", "dialog",  "dir",     "div",        "dl",       "dt",      "fieldset", "figcaption",
    "figure",  "footer",  "form",    "h1",         "h2",       "h3",      "h4",       "h5",
    "h6",      "header",  "hgroup",  "hr",         "legend",   "li",      "listing",  "main",
    "marquee", "menu",    "nav",     "ol",         "optgroup", "option",  "p",        "pre",
    "search",  "section", "summary", "table",      "tbody",    "td",      "tfoot",    "th",
    "thead",   "tr",      "ul",      "xmp"};
constexpr std::string_view kInline[] = {
    "a",         "abbr",     "acronym", "applet",   "area",     "audio",   "b",        "base",
    "basefont",  "bdi",      "bdo",     "bgsound",  "big",      "blink",   "body",     "button",
    "canvas",    "cite",     "code",    "col",      "colgroup", "command", "data",     "datalist",
    "del",       "dfn",      "em",      "embed",    "font",     "frame",   "frameset", "head",
    "html",      "i",        "img",     "input",    "ins",      "isindex", "kbd",      "keygen",
    "label",     "link",     "map",     "mark",     "menuitem", "meta",    "meter",    "multicol",
    "nextid",    "nobr",     "noembed", "noframes", "o:p",      "output",  "param",    "picture",
    "plaintext", "progress", "q",       "rb",       "rbc",      "rp",      "rt",       "rtc",
    "ruby",      "s",        "samp",    "slot",     "small",    "source",  "spacer",   "span",
    "strike",    "strong",   "sub",     "sup",      "textarea", "time",    "title",    "track",
    "tt",        "u",        "var",     "video",    "wbr"};
// Formulas stand in titles of journals.
constexpr std::string_view kMath[] = {
    "maction",       "math", "menclose", "merror", "mfenced", "mfrac",    "mi",
    "mmultiscripts", "mn",   "mo",       "mover",  "mpadded", "mphantom", "mprescripts",
    "mroot",         "mrow", "ms",       "mspace", "msqrt",   "mstyle",   "msub",
    "msubsup",       "msup", "mtable",   "mtd",    "mtext",   "mtr",      "munder",
    "munderover",    "none", "semantics"};
constexpr std::string_view kMathPrefix = "mml:";
constexpr std::string_view kCommonNames[] = {
    "amp",   "lt",    "gt",    "quot",  "apos",   "nbsp", "laquo", "raquo", "ldquo", "rdquo",
    "lsquo", "rsquo", "ndash", "mdash", "hellip", "zwnj", "zwj",   "lrm",   "rlm"};

template <std::size_t N>
bool among(const std::string_view (&names)[N], std::string_view name) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

bool is_name_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ':' ||
         c == '-';
}

bool is_known(std::string_view name) {
  if (among(kHidden, name) || among(kBreaks, name) || among(kInline, name)) return true;
  const bool prefixed = name.substr(0, kMathPrefix.size()) == kMathPrefix;
  return among(kMath, prefixed ? name.substr(kMathPrefix.size()) : name);
}

struct Tag {
  std::string name;  // Lower case.
  bool closing = false;
  std::size_t end = 0;  // After ">".
};

// The ">" of a tag is the first one outside quotes; where quotes don't pair the first one at all.
std::size_t end_of_tag(std::string_view html, std::size_t at) {
  const std::size_t first = html.find('>', at);
  if (first == kNone) return kNone;
  char quote = 0;
  const std::size_t limit = std::min(html.size(), first + kQuoteReach);
  const std::size_t start = first - at > kQuoteReach ? first : at;
  for (std::size_t i = start; i < limit; ++i) {
    const char c = html[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      return i + 1;
    }
  }
  return first + 1;
}

std::optional<Tag> read_tag(std::string_view html, std::size_t at) {
  Tag tag;
  std::size_t i = at + 1;
  if (i < html.size() && html[i] == '/') {
    tag.closing = true;
    ++i;
  }
  const std::size_t first = i;
  while (i < html.size() && i - first < kLongestName && is_name_char(html[i])) ++i;
  if (i == first || i >= html.size()) return std::nullopt;
  if (html[i] != '>' && html[i] != '/' && !is_ascii_space(html[i])) return std::nullopt;
  tag.name = ascii_lower(html.substr(first, i - first));
  if (!is_known(tag.name)) return std::nullopt;
  tag.end = end_of_tag(html, i);
  if (tag.end == kNone) return std::nullopt;
  return tag;
}

// A doctype or a processing instruction; a ">" follows.
bool is_instruction(std::string_view html, std::size_t at) {
  if (ascii_iequals(html.substr(at, 9), "<!doctype")) return true;
  return html.substr(at, 2) == "<?" && at + 2 < html.size() && is_name_char(html[at + 2]);
}

// A CDATA section that was escaped once too often is its content.
std::string open_sections(std::string_view html) {
  std::string opened;
  std::size_t at = 0;
  for (std::size_t i = html.find(kSection); i != kNone; i = html.find(kSection, at)) {
    const std::size_t end = html.find("]]>", i);
    if (end == kNone) break;
    opened.append(html.substr(at, i - at));
    i += kSection.size();
    opened.append(html.substr(i, end - i));
    at = end + 3;
  }
  opened.append(html.substr(at));
  return opened;
}

// Where the content of hidden elements ends: after the end tag. Without one a script or style runs
// to the end of the text, as in a browser; of others only the tag is hidden, for what follows is
// the rest of the title.
class HiddenEnds {
 public:
  explicit HiddenEnds(std::string_view html) : html_(html) {}

  std::size_t find(const Tag& tag) {
    const bool code = tag.name == "script" || tag.name == "style";
    const std::size_t open = code ? html_.size() : tag.end;
    bool& none = none_[std::find(std::begin(kHidden), std::end(kHidden), tag.name) - kHidden];
    for (std::size_t i = none ? kNone : html_.find("</", tag.end); i != kNone;
         i = html_.find("</", i + 2)) {
      if (!ascii_iequals(html_.substr(i + 2, tag.name.size()), tag.name)) continue;
      const std::size_t close = html_.find('>', i);
      return close == kNone ? html_.size() : close + 1;
    }
    none = true;
    return open;
  }

 private:
  std::string_view html_;
  std::array<bool, std::size(kHidden)> none_{};  // No end tag of this name is left.
};

}  // namespace

bool is_break_element(std::string_view lower_name) {
  return among(kBreaks, lower_name);
}
bool is_hidden_element(std::string_view lower_name) {
  return among(kHidden, lower_name);
}

HtmlText html_to_text(std::string_view html) {
  HtmlText result;
  std::string opened;
  if (html.find(kSection) != kNone) {
    opened = open_sections(html);
    html = opened;
  }
  std::string kept;
  kept.reserve(html.size());
  // Nothing behind the last ">" can be a tag; without this a row of "<b" would cost a square.
  const std::size_t last_end = html.rfind('>');
  HiddenEnds hidden_ends(html);
  std::size_t at = 0;
  while (at < html.size()) {
    const std::size_t less = html.find('<', at);
    if (less == kNone || last_end == kNone || less > last_end) {
      const std::size_t comment = html.find("<!--", at);
      kept.append(html.substr(at, comment == kNone ? kNone : comment - at));
      result.markup_removed |= comment != kNone;
      break;
    }
    kept.append(html.substr(at, less - at));
    if (html.substr(less, 4) == "<!--") {
      const std::size_t end = html.find("-->", less + 4);
      at = end == kNone ? html.size() : end + 3;
      result.markup_removed = true;
    } else if (is_instruction(html, less)) {
      at = html.find('>', less) + 1;
      result.markup_removed = true;
    } else if (const auto tag = read_tag(html, less)) {
      const bool hidden = !tag->closing && is_hidden_element(tag->name);
      at = hidden ? hidden_ends.find(*tag) : tag->end;
      if (is_break_element(tag->name)) kept.push_back(' ');
      result.markup_removed = true;
    } else {
      kept.push_back('<');
      at = less + 1;
    }
  }
  result.text = decode_references(kept);
  return result;
}

bool looks_escaped(std::string_view text) {
  for (std::size_t i = text.find('&'); i != kNone; i = text.find('&', i + 1)) {
    const Reference reference = read_reference(text, i);
    if (reference.bytes == 0 || !reference.has_semicolon) continue;
    if (text[i + 1] == '#' || among(kCommonNames, text.substr(i + 1, reference.bytes - 2))) {
      return true;
    }
  }
  const std::size_t last_end = text.rfind('>');
  if (last_end == kNone) return false;
  for (std::size_t i = text.find('<'); i < last_end; i = text.find('<', i + 1)) {
    if (read_tag(text, i)) return true;
  }
  return false;
}

}  // namespace sharit
