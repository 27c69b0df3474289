#include "firmware/app/doctor_feeds.hpp"

#include <chrono>
#include <optional>
#include <utility>

#include "firmware/app/feed_specs.hpp"
#include "firmware/app/program.hpp"
#include "firmware/app/status_line.hpp"
#include "firmware/app/stored_feeds.hpp"
#include "firmware/feeds/http_address.hpp"
#include "firmware/feeds/http_client.hpp"
#include "firmware/feeds/source_batch.hpp"
#include "firmware/feeds/source_location.hpp"

namespace sharit {
namespace {

using namespace std::chrono_literals;

constexpr auto kTurn = 250ms;
/// A feed that needs longer is late on the screen too; an installer waits.
constexpr auto kLongest = 10s;

TriedFeed begin_feed(const FeedSpec& spec) {
  TriedFeed feed;
  feed.address = shown_address(spec.url);
  feed.title = spec.name.empty() ? feed.address : spec.name;
  if (place_of(spec.url) == SourcePlace::kHttp) {
    if (const auto address = read_address(spec.url)) feed.host = address->host;
  }
  feed.source.error = "timeout";
  feed.source.error_detail = "It has not answered within ten seconds.";
  return feed;
}

void add_texts(DoctorFeeds& out, const StoredFeeds& store, const FeedSpec& spec) {
  const auto stored = store.load(spec);
  if (!stored) return;
  for (const Headline& headline : stored->headlines) {
    out.texts.push_back({headline.text, headline.language});
  }
}

void add_texts(DoctorFeeds& out, const ParsedSource& source, const FeedSpec& spec) {
  for (const ParsedItem& item : source.items) {
    const std::string& stated = item.language.empty() ? source.language : item.language;
    out.texts.push_back({item.title, spec.language.empty() ? stated : spec.language});
  }
}

void add_own(DoctorFeeds& out, const Settings& settings) {
  const std::string& language = settings.screen.language;
  out.texts.push_back({settings.screen.title, language});
  for (const MessageSettings& message : settings.messages) {
    out.texts.push_back({message.text, language});
  }
}

}  // namespace

DoctorFeeds stored_texts(const Settings& settings) {
  DoctorFeeds out;
  const StoredFeeds store(settings);
  for (const FeedSpec& spec : feed_specs(settings)) add_texts(out, store, spec);
  add_own(out, settings);
  return out;
}

DoctorFeeds try_feeds(const Settings& settings, const Clock& clock) {
  const std::vector<FeedSpec> specs = feed_specs(settings);
  const ReadOptions read{clock.wall(), AddressPolicy::kPublic, clock.trusted()};
  HttpClient client(HttpLimits{}, default_user_agent(kVersion), http_route(settings));
  const SystemFeedClock feed_clock;
  SourceBatch batch(specs, read, client, feed_clock);
  DoctorFeeds out;
  for (const FeedSpec& spec : specs) out.tried.push_back(begin_feed(spec));
  StatusLine line;
  const auto end = clock.monotonic() + kLongest;
  for (std::size_t at = 0; !batch.done() && clock.monotonic() < end;) {
    line.show("sharit: " + std::to_string(batch.read()) + " of " + std::to_string(specs.size()) +
              " feeds tried, waiting for " + batch.waiting_for() + " …");
    batch.turn(kTurn);
    while (auto source = batch.next()) out.tried[at++].source = std::move(*source);
  }
  const StoredFeeds store(settings);
  for (std::size_t i = 0; i < specs.size(); ++i) {
    const ParsedSource& source = out.tried[i].source;
    if (source.error.empty()) {
      add_texts(out, source, specs[i]);
    } else {
      add_texts(out, store, specs[i]);
    }
  }
  add_own(out, settings);
  return out;
}

}  // namespace sharit
