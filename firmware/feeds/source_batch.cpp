#include "firmware/feeds/source_batch.hpp"

#include <algorithm>
#include <utility>

#include "firmware/feeds/http_address.hpp"
#include "firmware/feeds/http_failure.hpp"
#include "firmware/feeds/link_address.hpp"
#include "firmware/feeds/source_location.hpp"
#include "firmware/feeds/source_reader.hpp"

namespace sharit {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

// One source is over after 30 s by the transport's own limits; a page may name feeds to try, and a
// host is asked for one thing at a time.
constexpr seconds kLongest{60};
constexpr seconds kLongestEach{5};

}  // namespace

SourceBatch::SourceBatch(std::vector<FeedSpec> specs, ReadOptions options, Transport& transport,
                         const FeedClock& clock)
    : options_(options), transport_(transport), clock_(clock) {
  places_.reserve(specs.size());
  for (FeedSpec& spec : specs) places_.emplace_back().spec = std::move(spec);
}

void SourceBatch::turn(milliseconds longest) {
  if (looked_at_ < places_.size()) {
    Place& place = places_[looked_at_++];
    if (place_of(place.spec.url) != SourcePlace::kHttp) read_file(place);
    return;
  }
  if (!end_) {
    const seconds usual = kLongest + kLongestEach * static_cast<int>(places_.size());
    end_ = clock_.steady() + (options_.longest.count() > 0 ? options_.longest : usual);
    for (Place& place : places_) {
      if (!place.read) begin(place);
    }
  }
  if (read_ == places_.size()) return;
  for (Transport::Completed& done : transport_.wait(longest)) {
    const auto place = std::ranges::find(places_, done.ticket, &Place::ticket);
    if (place == places_.end()) continue;
    place->ticket.reset();
    take(*place, done.outcome);
  }
  if (clock_.steady() >= *end_) give_up();
}

std::optional<ParsedSource> SourceBatch::next() {
  if (done() || !places_[given_].read) return std::nullopt;
  return std::move(places_[given_++].source);
}

std::string SourceBatch::waiting_for() const {
  const std::string& url = places_[given_].spec.url;
  const auto address = read_address(url);
  return address ? address->host : url;
}

void SourceBatch::read_file(Place& place) {
  place.source = read_local(place.spec, options_.now);
  settle(place);
}

void SourceBatch::begin(Place& place) {
  if (auto credentials = look_up(place.spec.credentials)) {
    place.credentials = std::move(*credentials);
    ask(place);
  } else {
    place.source = failed_source(place.spec, "credentials", credentials.error().message);
    settle(place);
  }
}

void SourceBatch::ask(Place& place) {
  HttpRequest request;
  request.url = place.finder.address(place.spec.url, {});
  if (same_origin(request.url, place.spec.url)) request.credentials = place.credentials;
  // What a page names on another site was not typed by anybody.
  const bool typed = site_of(request.url) == site_of(place.spec.url);
  request.addresses = place.spec.allow_private ? AddressPolicy::kPrivateAllowed
                      : typed                  ? options_.addresses
                                               : AddressPolicy::kPublic;
  place.ticket = next_ticket_++;
  transport_.start(*place.ticket, request);
}

void SourceBatch::take(Place& place, const HttpOutcome& outcome) {
  ParsedSource source = source_of(place, outcome);
  if (!place.finder.searching()) {
    place.source = std::move(source);
    if (place.finder.begin(place.source.feed_links, {})) return ask(place);
  } else if (source.has_answer()) {
    source.warn("feed_found", place.finder.address({}, {}));
    place.source = std::move(source);
  } else if (place.finder.next({})) {
    return ask(place);
  }
  settle(place);
}

ParsedSource SourceBatch::source_of(const Place& place, const HttpOutcome& outcome) const {
  if (const auto* fresh = std::get_if<Fresh>(&outcome)) {
    FeedSpec spec = place.spec;
    if (place.finder.searching()) spec.kind = SourceKind::kFeed;
    return parse_document(fresh->body, spec, {fresh->charset, fresh->final_url, options_.now});
  }
  if (const auto* failure = std::get_if<Failed>(&outcome)) {
    Failed failed = *failure;
    if (!options_.clock_trusted) blame_clock(failed);
    return failed_source(place.spec, failed.code, failed.sentence);
  }
  return failed_source(place.spec, "http_304", "The server sent no document.");
}

void SourceBatch::settle(Place& place) {
  drop_expired(place.source, options_.now);
  place.read = true;
  ++read_;
}

void SourceBatch::give_up() {
  for (Place& place : places_) {
    if (place.read) continue;
    if (place.ticket) transport_.cancel(*std::exchange(place.ticket, std::nullopt));
    if (!place.finder.searching()) {
      place.source = failed_source(
          place.spec, "timeout",
          options_.longest.count() > 0
              ? "There was no answer within " + std::to_string(options_.longest.count()) + " s."
              : "There was no time left for it: too many servers are slow.");
    }
    settle(place);
  }
}

}  // namespace sharit
