#include "firmware/app/gather.hpp"

#include <filesystem>
#include <iostream>
#include <utility>

#include "firmware/app/feed_specs.hpp"
#include "firmware/app/program.hpp"
#include "firmware/config/find.hpp"
#include "firmware/feeds/headline_list.hpp"
#include "firmware/feeds/http_client.hpp"
#include "firmware/feeds/source_reader.hpp"
#include "firmware/feeds/store.hpp"
#include "firmware/system/clock.hpp"

namespace sharit {
namespace {

/// The last good answer, where the ticker has kept one on this machine.
std::optional<StoredFeed> stored_feed(const Settings& settings, const FeedSpec& spec) {
  const auto folder = state_folder(settings.storage.dir, process_environment);
  std::error_code error;
  if (!folder || !std::filesystem::exists(*folder / "headlines.sqlite", error)) return std::nullopt;
  const Store store = Store::open_readonly(*folder / "headlines.sqlite");
  return store.load(feed_key(spec));
}

}  // namespace

std::vector<FeedState> gather_feeds(const Settings& settings, WallTime now) {
  std::vector<FeedState> states;
  for (FeedSpec& spec : feed_specs(settings)) {
    ReadOptions read;
    read.now = now;
    read.user_agent = default_user_agent(kVersion);
    read.route = http_route(settings);
    read.addresses = AddressPolicy::kPublic;
    read.clock_trusted = SystemClock().trusted();
    const ParsedSource source = read_source(spec, read);
    FeedState state;
    state.title = !spec.name.empty() ? spec.name : source.title.empty() ? spec.url : source.title;
    std::vector<Headline> headlines = make_headlines(source, spec, state.title, {}, now);
    if (!source.error.empty()) {
      std::cerr << "sharit: " << source.file << ": "
                << (source.error_detail.empty() ? source.error : source.error_detail) << '\n';
      if (auto stored = stored_feed(settings, spec)) {
        headlines = std::move(stored->headlines);
        if (spec.name.empty() && !stored->title.empty()) state.title = stored->title;
      }
      for (Headline& headline : headlines) headline.source = state.title;
    }
    state.headlines = std::make_shared<const std::vector<Headline>>(std::move(headlines));
    state.spec = std::move(spec);
    states.push_back(std::move(state));
  }
  return states;
}

}  // namespace sharit
