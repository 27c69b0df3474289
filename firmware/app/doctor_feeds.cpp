#include "firmware/app/doctor_feeds.hpp"

#include <chrono>
#include <string>
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
constexpr auto kLongest = 8s;

TriedFeed tried_feed(const FeedSpec& spec, ParsedSource source) {
  TriedFeed feed;
  feed.address = shown_address(spec.url);
  feed.title = spec.name.empty() ? feed.address : spec.name;
  if (place_of(spec.url) == SourcePlace::kHttp) {
    if (const auto address = read_address(spec.url)) feed.host = address->host;
  }
  feed.source = std::move(source);
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
  if (!settings.screen.title.empty()) out.texts.push_back({settings.screen.title, language});
  for (const MessageSettings& message : settings.messages) {
    out.texts.push_back({message.text, language});
  }
}

}  // namespace

DoctorFeeds stored_feeds(const Settings& settings, const std::filesystem::path& store_file) {
  DoctorFeeds out;
  const StoredFeeds store(store_file);
  const std::vector<FeedSpec> specs = feed_specs(settings);
  for (const FeedSpec& spec : specs) add_texts(out, store, spec);
  add_own(out, settings);
  out.store = store.facts(specs);
  return out;
}

DoctorFeeds try_feeds(const Settings& settings, const std::filesystem::path& store_file,
                      const Clock& clock) {
  const std::vector<FeedSpec> specs = feed_specs(settings);
  const ReadOptions read{clock.wall(), AddressPolicy::kPublic, clock.trusted(), kLongest};
  HttpClient client(HttpLimits{}, default_user_agent(kVersion), http_route(settings));
  const SystemFeedClock feed_clock;
  SourceBatch batch(specs, read, client, feed_clock);
  const StoredFeeds store(store_file);
  DoctorFeeds out;
  StatusLine line;
  while (!batch.done()) {
    line.show("sharit: " + std::to_string(batch.read()) + " of " + std::to_string(specs.size()) +
              " feeds tried, waiting for " + batch.waiting_for() + " …");
    batch.turn(kTurn);
    while (auto source = batch.next()) {
      const FeedSpec& spec = specs[out.tried.size()];
      if (source->error.empty()) {
        add_texts(out, *source, spec);
      } else {
        add_texts(out, store, spec);
      }
      out.tried.push_back(tried_feed(spec, std::move(*source)));
    }
  }
  add_own(out, settings);
  out.store = store.facts(specs);
  return out;
}

}  // namespace sharit
