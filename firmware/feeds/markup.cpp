#include "firmware/feeds/markup.hpp"

#include <algorithm>
#include <array>

#include "firmware/feeds/entities.hpp"
#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kMostAttributes = 64;
constexpr std::size_t kMostEntities = 1000;

bool starts_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
         static_cast<unsigned char>(c) >= 0x80;
}

constexpr auto kEndsName = [] {
  std::array<bool, 256> ends{};
  for (const char c : std::string_view(" \t\n\r\f\v>/=<"))
    ends[static_cast<unsigned char>(c)] = true;
  return ends;
}();

bool ends_name(char c) {
  return kEndsName[static_cast<unsigned char>(c)];
}

}  // namespace

bool MarkupReader::opens_markup(std::size_t at) const {
  if (at + 1 >= text_.size()) return true;  // A "<" at the very end was cut.
  const char next = text_[at + 1];
  return starts_name(next) || next == '!' || next == '?' ||
         (next == '/' && (at + 2 >= text_.size() || starts_name(text_[at + 2])));
}

bool MarkupReader::next(MarkupToken& token) {
  while (at_ < text_.size()) {
    if (text_[at_] != '<' || !opens_markup(at_)) {
      read_text(token);
      return true;
    }
    switch (at_ + 1 < text_.size() ? text_[at_ + 1] : '\0') {
      case '!':
        if (text_.substr(at_).starts_with("<![CDATA[")) {
          read_section(token);
          return true;
        }
        if (text_.substr(at_).starts_with("<!--")) {
          skip_past("-->", at_ + 4);
        } else {
          skip_declaration();
        }
        break;
      case '?':
        skip_past(">", at_ + 2);
        break;
      case '/':
        if (read_end(token)) return true;
        break;
      default:
        if (read_start(token)) return true;
        break;
    }
  }
  return false;
}

// Without an end a section runs to the end tag of its element, and else to the end of the text.
void MarkupReader::read_section(MarkupToken& token) {
  const std::size_t begin = at_ + 9;
  std::size_t end = last_section_ ? kNone : text_.find("]]>", begin);
  at_ = end == kNone ? text_.size() : end + 3;
  if (end == kNone) {
    last_section_ = true;
    end = text_.find("</" + std::string(last_start_), begin);
    if (end != kNone) at_ = end;
    repaired_ |= end != kNone;
    cut_ |= end == kNone;
  }
  token.kind = MarkupKind::kCdata;
  token.name = {};
  token.attributes.clear();
  token.text = text_.substr(begin, end == kNone ? kNone : end - begin);
}

void MarkupReader::skip_past(std::string_view mark, std::size_t from) {
  const std::size_t end = from > text_.size() ? kNone : text_.find(mark, from);
  cut_ |= end == kNone;
  at_ = end == kNone ? text_.size() : end + mark.size();
}

void MarkupReader::skip_declaration() {
  if (ascii_iequals(text_.substr(at_ + 2, 7), "doctype") && !has_subset_) {
    skip_doctype();
  } else {
    skip_past(">", at_ + 2);
  }
}

void MarkupReader::skip_doctype() {
  const std::size_t bracket = text_.find_first_of("[>", at_);
  const std::string_view head = text_.substr(at_ + 9, 16);
  html_doctype_ |= ascii_iequals(ascii_trim(head).substr(0, 4), "html");
  if (bracket == kNone || text_[bracket] == '>') {
    skip_past(">", at_);
    return;
  }
  has_subset_ = true;
  // The subset ends at "]" outside quotes and comments; where quotes don't pair, at the first "]>".
  char quote = 0;
  std::size_t end = bracket + 1;
  for (; end < text_.size(); ++end) {
    const char c = text_[end];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == ']') {
      break;
    }
  }
  if (end >= text_.size()) end = std::min(text_.find("]>", bracket), text_.size());
  note_entities(text_.substr(bracket + 1, end - bracket - 1));
  skip_past(">", end);
}

void MarkupReader::note_entities(std::string_view subset) {
  constexpr std::string_view kMark = "<!ENTITY";
  for (std::size_t at = subset.find(kMark); at != kNone && declared_.size() < kMostEntities;
       at = subset.find(kMark, at + kMark.size())) {
    const std::string_view rest = ascii_trim(subset.substr(at + kMark.size(), 80));
    declared_.push_back(rest.substr(0, rest.find_first_of(" \t\r\n\"'>")));
  }
  std::sort(declared_.begin(), declared_.end());
}

std::string_view MarkupReader::decode(std::string_view raw) {
  std::size_t amp = raw.find('&');
  if (amp == kNone) return raw;
  std::string& out = decoded_;
  out.clear();
  std::size_t at = 0;
  for (;; amp = raw.find('&', at)) {
    out.append(raw.substr(at, amp == kNone ? kNone : amp - at));
    if (amp == kNone) return out;
    const Reference reference = read_reference(raw, amp);
    if (reference.bytes > 0) {
      repaired_ |= !reference.xml || !reference.has_semicolon;
      out.append(reference.utf8);
      at = amp + reference.bytes;
      continue;
    }
    const std::size_t end = raw.find_first_of("; <&", amp + 1);
    if (end != kNone && raw[end] == ';' && !declared_.empty() &&
        std::binary_search(declared_.begin(), declared_.end(),
                           raw.substr(amp + 1, end - amp - 1))) {
      at = end + 1;
      continue;
    }
    repaired_ = true;
    out.push_back('&');
    at = amp + 1;
  }
}

void MarkupReader::read_text(MarkupToken& token) {
  token.kind = MarkupKind::kText;
  token.name = {};
  token.attributes.clear();
  std::size_t end = text_.find('<', at_);
  while (end != kNone && !opens_markup(end)) {
    repaired_ = true;
    end = text_.find('<', end + 1);
  }
  if (end == kNone) end = text_.size();
  token.text = decode(text_.substr(at_, end - at_));
  at_ = end;
}

bool MarkupReader::read_end(MarkupToken& token) {
  const std::size_t begin = at_ + 2;
  std::size_t end = begin;
  while (end < text_.size() && !ends_name(text_[end])) ++end;
  token.kind = MarkupKind::kEnd;
  token.attributes.clear();
  token.name = text_.substr(begin, end - begin);
  while (end < text_.size() && text_[end] != '>' && text_[end] != '<') ++end;
  if (end >= text_.size()) {
    cut_ = true;
    at_ = end;
    return false;
  }
  repaired_ |= text_[end] == '<';
  at_ = text_[end] == '>' ? end + 1 : end;
  return true;
}

bool MarkupReader::read_start(MarkupToken& token) {
  const std::size_t begin = at_ + 1;
  std::size_t end = begin;
  while (end < text_.size() && !ends_name(text_[end])) ++end;
  token.kind = MarkupKind::kStart;
  token.attributes.clear();
  token.text = {};
  token.empty_element = false;
  token.name = text_.substr(begin, end - begin);
  last_start_ = token.name;
  at_ = end;
  read_attributes(token);
  if (at_ >= text_.size()) {
    cut_ = true;
    return false;
  }
  repaired_ |= text_[at_] == '<';
  if (text_[at_] == '>') ++at_;
  return true;
}

// Stops at ">", at a "<" that shows the ">" is missing, or at the end.
void MarkupReader::read_attributes(MarkupToken& token) {
  while (at_ < text_.size() && text_[at_] != '>' && text_[at_] != '<') {
    const char c = text_[at_];
    if (c == '/') {
      token.empty_element = at_ + 1 < text_.size() && text_[at_ + 1] == '>';
      ++at_;
      continue;
    }
    if (is_ascii_space(c) || c == '=') {
      ++at_;
      continue;
    }
    const std::size_t begin = at_;
    while (at_ < text_.size() && !ends_name(text_[at_])) ++at_;
    const std::string_view name = text_.substr(begin, at_ - begin);
    while (at_ < text_.size() && is_ascii_space(text_[at_])) ++at_;
    std::string_view value;
    if (at_ < text_.size() && text_[at_] == '=') {
      ++at_;
      value = read_value();
    } else {
      repaired_ = true;
    }
    if (token.attributes.size() < kMostAttributes) {
      token.attributes.push_back({name, std::string(decode(value))});
    }
  }
}

std::string_view MarkupReader::read_value() {
  while (at_ < text_.size() && is_ascii_space(text_[at_])) ++at_;
  if (at_ >= text_.size()) return {};
  const char quote = text_[at_];
  std::size_t end = 0;
  if (quote == '"' || quote == '\'') {
    const std::size_t begin = at_ + 1;
    const char stops[] = {quote, '<', 0};
    end = text_.find_first_of(stops, begin);
    if (end == kNone) {
      at_ = text_.size();
      return {};
    }
    if (text_[end] == quote) {
      at_ = end + 1;
      return text_.substr(begin, end - begin);
    }
    // "<" can't stand in a value: the closing quote was forgotten, the tag ends at its ">".
    repaired_ = true;
    end = begin + std::min(text_.substr(begin, end - begin).find('>'), end - begin);
    at_ = end;
    return text_.substr(begin, end - begin);
  }
  repaired_ = true;
  const std::size_t begin = at_;
  while (at_ < text_.size() && !is_ascii_space(text_[at_]) && text_[at_] != '>') ++at_;
  end = at_;
  if (end > begin && at_ < text_.size() && text_[at_] == '>' && text_[end - 1] == '/') {
    at_ = --end;  // "<enclosure url=x/>" closes itself.
  }
  return text_.substr(begin, end - begin);
}

}  // namespace sharit
