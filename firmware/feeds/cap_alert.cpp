#include "firmware/feeds/cap_alert.hpp"

#include <algorithm>
#include <utility>

#include "firmware/feeds/markup.hpp"
#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

constexpr std::size_t kMostInfos = 200;
constexpr std::size_t kMostAlerts = 200;
constexpr std::size_t kLongestField = 16 * 1024;

struct AlertField {
  std::string_view name;
  std::string CapAlert::*slot;
};
constexpr std::string_view kOtherType = "message_type";  // As a large European index spells it.
constexpr AlertField kAlertFields[] = {{"identifier", &CapAlert::identifier},
                                       {"sender", &CapAlert::sender},
                                       {"sent", &CapAlert::sent},
                                       {"status", &CapAlert::status},
                                       {"scope", &CapAlert::scope},
                                       {"msgType", &CapAlert::type},
                                       {kOtherType, &CapAlert::type},
                                       {"references", &CapAlert::references}};

struct InfoField {
  std::string_view name;
  std::string CapInfo::*slot;
};
constexpr InfoField kInfoFields[] = {{"language", &CapInfo::language},
                                     {"headline", &CapInfo::headline},
                                     {"event", &CapInfo::event},
                                     {"severity", &CapInfo::severity},
                                     {"urgency", &CapInfo::urgency},
                                     {"responseType", &CapInfo::response},
                                     {"effective", &CapInfo::effective},
                                     {"expires", &CapInfo::expires},
                                     {"web", &CapInfo::web},
                                     {"senderName", &CapInfo::sender_name}};

std::string* alert_slot(CapAlert& alert, const XmlName& name) {
  for (const AlertField& field : kAlertFields) {
    if (name.is(field.name)) return &(alert.*field.slot);
  }
  return nullptr;
}

std::string* info_slot(CapInfo& info, const XmlName& name) {
  for (const InfoField& field : kInfoFields) {
    if (name.is(field.name)) return &(info.*field.slot);
  }
  return nullptr;
}

}  // namespace

bool names_cap(std::string_view text) {
  // "urn:oasis:names:tc:emergency:cap:1.2", and 1.0's "http://www.incident.com/cap/1.0".
  return text.find("emergency:cap:") != std::string_view::npos ||
         text.find("incident.com/cap/") != std::string_view::npos;
}

bool links_to_alert(std::string_view address, std::string_view type, bool cap_feed) {
  const std::string media = ascii_lower(ascii_trim(type.substr(0, type.find(';'))));
  if (media == "application/cap+xml") return true;
  if (!media.empty() && media.find("xml") == std::string::npos) return false;
  const std::string_view path = address.substr(0, std::min(address.find('?'), address.find('#')));
  if (path.size() < 4) return false;
  const std::string_view end = path.substr(path.size() - 4);
  return ascii_iequals(end, ".cap") || (cap_feed && ascii_iequals(end, ".xml"));
}

std::string alert_document(const CapAlert& alert) {
  std::string xml = "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\">";
  const auto add = [&xml](std::string_view name, std::string_view value) {
    if (value.empty()) return;
    xml.append("<").append(name).append(">");
    for (const char c : value) {
      if (c == '&') {
        xml += "&amp;";
      } else if (c == '<') {
        xml += "&lt;";
      } else {
        xml += c;
      }
    }
    xml.append("</").append(name).append(">");
  };
  for (const AlertField& field : kAlertFields) {
    if (field.name != kOtherType) add(field.name, alert.*field.slot);
  }
  for (const CapInfo& info : alert.infos) {
    xml += "<info>";
    for (const InfoField& field : kInfoFields) add(field.name, info.*field.slot);
    xml += "</info>";
  }
  return xml + "</alert>";
}

std::string* CapCollector::slot_of(const XmlName& name) {
  switch (inside_) {
    case Inside::kAlert:
      return alert_slot(alerts_.back(), name);
    case Inside::kInfo:
      return info_slot(alerts_.back().infos.back(), name);
    case Inside::kNothing:
      break;
  }
  if (!name.has_prefix("cap")) return nullptr;
  digest_begun_ = true;
  if (std::string* slot = alert_slot(digest_, name)) return slot;
  if (digest_.infos.empty()) digest_.infos.emplace_back();
  return info_slot(digest_.infos.back(), name);
}

void CapCollector::start(const XmlName& name, bool empty_element) {
  if (inside_ == Inside::kNothing && !name.has_prefix("cap") && !name.is("alert")) return;
  slot_ = nullptr;
  if (name.is("alert")) {
    inside_ = empty_element || alerts_.size() >= kMostAlerts ? Inside::kNothing : Inside::kAlert;
    if (inside_ == Inside::kAlert) alerts_.emplace_back();
    return;
  }
  if (inside_ != Inside::kNothing && name.is("info")) {
    if (empty_element || alerts_.back().infos.size() >= kMostInfos) return;
    inside_ = Inside::kInfo;
    alerts_.back().infos.emplace_back();
    return;
  }
  if (empty_element) return;
  slot_ = slot_of(name);
  if (slot_ != nullptr && !slot_->empty()) slot_ = nullptr;  // The first one counts.
  slot_name_ = name.local;
  value_.clear();
}

void CapCollector::end(const XmlName& name) {
  if (slot_ != nullptr && name.is(slot_name_)) {
    *slot_ = ascii_trim(value_);
    slot_ = nullptr;
    return;
  }
  if (inside_ == Inside::kInfo && name.is("info")) inside_ = Inside::kAlert;
  if (inside_ != Inside::kNothing && name.is("alert")) inside_ = Inside::kNothing;
}

void CapCollector::text(std::string_view text) {
  if (slot_ != nullptr) {
    if (value_.size() + text.size() <= kLongestField) value_ += text;
  } else if (inside_ == Inside::kNothing) {
    read_escaped(text);
  }
}

void CapCollector::read_escaped(std::string_view text) {
  text = ascii_trim(text);
  if (!text.starts_with('<') || !names_cap(text)) return;
  MarkupReader reader(text);
  MarkupToken token;
  CapCollector inner;
  while (reader.next(token)) {
    switch (token.kind) {
      case MarkupKind::kStart:
        inner.start(split_name(token.name), token.empty_element);
        break;
      case MarkupKind::kEnd:
        inner.end(split_name(token.name));
        break;
      case MarkupKind::kText:
      case MarkupKind::kCdata:
        // Only within an alert: escaping is undone once, not as often as somebody asks for.
        if (inner.inside_ != Inside::kNothing) inner.text(token.text);
        break;
    }
  }
  for (CapAlert& alert : inner.take()) {
    if (alerts_.size() < kMostAlerts) alerts_.push_back(std::move(alert));
  }
}

std::vector<CapAlert> CapCollector::take() {
  if (alerts_.empty() && !digest_begun_) return {};  // As of nearly every item.
  // Where the document ends inside an info, its last words may be missing.
  if (inside_ == Inside::kInfo) alerts_.back().infos.pop_back();
  std::vector<CapAlert> alerts = std::move(alerts_);
  const bool some_digest = !digest_.status.empty() || !digest_.type.empty() ||
                           (!digest_.infos.empty() && !digest_.infos.front().event.empty());
  if (alerts.empty() && some_digest) {
    if (digest_.infos.empty()) digest_.infos.emplace_back();
    digest_.digest = true;
    alerts.push_back(std::move(digest_));
  }
  *this = {};
  return alerts;
}

}  // namespace sharit
