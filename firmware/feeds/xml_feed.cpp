#include "firmware/feeds/xml_feed.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "firmware/feeds/html_text.hpp"
#include "firmware/feeds/link_address.hpp"
#include "firmware/feeds/markup.hpp"
#include "firmware/feeds/utf8.hpp"
#include "firmware/feeds/xml_base.hpp"
#include "firmware/feeds/xml_fields.hpp"
#include "firmware/feeds/xml_item.hpp"
#include "firmware/feeds/xml_names.hpp"

namespace sharit {

namespace {

constexpr std::size_t kDeepest = 256;
constexpr std::size_t kLongestField = 1 << 20;

struct Frame {
  std::string_view name;
  bool is_item = false;
};

class XmlFeedReader {
 public:
  XmlFeedReader(std::string_view utf8, ItemText text) : reader_(utf8), text_(text) {}

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
    if (capture_.field != XmlField::kNone && !closes_capture(name)) {
      on_inner_start(token, name);
      return;
    }
    if (capture_.field != XmlField::kNone) {
      // "<title>text<link>": the end tag was forgotten.
      repaired_ = true;
      pop_to(capture_depth_ - 1);
    }
    const bool item = is_item_name(format_, name, root_prefix_, stack_.size());
    if (item && item_depth_ != 0) {
      repaired_ = true;
      if (token.empty_element) return;  // "<item/>" inside an item is only a slip.
      pop_to(item_depth_ - 1);
    }
    base_.open(token, stack_.size());
    if (item) {
      begin_item(token, name);
    } else {
      begin_field(token, name);
    }
    push(token, name, item);
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
    base_.open(token, 0);
    const bool item = format_ == XmlFormat::kCap || is_entry_document(name, token);
    if (item) begin_item(token, name);
    if (format_ == XmlFormat::kCap) cap_.start(name, token.empty_element);
    closed_root_ = !push(token, name, item);
  }

  void begin_item(const MarkupToken& token, const XmlName& name) {
    item_ = {};
    item_prefix_ = name.prefix;
    item_.offer({XmlField::kId, 0}, attribute(token, "rdf:about"));
    item_depth_ = stack_.size() + 1;
  }

  void begin_field(const MarkupToken& token, const XmlName& name) {
    XmlChoice choice = choice_of(name);
    if (choice.field == XmlField::kNone) return;
    if (choice.field == XmlField::kText && (text_ == ItemText::kLeave || !is_text(token))) return;
    if (choice.field == XmlField::kLink) {
      const bool player = choice.rank == kRankOfPlayer;
      const std::string href = attribute(token, player ? "url" : "href");
      if (!player && !href.empty() && !ascii_iequals(attribute(token, "rel"), "self")) {
        note_alert(href, attribute(token, "type"));
      }
      if (!player && (!href.empty() || format_ == XmlFormat::kAtom))
        choice.rank += link_rank(token);
      if (!href.empty()) {
        offer(choice, href);
        return;
      }
    }
    permalink_ = choice.field == XmlField::kId && is_permalink(token);
    if (token.empty_element || !wants(choice)) return;
    capture_ = choice;
    capture_depth_ = stack_.size() + 1;
    captured_.clear();
    hidden_depth_ = 0;
    // A summary and the content behind it are both of the format itself.
    const bool text = choice.field == XmlField::kText;
    captured_type_ = title_type(format_, text ? 0 : choice.rank, token);
  }

  void note_alert(std::string_view address, std::string_view type) {
    if (item_depth_ != 0 && links_to_alert(address, type, feed_.alerts)) {
      item_.offer({XmlField::kAlert, 0}, base_.resolve(address));
    }
  }

  [[nodiscard]] XmlChoice choice_of(const XmlName& name) const {
    if (item_depth_ != 0) {
      const bool child = stack_.size() == item_depth_;
      return item_choice(name, {format_, child, name.same_prefix(item_prefix_)});
    }
    const XmlName parent = namespaces_.resolve(stack_.back().name);
    const bool in_channel = stack_.size() == 1 || (stack_.size() == 2 && parent.is("channel"));
    return in_channel ? feed_choice(name, name.same_prefix(parent.prefix)) : XmlChoice{};
  }

  [[nodiscard]] bool wants(const XmlChoice& choice) const {
    if (item_depth_ != 0) return item_.wants(choice);
    switch (choice.field) {
      case XmlField::kTitle:
        return feed_.title.empty();
      case XmlField::kLink:
        return feed_.link.empty() && choice.rank < kNoRank;
      case XmlField::kLanguage:
        return feed_.language.empty();
      default:
        return false;
    }
  }

  void offer(const XmlChoice& choice, std::string_view value) {
    const bool link = choice.field == XmlField::kLink;
    std::string resolved;
    if (link && base_.any()) value = resolved = base_.resolve(value);
    if (item_depth_ != 0) {
      item_.offer(choice, value, captured_type_);
      return;
    }
    if (!wants(choice)) return;
    value = ascii_trim(value);
    if (choice.field == XmlField::kTitle) {
      feed_.title = value;
      feed_.title_type = captured_type_;
    } else if (link) {
      feed_.link = value;
    } else {
      feed_.language = value;
    }
  }

  // A tag that can't be inside a title's text: the next field or item of the same vocabulary.
  [[nodiscard]] bool closes_capture(const XmlName& name) const {
    if (is_item_name(format_, name, root_prefix_, stack_.size())) return true;
    // An item's content has elements of its own, an alert's for one.
    if (capture_.field == XmlField::kText && stack_.size() > capture_depth_) return false;
    return item_depth_ != 0 && name.same_prefix(item_prefix_) && is_item_field(name);
  }

  void on_inner_start(const MarkupToken& token, const XmlName& name) {
    const std::string local = ascii_lower(name.local);
    if (is_break_element(local)) captured_.push_back(' ');
    if (capture_.field == XmlField::kTitle) markup_ = true;
    const bool pushed = push(token, name, false);
    if (pushed && hidden_depth_ == 0 && is_hidden_element(local)) hidden_depth_ = stack_.size();
  }

  bool push(const MarkupToken& token, const XmlName& name, bool is_item) {
    if (token.empty_element || is_void(name, token)) {
      repaired_ |= !token.empty_element;
      base_.close(stack_.size());
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
      if (capture_.field != XmlField::kNone && stack_.size() == capture_depth_) end_capture();
      if (hidden_depth_ == stack_.size()) hidden_depth_ = 0;
      if (capture_.field != XmlField::kNone &&
          is_break_element(ascii_lower(split_name(stack_.back().name).local))) {
        captured_.push_back(' ');
      }
      const bool was_item = stack_.back().is_item;
      stack_.pop_back();
      if (was_item) end_item();
    }
    base_.close(depth);
    if (stack_.empty() && format_ != XmlFormat::kNone) closed_root_ = true;
  }

  void on_text(const MarkupToken& token) {
    if (item_depth_ != 0) cap_.text(token.text);
    if (capture_.field != XmlField::kNone) {
      if (hidden_depth_ == 0 && captured_.size() < kLongestField) captured_ += token.text;
    } else if (format_ == XmlFormat::kNone) {
      junk_ |= !ascii_trim(token.text).empty();
    }
  }

  void end_capture() {
    offer(capture_, captured_);
    const std::string_view id = ascii_trim(captured_);
    if (capture_.field == XmlField::kLink) note_alert(id, {});
    if (permalink_ && capture_.field == XmlField::kId && !site_of(id).empty()) {
      item_.offer({XmlField::kLink, kRankOfIdAsLink}, id);
    }
    capture_ = {};
    captured_.clear();
  }

  void end_item() {
    const bool titled = item_.has_title();
    RawItem item = item_.take();
    item.alerts = cap_.take();
    const bool whole = !open_at_end_ || titled || !item.alerts.empty();
    if (feed_.items.size() < kMostItems && whole) feed_.items.push_back(std::move(item));
    item_depth_ = 0;
  }

  void finish() {
    const bool open = !stack_.empty();
    truncated_ |= reader_.cut() || open;
    open_at_end_ = open;
    // What is open at the end of the document may be half a title.
    if (capture_.field != XmlField::kNone) capture_ = {};
    if (item_depth_ != 0) end_item();
    if (truncated_) feed_.notes.push_back("truncated");
    if (repaired_ || junk_ || open || reader_.repaired()) feed_.notes.push_back("xml_repaired");
    if (reader_.has_subset()) feed_.notes.push_back("doctype_ignored");
    if (markup_) feed_.notes.push_back("markup_removed");
  }

  MarkupReader reader_;
  ItemText text_;
  XmlNamespaces namespaces_;
  RawFeed feed_;
  XmlFormat format_ = XmlFormat::kNone;
  std::vector<Frame> stack_;
  std::string_view root_prefix_;

  XmlBase base_;
  XmlItem item_;
  CapCollector cap_;
  std::size_t item_depth_ = 0;  // Size of the stack with the item on top; 0 outside items.
  std::string_view item_prefix_;

  XmlChoice capture_;
  std::size_t capture_depth_ = 0;
  std::size_t hidden_depth_ = 0;
  std::string captured_;
  TitleType captured_type_ = TitleType::kPlain;
  bool permalink_ = false;  // The open guid is one.

  bool closed_root_ = false;
  bool stopped_ = false;
  bool truncated_ = false;
  bool repaired_ = false;
  bool junk_ = false;
  bool markup_ = false;
  bool open_at_end_ = false;
};

}  // namespace

std::optional<RawFeed> read_xml_feed(std::string_view utf8, ItemText text) {
  return XmlFeedReader(utf8, text).read();
}

}  // namespace sharit
