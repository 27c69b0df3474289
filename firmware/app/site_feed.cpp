#include "firmware/app/site_feed.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

#include "firmware/feeds/source_location.hpp"

namespace sharit {
namespace {

/// How often it is told that it takes time.
constexpr std::chrono::milliseconds kTurn{250};

/// Errors that say nothing of the address: no network yet, no name server, a clock that is not set.
constexpr std::array<std::string_view, 7> kOfTheNetwork{"no_such_host",
                                                        "no_such_proxy",
                                                        "no_connection",
                                                        "timeout",
                                                        "tls",
                                                        "clock_not_set",
                                                        "certificate_not_yet_valid"};

ParsedSource read_once(FeedSpec spec, const ReadOptions& read, Transport& transport,
                       const FeedClock& clock, const std::function<void()>& meanwhile) {
  SourceBatch batch({std::move(spec)}, read, transport, clock);
  while (true) {
    meanwhile();
    batch.turn(kTurn);
    if (auto source = batch.next()) return std::move(*source);
  }
}

}  // namespace

std::string whole_address(const std::string& typed) {
  if (typed.empty() || typed.find("://") != std::string::npos || typed.starts_with("file:"))
    return typed;
  std::error_code failed;
  const bool path =
      typed.front() == '/' || typed.front() == '.' || std::filesystem::exists(typed, failed);
  if (!path) return "https://" + typed;
  const auto whole = std::filesystem::absolute(typed, failed);
  return failed ? typed : whole.lexically_normal().string();
}

SiteFeed find_site_feed(const std::string& typed, const std::string& language,
                        const ReadOptions& read, Transport& transport, const FeedClock& clock,
                        const std::function<void()>& meanwhile) {
  FeedSpec spec;
  spec.url = whole_address(typed);
  spec.reader_language = language;
  ReadOptions as_ticker = read;  // What is written is fetched as it will be.
  as_ticker.addresses = AddressPolicy::kPublic;
  ParsedSource source = read_once(spec, as_ticker, transport, clock, meanwhile);
  if (source.error == "private_address") {
    spec.allow_private = true;
    source = read_once(spec, as_ticker, transport, clock, meanwhile);
  }
  SiteFeed found;
  found.feed = {source.title, spec.url, spec.allow_private};
  found.headlines = source.items.size();
  const auto moved = std::ranges::find(source.warnings, "feed_found", &SourceWarning::code);
  if (moved != source.warnings.end()) found.feed.url = moved->detail;
  if (!source.items.empty()) found.first = source.items.front().title;
  found.unreachable = std::ranges::find(kOfTheNetwork, source.error) != kOfTheNetwork.end();
  found.error = source.error_detail.empty() ? source.error : source.error_detail;
  if (found.error.empty() && source.items.empty()) found.error = "There is no headline in it now.";
  return found;
}

}  // namespace sharit
