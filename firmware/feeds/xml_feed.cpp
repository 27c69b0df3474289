#include "firmware/feeds/xml_feed.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "firmware/feeds/html_text.hpp"
#include "firmware/feeds/markup.hpp"
#include "firmware/feeds/utf8.hpp"
#include "firmware/feeds/xml_names.hpp"

namespace sharit {

namespace {

constexpr std::size_t kDeepest = 256;
constexpr std::size_t kLongestField = 1 << 20;

enum class Field { kNone, kTitle, kDate, kLink, kId, kFeedTitle, kFeedLanguage };

// How good a source of a field is; lower is better.
struct Choice {
  Field field = Field::kNone;
  int rank = 0;
};
constexpr int kUnset = 100;

struct Frame {
  std::string_view name;
  bool is_item = false;
};

class XmlFeedReader {
 public:
  explicit XmlFeedReader(std::string_view utf8) : reader_(utf8) {}

  std::optional<RawFeed> read() {
    MarkupToken token;
    while (!stopped_ && reader_.next(token)) {
      switch (token.kind) {
        case MarkupKind::kStart:
          on_start(token);
          break;
        case MarkupKind::kEnd:
          on_end(token.name);
          break;
        case MarkupKind::kText:
        case MarkupKind::kCdata:
          on_text(token);
          break;
      }
    }
    if (format_ == XmlFormat::kNone) return std::nullopt;
    finish();
    return std::move(feed_);
  }

 private:
  void on_start(const MarkupToken& token) {
    if (!token.attributes.empty()) namespaces_.note(token);
    const XmlName name = namespaces_.resolve(token.name);
    if (format_ == XmlFormat::kNone) {
      begin_root(token, name);
      return;
    }
    if (closed_root_) return;
    if (item_depth_ != 0) cap_.start(name, token.empty_element);
    if (capture_.field != Field::kNone && !closes_capture(name)) {
      on_inner_start(token, name);
      return;
    }
    if (capture_.field != Field::kNone) {
      // "<title>text<link>": the end tag was forgotten.
      repaired_ = true;
      pop_to(capture_depth_ - 1);
    }
    if (is_item(name)) {
      if (item_depth_ != 0) {
        repaired_ = true;
        pop_to(item_depth_ - 1);
      }
      begin_item(token, name);
    } else {
      begin_field(token, name);
    }
    push(token, name, is_item(name));
  }

  void begin_root(const MarkupToken& token, const XmlName& name) {
    format_ = format_of_root(name, token);
    if (format_ == XmlFormat::kNone) {
      // A page that mentions feeds is a page; a notice before the feed is only junk.
      stopped_ = name.is("html") || reader_.html_doctype();
      junk_ = true;
      return;
    }
    feed_.format = format_label(format_);
    feed_.language = attribute(token, "xml:lang");
    feed_.alerts = declares_cap(token);
    root_prefix_ = name.prefix;
    if (format_ == XmlFormat::kCap) begin_alert(token, name);
    closed_root_ = !push(token, name, format_ == XmlFormat::kCap);
  }

  void begin_item(const MarkupToken& token, const XmlName& name) {
    item_ = RawItem{};
    cap_ = {};
    item_prefix_ = name.prefix;
    title_rank_ = date_rank_ = link_rank_ = id_rank_ = kUnset;
    item_.id = attribute(token, "rdf:about");
    if (!item_.id.empty()) id_rank_ = 1;
    item_depth_ = stack_.size() + 1;
  }

  void begin_alert(const MarkupToken& token, const XmlName& name) {
    begin_item(token, name);
    cap_.start(name, token.empty_element);
  }

  void begin_field(const MarkupToken& token, const XmlName& name) {
    const Choice choice = item_depth_ != 0 ? item_choice(name) : feed_choice(name);
    if (choice.field == Field::kNone) return;
    if (choice.field == Field::kLink) {
      const std::string href = attribute(token, "href");
      if (!href.empty()) {
        const std::string rel = ascii_lower(attribute(token, "rel"));
        const int rank = rel.empty() || rel == "alternate" ? 0 : kUnset;
        const bool foreign = format_ != XmlFormat::kAtom;  // atom:link in RSS
        offer_link(href, rank + (foreign ? 1 : 0));
        return;
      }
      if (format_ == XmlFormat::kAtom) return;
    }
    if (token.empty_element || choice.rank >= rank_of(choice.field)) return;
    capture_ = choice;
    capture_depth_ = stack_.size() + 1;
    captured_.clear();
    hidden_depth_ = 0;
    captured_type_ = title_type(format_, choice.rank, token);
  }

  [[nodiscard]] bool is_item(const XmlName& name) const {
    return is_item_name(format_, name, root_prefix_);
  }

  // What a child of an item is good for.
  [[nodiscard]] Choice item_choice(const XmlName& name) const {
    const bool child = stack_.size() == item_depth_;
    const bool own = name.same_prefix(item_prefix_);
    if (format_ == XmlFormat::kSitemap) {
      if (child && own && name.is("loc")) return {Field::kLink, 0};
      if (!name.has_prefix("news")) return {};
      if (name.is("title")) return {Field::kTitle, 0};
      if (name.is("publication_date")) return {Field::kDate, 0};
      return {};
    }
    if (name.is("title") && child && own) return {Field::kTitle, 0};
    if (name.is("title") && child && name.has_prefix("dc")) return {Field::kTitle, 1};
    if (name.is("title") && name.has_prefix("media")) return {Field::kTitle, 2};
    if (name.is("title") && child && name.has_prefix("itunes")) return {Field::kTitle, 3};
    if (!child) return {};
    if (name.is("link")) return {Field::kLink, own ? 0 : 1};
    if (own && (name.is("guid") || name.is("id"))) return {Field::kId, 0};
    const int rank = date_rank(name, own);
    return rank < kUnset ? Choice{Field::kDate, rank} : Choice{};
  }

  [[nodiscard]] Choice feed_choice(const XmlName& name) const {
    const XmlName parent = namespaces_.resolve(stack_.back().name);
    const bool in_channel = stack_.size() == 1 || (stack_.size() == 2 && parent.is("channel"));
    if (!in_channel) return {};
    if (name.is("title") && name.same_prefix(parent.prefix)) return {Field::kFeedTitle, 0};
    if (name.is("language")) return {Field::kFeedLanguage, 0};
    return {};
  }

  [[nodiscard]] int rank_of(Field field) const {
    switch (field) {
      case Field::kTitle:
        return title_rank_;
      case Field::kDate:
        return date_rank_;
      case Field::kLink:
        return link_rank_;
      case Field::kId:
        return id_rank_;
      case Field::kFeedTitle:
        return feed_.title.empty() ? kUnset : 0;
      case Field::kFeedLanguage:
        return feed_.language.empty() ? kUnset : 0;
      case Field::kNone:
        return 0;
    }
    return 0;
  }

  // A tag that can't be inside a title's text: the next field or item of the same vocabulary.
  [[nodiscard]] bool closes_capture(const XmlName& name) const {
    if (is_item(name)) return true;
    return item_depth_ != 0 && name.same_prefix(item_prefix_) && is_item_field(name);
  }

  void on_inner_start(const MarkupToken& token, const XmlName& name) {
    const std::string local = ascii_lower(name.local);
    if (is_break_element(local)) captured_.push_back(' ');
    if (capture_.field == Field::kTitle) markup_ = true;
    const bool pushed = push(token, name, false);
    if (pushed && hidden_depth_ == 0 && is_hidden_element(local)) hidden_depth_ = stack_.size();
  }

  bool push(const MarkupToken& token, const XmlName& name, bool is_item) {
    if (token.empty_element || is_void(name, token)) {
      repaired_ |= !token.empty_element;
      if (is_item) end_item();
      return false;
    }
    if (stack_.size() >= kDeepest) {
      stopped_ = truncated_ = true;
      return false;
    }
    stack_.push_back({token.name, is_item});
    return true;
  }

  void on_end(std::string_view name) {
    if (item_depth_ != 0) cap_.end(split_name(name));
    for (std::size_t i = stack_.size(); i > 0; --i) {
      if (!ascii_iequals(stack_[i - 1].name, name)) continue;
      repaired_ |= i != stack_.size();
      pop_to(i - 1);
      return;
    }
    repaired_ |= format_ != XmlFormat::kNone && !closed_root_;
  }

  void pop_to(std::size_t depth) {
    while (stack_.size() > depth) {
      if (capture_.field != Field::kNone && stack_.size() == capture_depth_) end_capture();
      if (hidden_depth_ == stack_.size()) hidden_depth_ = 0;
      if (capture_.field != Field::kNone &&
          is_break_element(ascii_lower(split_name(stack_.back().name).local))) {
        captured_.push_back(' ');
      }
      const bool was_item = stack_.back().is_item;
      stack_.pop_back();
      if (was_item) end_item();
    }
    if (stack_.empty() && format_ != XmlFormat::kNone) closed_root_ = true;
  }

  void on_text(const MarkupToken& token) {
    if (item_depth_ != 0) cap_.text(token.text);
    if (capture_.field != Field::kNone) {
      if (hidden_depth_ == 0 && captured_.size() < kLongestField) captured_ += token.text;
    } else if (format_ == XmlFormat::kNone) {
      junk_ |= !ascii_trim(token.text).empty();
    }
  }

  void end_capture() {
    const std::string_view value = ascii_trim(captured_);
    switch (capture_.field) {
      case Field::kTitle:
        item_.title = value;
        item_.title_type = captured_type_;
        title_rank_ = capture_.rank;
        break;
      case Field::kDate:
        item_.date = value;
        date_rank_ = capture_.rank;
        break;
      case Field::kLink:
        offer_link(value, capture_.rank);
        break;
      case Field::kId:
        item_.id = value;
        id_rank_ = capture_.rank;
        break;
      case Field::kFeedTitle:
        feed_.title = value;
        feed_.title_type = captured_type_;
        break;
      case Field::kFeedLanguage:
        feed_.language = value;
        break;
      case Field::kNone:
        break;
    }
    capture_ = {};
    captured_.clear();
  }

  void offer_link(std::string_view link, int rank) {
    if (rank >= link_rank_ || item_depth_ == 0) return;
    item_.link = ascii_trim(link);
    link_rank_ = rank;
  }

  void end_item() {
    item_.alerts = cap_.take();
    const bool whole = !open_at_end_ || title_rank_ < kUnset || !item_.alerts.empty();
    if (feed_.items.size() < kMostItems && whole) {
      feed_.items.push_back(std::move(item_));
    }
    item_ = RawItem{};
    item_depth_ = 0;
  }

  void finish() {
    const bool open = !stack_.empty();
    truncated_ |= reader_.cut() || open;
    open_at_end_ = open;
    // What is open at the end of the document may be half a title.
    if (capture_.field != Field::kNone) capture_ = {};
    if (item_depth_ != 0) end_item();
    if (truncated_) feed_.notes.push_back("truncated");
    if (repaired_ || junk_ || open || reader_.repaired()) feed_.notes.push_back("xml_repaired");
    if (reader_.has_subset()) feed_.notes.push_back("doctype_ignored");
    if (markup_) feed_.notes.push_back("markup_removed");
  }

  MarkupReader reader_;
  XmlNamespaces namespaces_;
  RawFeed feed_;
  XmlFormat format_ = XmlFormat::kNone;
  std::vector<Frame> stack_;
  std::string_view root_prefix_;

  RawItem item_;
  CapCollector cap_;
  std::size_t item_depth_ = 0;  // Size of the stack with the item on top; 0 outside items.
  std::string_view item_prefix_;
  int title_rank_ = kUnset;
  int date_rank_ = kUnset;
  int link_rank_ = kUnset;
  int id_rank_ = kUnset;

  Choice capture_;
  std::size_t capture_depth_ = 0;
  std::size_t hidden_depth_ = 0;
  std::string captured_;
  TitleType captured_type_ = TitleType::kPlain;

  bool closed_root_ = false;
  bool stopped_ = false;
  bool truncated_ = false;
  bool repaired_ = false;
  bool junk_ = false;
  bool markup_ = false;
  bool open_at_end_ = false;
};

}  // namespace

std::optional<RawFeed> read_xml_feed(std::string_view utf8) {
  return XmlFeedReader(utf8).read();
}

}  // namespace sharit
