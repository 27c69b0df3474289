#include "firmware/app/gather.hpp"

#include <chrono>
#include <utility>

#include "firmware/app/commands.hpp"
#include "firmware/app/feed_specs.hpp"
#include "firmware/app/program.hpp"
#include "firmware/app/state_file.hpp"
#include "firmware/app/stored_feeds.hpp"
#include "firmware/feeds/headline_list.hpp"
#include "firmware/feeds/http_client.hpp"
#include "firmware/feeds/source_batch.hpp"
#include "firmware/system/clock.hpp"

namespace sharit {
namespace {

constexpr std::chrono::seconds kTurn{1};

FeedState state_of(const ParsedSource& source, const FeedSpec& spec, const StoredFeeds& store,
                   WallTime now) {
  FeedState state;
  state.spec = spec;
  state.title = !spec.name.empty() ? spec.name : source.title.empty() ? spec.url : source.title;
  std::vector<Headline> headlines = make_headlines(source, spec, state.title, {}, now);
  if (source.error.empty()) {
    state.last_good = now;
  } else {
    report(source);
    if (auto stored = store.load(spec)) {
      state.last_good = stored->last_good;
      headlines = std::move(stored->headlines);
      if (spec.name.empty() && !stored->title.empty()) state.title = stored->title;
    }
    for (Headline& headline : headlines) headline.source = state.title;
  }
  state.headlines = std::make_shared<const std::vector<Headline>>(std::move(headlines));
  return state;
}

}  // namespace

std::vector<FeedState> gather_feeds(const Settings& settings, WallTime now) {
  ReadOptions read;
  read.now = now;
  read.addresses = AddressPolicy::kPublic;
  read.clock_trusted = SystemClock().trusted();
  const std::vector<FeedSpec> specs = feed_specs(settings);
  HttpClient client(HttpLimits{}, default_user_agent(kVersion), http_route(settings));
  const SystemFeedClock clock;
  SourceBatch batch(specs, read, client, clock);
  const StoredFeeds store(state_file_place(settings));
  std::vector<FeedState> states;
  while (!batch.done()) {
    batch.turn(kTurn);
    while (const auto source = batch.next())
      states.push_back(state_of(*source, specs[states.size()], store, now));
  }
  return states;
}

}  // namespace sharit
