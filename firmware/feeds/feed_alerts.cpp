// What the feed engine does where a feed is an index that links to the documents of its alerts.
#include <algorithm>
#include <utility>

#include "firmware/feeds/feed_engine.hpp"
#include "firmware/feeds/http_address.hpp"
#include "firmware/feeds/identity.hpp"

namespace sharit {

namespace {

// What says that there will never be an alert at an address. A server's own trouble passes.
bool is_for_good(const Failed& failed) {
  return failed.kind == FailureKind::kGone || failed.kind == FailureKind::kRefused ||
         (failed.kind == FailureKind::kAnswer && failed.code.starts_with("http_4"));
}

// What the documents behind it would meet too.
bool stops_all(const Failed& failed) {
  return failed.kind == FailureKind::kConnection || failed.kind == FailureKind::kCutOff ||
         failed.kind == FailureKind::kBusy;
}

// As with redirects: only the web, and never from https to http.
bool may_follow(const std::string& link, const std::string& index) {
  const auto to = read_address(link);
  const auto from = read_address(index);
  return to && from && to->http() && (to->scheme == "https" || from->scheme != "https");
}

}  // namespace

// Whether documents are fetched before the index becomes headlines. Only for a feed that the
// operator has named one of alerts: no other may send us to addresses of its choice.
bool FeedEngine::gather_alerts(Feed& feed, const ParsedSource& source, const Fresh& fresh) {
  if (!feed.spec.breaking_alerts) return false;
  std::vector<AlertLink> links = source.alert_links;
  std::erase_if(links, [&](const AlertLink& link) { return !may_follow(link.url, feed.asked); });
  if (!feed.alerts.begin(links, clock_.steady())) return false;
  feed.index = AlertIndex{fresh, feed.asked};
  schedule(feed, std::chrono::milliseconds(0));
  return true;
}

void FeedEngine::take_alert(Feed& feed, const HttpOutcome& outcome) {
  const Steady now = clock_.steady();
  const auto* fresh = std::get_if<Fresh>(&outcome);
  const auto* failed = std::get_if<Failed>(&outcome);
  std::optional<std::string> alert;
  if (fresh != nullptr) alert = read_alert(fresh->body, fresh->charset);
  if (failed != nullptr && is_for_good(*failed)) alert.emplace();
  if (alert) {
    feed.alerts.found(std::move(*alert), now);
  } else {
    feed.alerts.failed(now);
  }
  if (failed != nullptr && stops_all(*failed)) feed.alerts.stop();
  if (failed != nullptr && failed->kind == FailureKind::kBusy) {
    const auto rest =
        back_off_.after_failure(failed->kind, 1, feed.spec.every, failed->retry_after);
    if (rest) hosts_.rest(feed.host, now + *rest);
  }
  if (feed.alerts.running()) {
    schedule(feed, std::chrono::milliseconds(0));
  } else {
    end_gathering(feed);
  }
}

// The index with the documents that are known now.
void FeedEngine::end_gathering(Feed& feed) {
  feed.alerts.stop();
  const auto index = std::exchange(feed.index, std::nullopt);
  if (!index) return;
  feed.asked = index->address;
  feed.host = host_of(feed.asked);
  const std::string hash = body_hash(feed, index->answer);
  take_source(feed, read_document(feed, index->answer), hash, index->answer);
  keeper_.changed(feed.key, StoreKeeper::Urgency::kSoon, clock_.steady());
  if (!feed.alerts.lacks()) return;
  // The next answer must be whole, though the index does not change.
  feed.stored.validators = {};
  feed.stored.body_hash.clear();
}

// For what a new configuration asks otherwise.
void FeedEngine::drop_gathering(Feed& feed) {
  if (!feed.alerts.running()) return;
  if (feed.ticket) transport_.cancel(*feed.ticket);
  feed.ticket.reset();
  feed.alerts.stop();
  feed.index.reset();
}

}  // namespace sharit
