#include "firmware/feeds/alert_links.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "firmware/feeds/decoding.hpp"
#include "firmware/feeds/link_address.hpp"
#include "firmware/feeds/xml_feed.hpp"

namespace sharit {

namespace {

bool has_whole_alert(const RawItem& item) {
  return std::any_of(item.alerts.begin(), item.alerts.end(),
                     [](const CapAlert& alert) { return !alert.digest; });
}

// The one alert of a document that is one.
std::optional<CapAlert> alert_of(std::string_view utf8) {
  auto feed = read_xml_feed(utf8);
  if (!feed || feed->format != "cap" || feed->items.empty()) return std::nullopt;
  std::vector<CapAlert>& alerts = feed->items.front().alerts;
  if (alerts.empty() || alerts.front().digest) return std::nullopt;
  return std::move(alerts.front());
}

}  // namespace

std::vector<AlertLink> alert_links(RawFeed& feed) {
  std::vector<AlertLink> links;
  std::unordered_set<std::string_view> known;
  for (RawItem& item : feed.items) {
    if (item.alert_link.empty() || has_whole_alert(item)) continue;
    item.alert_link = resolve_address(std::move(item.alert_link), feed.link);
    if (links.size() >= kMostAlertDocuments || !known.insert(item.alert_link).second) continue;
    links.push_back({item.alert_link, item.date});
  }
  return links;
}

void join_alerts(RawFeed& feed, const std::vector<AlertDocument>& documents) {
  std::unordered_map<std::string_view, const AlertDocument*> by_url;
  for (const AlertDocument& document : documents) by_url.emplace(document.link.url, &document);
  for (RawItem& item : feed.items) {
    if (item.alert_link.empty() || has_whole_alert(item)) continue;
    const auto found = by_url.find(item.alert_link);
    if (found == by_url.end() || found->second->link.date != item.date) continue;
    auto alert = alert_of(found->second->xml);
    if (!alert) continue;
    item.alerts.clear();
    item.alerts.push_back(std::move(*alert));
  }
}

std::optional<std::string> read_alert(std::string_view bytes, std::string_view charset) {
  const auto alert = alert_of(decode_document(bytes, charset).text);
  return alert ? std::optional(alert_document(*alert)) : std::nullopt;
}

}  // namespace sharit
