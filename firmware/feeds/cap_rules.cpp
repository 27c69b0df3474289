#include "firmware/feeds/cap_rules.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "firmware/feeds/dates.hpp"
#include "firmware/feeds/source_reader.hpp"
#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

// Between an alert's key and the number of its info; neither can hold a space.
constexpr std::string_view kInfoMark = " #";

bool says(std::string_view value, std::string_view word) {
  return ascii_iequals(value, word);
}

std::string primary_of(std::string_view tag) {
  return ascii_lower(tag.substr(0, tag.find_first_of("-_")));
}

std::string_view language_of(const CapInfo& info) {
  return info.language.empty() ? std::string_view("en-US") : std::string_view(info.language);
}

std::string key_of(std::string_view sender, std::string_view identifier, std::string_view sent) {
  const auto time = parse_date(sent);
  std::string key(ascii_trim(sender));
  key += ',';
  key += ascii_trim(identifier);
  key += ',';
  key += time ? to_iso8601(*time) : std::string(ascii_trim(sent));
  return key;
}

bool may_show(const CapAlert& alert) {
  const bool message =
      says(alert.type, "Alert") || says(alert.type, "Update") || alert.type.empty();
  const bool unsaid = alert.digest && alert.scope.empty();
  return message && says(alert.status, "Actual") && (unsaid || says(alert.scope, "Public"));
}

bool is_severe(const CapAlert& alert, const CapInfo& info) {
  const bool grave = says(info.severity, "Severe") || says(info.severity, "Extreme");
  const bool over = says(info.urgency, "Past") || says(info.response, "AllClear");
  return grave && !over && says(alert.scope, "Public");
}

// The same words for several areas are one headline, as grave and as long as any of them.
bool fold_into(std::vector<RawItem>& items, std::size_t first, const RawItem& item) {
  for (std::size_t i = first; i < items.size(); ++i) {
    RawItem& known = items[i];
    if (known.title != item.title) continue;
    known.severe |= item.severe;
    const auto ends = parse_date(known.expires);
    const auto other = parse_date(item.expires);
    if (!other || (ends && *other > *ends)) known.expires = item.expires;
    return true;
  }
  return false;
}

void show(const CapAlert& alert, const RawItem& around, const std::vector<const CapInfo*>& infos,
          std::vector<RawItem>& items) {
  const std::size_t first = items.size();
  const bool named = !alert.identifier.empty();
  for (const CapInfo* info : infos) {
    RawItem item;
    if (alert.digest) item = around;
    item.alerts.clear();
    if (!info->headline.empty() || ascii_trim(item.title).empty()) {
      item.title = info->headline.empty() ? info->event : info->headline;
      item.title_type = TitleType::kPlain;
    }
    item.date = parse_date(info->effective) ? info->effective : alert.sent;
    if (item.date.empty()) item.date = around.date;
    item.expires = info->expires;
    item.language = alert.digest ? info->language : std::string(language_of(*info));
    item.severe = is_severe(alert, *info);
    if (item.link.empty()) item.link = info->web.empty() ? around.link : info->web;
    if (fold_into(items, first, item)) continue;
    item.id = named ? alert_key(alert) : around.id;
    if (items.size() > first) {
      item.id += std::string(kInfoMark) + std::to_string(items.size() - first + 1);
    }
    items.push_back(std::move(item));
  }
}

}  // namespace

std::vector<const CapInfo*> infos_for(const CapAlert& alert, const ReaderLanguages& languages) {
  std::vector<const CapInfo*> chosen;
  const auto choose = [&alert, &chosen](const auto& fits) {
    for (const CapInfo& info : alert.infos) {
      if (fits(language_of(info))) chosen.push_back(&info);
    }
    return !chosen.empty();
  };
  for (const std::string& wanted : languages) {
    if (wanted.empty()) continue;
    if (choose([&wanted](std::string_view tag) { return says(tag, wanted); })) return chosen;
    const std::string primary = primary_of(wanted);
    if (choose([&primary](std::string_view tag) { return primary_of(tag) == primary; })) {
      return chosen;
    }
  }
  if (alert.infos.empty()) return chosen;
  const std::string_view first = language_of(alert.infos.front());
  (void)choose([first](std::string_view tag) { return says(tag, first); });
  return chosen;
}

std::string alert_key(const CapAlert& alert) {
  return key_of(alert.sender, alert.identifier, alert.sent);
}

std::vector<std::string> referenced_keys(std::string_view references) {
  std::vector<std::string> keys;
  while (!(references = ascii_trim(references)).empty()) {
    const std::size_t end = std::min(references.find_first_of(" \t\r\n"), references.size());
    const std::string_view one = references.substr(0, end);
    references.remove_prefix(end);
    const std::size_t first = one.find(',');
    const std::size_t last = one.rfind(',');
    if (first == last) continue;  // Not three parts: it names nothing.
    keys.push_back(key_of(one.substr(0, first), one.substr(first + 1, last - first - 1),
                          one.substr(last + 1)));
  }
  return keys;
}

std::string_view alert_of_id(std::string_view item_id) {
  return item_id.substr(0, item_id.find(kInfoMark));
}

void settle_alerts(RawFeed& feed, const ReaderLanguages& languages) {
  const bool any = std::any_of(feed.items.begin(), feed.items.end(),
                               [](const RawItem& item) { return !item.alerts.empty(); });
  if (!any) return;
  feed.alerts = true;
  std::unordered_set<std::string> withdrawn;
  for (const RawItem& item : feed.items) {
    for (const CapAlert& alert : item.alerts) {
      const bool acts = says(alert.type, "Update") || says(alert.type, "Cancel");
      if (!acts || !says(alert.status, "Actual")) continue;
      for (std::string& key : referenced_keys(alert.references)) withdrawn.insert(std::move(key));
    }
  }
  std::string sender_name;
  bool hidden = false;
  bool replaced = false;
  std::vector<RawItem> shown;
  for (RawItem& item : feed.items) {
    if (item.alerts.empty()) shown.push_back(std::move(item));
    for (const CapAlert& alert : item.alerts) {
      const auto infos = infos_for(alert, languages);
      if (sender_name.empty() && !infos.empty()) sender_name = infos.front()->sender_name;
      const bool allowed = may_show(alert);
      const bool current = !withdrawn.contains(alert_key(alert));
      hidden |= !allowed && !says(alert.type, "Cancel");
      replaced |= allowed && !current;
      if (allowed && current) show(alert, item, infos, shown);
    }
  }
  feed.items = std::move(shown);
  if (feed.title.empty() && feed.format == "cap") feed.title = sender_name;
  if (hidden) feed.notes.push_back("alert_not_public");
  if (replaced) feed.notes.push_back("alert_withdrawn");
  feed.withdrawn.assign(withdrawn.begin(), withdrawn.end());
}

}  // namespace sharit
