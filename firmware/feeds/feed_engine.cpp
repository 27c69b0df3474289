#include "firmware/feeds/feed_engine.hpp"

#include <algorithm>
#include <utility>

#include "firmware/feeds/headline_list.hpp"
#include "firmware/feeds/identity.hpp"
#include "firmware/feeds/source_location.hpp"
#include "firmware/feeds/source_reader.hpp"
#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr milliseconds kFilePoll{1000};
// A server that answers 304 for ever may be stuck; ask for everything once a week.
constexpr hours kValidatorsHold{7 * 24};
constexpr hours kForgetAfter{90 * 24};
constexpr seconds kClockLook{1};

// What a parsed list depends on besides the document.
std::string settings_hash(const FeedSpec& spec) {
  return content_hash(spec.name + '\n' + spec.selector + '\n' + spec.language + '\n' +
                      std::to_string(static_cast<int>(spec.kind)) +
                      std::to_string(static_cast<int>(spec.direction)) +
                      std::to_string(static_cast<int>(spec.level)) +
                      (spec.breaking_alerts ? "b" : "") + '\n' + spec.reader_language);
}

bool has_breaking(const std::vector<Headline>& headlines) {
  return std::ranges::any_of(headlines, [](const Headline& headline) {
    return headline.level == HeadlineLevel::kBreaking;
  });
}

std::string host_of(std::string_view url) {
  const std::size_t begin = url.find("://");
  if (begin == std::string_view::npos) return {};
  const std::string_view rest = url.substr(begin + 3);
  const std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
  return ascii_lower(authority.substr(authority.rfind('@') + 1));
}

}  // namespace

FeedEngine::FeedEngine(const FeedClock& clock, Transport& transport, Store store, unsigned seed,
                       Log log)
    : clock_(clock),
      transport_(transport),
      keeper_(std::move(store), log),
      back_off_(seed),
      log_(std::move(log)) {}

FeedEngine::~FeedEngine() {
  keeper_.flush(clock_.steady(), [this](const std::string& key) { return to_store(key); });
}

std::optional<StoredFeed> FeedEngine::to_store(const std::string& key) const {
  const auto feed = std::ranges::find(feeds_, key, &Feed::key);
  if (feed == feeds_.end()) return std::nullopt;
  StoredFeed stored = feed->stored;
  stored.headlines = *feed->headlines;
  return stored;
}

void FeedEngine::say(const Feed& feed, const std::string& what) const {
  if (log_) log_(feed.state.title + ": " + what);
}

void FeedEngine::configure(std::vector<FeedSpec> specs) {
  look_at_clock();
  keeper_.flush(clock_.steady(), [this](const std::string& key) { return to_store(key); });
  std::list<Feed> before = std::move(feeds_);
  feeds_.clear();
  std::vector<std::string> keys;
  for (FeedSpec& spec : specs) {
    const std::string key = feed_key(spec);
    keys.push_back(key);
    const auto same = std::find_if(before.begin(), before.end(),
                                   [&key](const Feed& feed) { return feed.key == key; });
    const bool stays = same != before.end();
    if (stays) {
      feeds_.splice(feeds_.end(), before, same);
    } else {
      feeds_.emplace_back().key = key;
    }
    Feed& feed = feeds_.back();
    if (stays && feed.spec == spec) continue;
    feed.spec = std::move(spec);
    if (!stays) load(feed);
    if (const std::string settings = settings_hash(feed.spec); settings != feed.settings) {
      // The same document gives other headlines now: have it sent again.
      feed.settings = settings;
      if (stays) feed.stored.validators = {};
      if (stays) feed.stored.body_hash.clear();
      std::vector<Headline> kept = *feed.headlines;
      give_level(kept, feed.spec);
      feed.headlines = std::make_shared<const std::vector<Headline>>(std::move(kept));
    }
    feed.state.spec = feed.spec;
    feed.state.title = !feed.spec.name.empty()      ? feed.spec.name
                       : !feed.stored.title.empty() ? feed.stored.title
                                                    : feed.spec.url;
    name_headlines(feed);
    feed.stamp.reset();
    if (place_of(feed.spec.url) == SourcePlace::kHttp) feed.due = clock_.steady();
    headlines_changed_ = true;
  }
  for (const Feed& gone : before) {
    if (gone.ticket) transport_.cancel(*gone.ticket);
  }
  headlines_changed_ |= !before.empty();
  changed_ = true;
  if (clock_trusted_) keeper_.prune(keys, clock_.wall() - kForgetAfter);
}

void FeedEngine::load(Feed& feed) {
  feed.settings = settings_hash(feed.spec);
  feed.headlines = std::make_shared<const std::vector<Headline>>();
  feed.stored.key = feed.key;
  auto stored = keeper_.load(feed.key);
  if (!stored) return;
  feed.is_stored = true;
  feed.stored = std::move(*stored);
  if (feed.stored.last_good != WallTime{}) feed.state.last_good = feed.stored.last_good;
  feed.validators_since = feed.stored.last_good;
  if (!feed.stored.body_hash.ends_with(feed.settings)) {
    feed.stored.validators = {};
    feed.stored.body_hash.clear();
  }
  give_level(feed.stored.headlines, feed.spec);
  feed.first_seen.wait(feed.stored.headlines, clock_.steady());
  feed.headlines = std::make_shared<const std::vector<Headline>>(std::move(feed.stored.headlines));
  feed.stored.headlines.clear();
  if (clock_trusted_) settle_times(feed);
}

// The store keeps no source names: they are the configuration's.
void FeedEngine::name_headlines(Feed& feed) {
  auto headlines = *feed.headlines;
  for (Headline& headline : headlines) headline.source = feed.state.title;
  feed.headlines = std::make_shared<const std::vector<Headline>>(std::move(headlines));
  feed.state.headlines = feed.headlines;
}

void FeedEngine::look_at_clock() {
  const Steady now = clock_.steady();
  if (clock_looked_ && now - *clock_looked_ < kClockLook) return;
  clock_looked_ = now;
  if (std::exchange(clock_trusted_, clock_.trusted()) || !clock_trusted_) return;
  for (Feed& feed : feeds_) settle_times(feed);
}

// Puts right what was dated while the clock was wrong.
void FeedEngine::settle_times(Feed& feed) {
  auto headlines = *feed.headlines;
  const bool moved = feed.first_seen.settle(headlines, clock_.wall(), clock_.steady());
  if (moved) {
    feed.headlines = std::make_shared<const std::vector<Headline>>(std::move(headlines));
    feed.state.headlines = feed.headlines;
    headlines_changed_ = changed_ = true;
  }
  if (feed.confirmed) {
    const auto passed = std::chrono::floor<seconds>(clock_.steady() - *feed.confirmed);
    feed.state.last_good = feed.stored.last_good = clock_.wall() - passed;
    changed_ = true;
  }
  if (moved || feed.confirmed) {
    keeper_.changed(feed.key, StoreKeeper::Urgency::kNow, clock_.steady());
  }
  feed.confirmed.reset();
}

void FeedEngine::refresh() {
  for (Feed& feed : feeds_) {
    if (place_of(feed.spec.url) == SourcePlace::kHttp) feed.due = clock_.steady();
    feed.stamp.reset();
  }
}

bool FeedEngine::turn(milliseconds longest) {
  look_at_clock();
  keeper_.turn(clock_.steady(), [this](const std::string& key) { return to_store(key); });
  look_at_files();
  start_due();
  // What is known already is published before anything is waited for.
  const milliseconds patience = changed_ ? milliseconds(0) : time_to_next(longest);
  for (Transport::Completed& done : transport_.wait(patience)) {
    const auto feed = std::find_if(feeds_.begin(), feeds_.end(), [&done](const Feed& candidate) {
      return candidate.ticket == done.ticket;
    });
    if (feed == feeds_.end()) continue;
    feed->ticket.reset();
    take(*feed, done.outcome);
  }
  return changed_;
}

milliseconds FeedEngine::time_to_next(milliseconds longest) const {
  const Steady now = clock_.steady();
  milliseconds wait = longest;
  for (const Feed& feed : feeds_) {
    if (place_of(feed.spec.url) != SourcePlace::kHttp) wait = std::min(wait, kFilePoll);
    if (!feed.due || feed.ticket) continue;
    const auto left = std::chrono::ceil<milliseconds>(*feed.due - now);
    wait = std::min(wait, std::max(left, milliseconds(0)));
  }
  return wait;
}

void FeedEngine::look_at_files() {
  for (Feed& feed : feeds_) {
    if (place_of(feed.spec.url) == SourcePlace::kHttp) continue;
    const FileStamp stamp = stamp_of(feed.spec.url);
    if (feed.stamp && *feed.stamp == stamp) continue;
    feed.stamp = stamp;
    if (place_of(feed.spec.url) == SourcePlace::kStandardInput) {
      take_failure(feed, {FailureKind::kGone, "bad_address", "\"-\" can't be a feed.", {}});
      continue;
    }
    auto bytes = read_bytes(feed.spec.url, kLargestDocument);
    if (!bytes) {
      take_failure(feed, {FailureKind::kGone, "not_readable", bytes.error().message, {}});
      feed.state.status = FeedStatus::kFailing;
      continue;
    }
    Fresh fresh;
    fresh.body = std::move(*bytes);
    take_document(feed, fresh);
  }
}

void FeedEngine::start_due() {
  const Steady now = clock_.steady();
  for (Feed& feed : feeds_) {
    if (!feed.due || *feed.due > now || feed.ticket) continue;
    feed.due.reset();
    HttpRequest request;
    request.url = feed.spec.url;
    request.addresses =
        feed.spec.allow_private ? AddressPolicy::kPrivateAllowed : AddressPolicy::kPublic;
    const bool hold = clock_.wall() - feed.validators_since < kValidatorsHold;
    if (hold && has_answer(feed)) request.validators = feed.stored.validators;
    feed.ticket = next_ticket_++;
    transport_.start(*feed.ticket, request);
  }
}

void FeedEngine::take(Feed& feed, const HttpOutcome& outcome) {
  if (const auto* fresh = std::get_if<Fresh>(&outcome)) {
    take_document(feed, *fresh);
  } else if (const auto* unchanged = std::get_if<NotModified>(&outcome)) {
    confirm(feed, unchanged->max_age);
  } else {
    take_failure(feed, std::get<Failed>(outcome));
  }
}

void FeedEngine::take_document(Feed& feed, const Fresh& fresh) {
  const std::string hash = content_hash(fresh.body) + "/" + feed.settings;
  if (hash == feed.stored.body_hash && has_answer(feed)) {
    feed.stored.validators = fresh.validators;
    confirm(feed, fresh.max_age);
    return;
  }
  DocumentHints hints;
  hints.charset = fresh.charset;
  hints.final_url = fresh.final_url;
  hints.now = clock_.wall();
  const ParsedSource source = parse_document(fresh.body, feed.spec, hints);
  feed.state.warnings = source.warnings;
  if (source.error.empty() && (!source.items.empty() || source.may_be_empty)) {
    feed.stored.body_hash = hash;
    take_headlines(feed, source, fresh);
    return;
  }
  // Empty, broken or foreign (a captive portal answers everything with 200): what we have stays,
  // and the next answer must be whole.
  feed.stored.validators = {};
  feed.stored.body_hash.clear();
  Failed failed{FailureKind::kAnswer, source.error, source.error_detail, {}};
  if (failed.code.empty()) {
    failed.code = "no_items";
    failed.sentence = "The feed has no headlines at the moment; the last ones stay.";
  }
  take_failure(feed, failed);
}

void FeedEngine::take_headlines(Feed& feed, const ParsedSource& source, const Fresh& fresh) {
  feed.stored.title = source.title;
  feed.may_be_empty = source.may_be_empty;
  if (feed.spec.name.empty() && !source.title.empty()) feed.state.title = source.title;
  auto headlines = make_headlines(source, feed.spec, feed.state.title, *feed.headlines,
                                  clock_trusted_ ? clock_.wall() : WallTime{});
  feed.first_seen.wait(headlines, clock_.steady());
  const bool other = !same_headlines(headlines, *feed.headlines);
  using Urgency = StoreKeeper::Urgency;
  if (other) {
    const bool alerts = has_breaking(headlines) || has_breaking(*feed.headlines);
    keeper_.changed(feed.key, alerts || !feed.is_stored ? Urgency::kNow : Urgency::kSoon,
                    clock_.steady());
    feed.is_stored = true;
    say(feed, std::to_string(headlines.size()) + " headlines.");
    feed.headlines = std::make_shared<const std::vector<Headline>>(std::move(headlines));
    feed.state.headlines = feed.headlines;
    headlines_changed_ = true;
  }
  const bool whole = !source.has_warning("truncated");
  feed.stored.validators = whole ? fresh.validators : Validators{};
  if (!whole) feed.stored.body_hash.clear();
  feed.validators_since = clock_.wall();
  confirm(feed, fresh.max_age);
}

void FeedEngine::confirm(Feed& feed, seconds max_age) {
  if (!has_answer(feed)) {
    feed.stored.validators = {};
    take_failure(feed, {FailureKind::kAnswer, "no_items", "The server sent no headlines.", {}});
    return;
  }
  if (feed.state.failures > 0) say(feed, "answers again.");
  const WallTime now = clock_.wall();
  feed.state.status = FeedStatus::kGood;
  if (clock_trusted_) {
    feed.state.last_good = feed.stored.last_good = now;
  } else {
    feed.confirmed = clock_.steady();
  }
  feed.state.failures = 0;
  feed.state.error_code.clear();
  feed.state.error.clear();
  keeper_.changed(feed.key, StoreKeeper::Urgency::kLater, clock_.steady());
  changed_ = true;
  const bool http = place_of(feed.spec.url) == SourcePlace::kHttp;
  schedule(feed,
           http ? std::optional(back_off_.after_success(feed.spec.every, max_age)) : std::nullopt);
}

void FeedEngine::take_failure(Feed& feed, const Failed& failed) {
  FeedState& state = feed.state;
  if (state.error_code != failed.code) say(feed, failed.sentence);
  ++state.failures;
  state.status = failed.kind == FailureKind::kGone ? FeedStatus::kGone : FeedStatus::kFailing;
  state.error_code = failed.code;
  state.error = failed.sentence;
  const auto delay =
      back_off_.after_failure(failed.kind, state.failures, feed.spec.every, failed.retry_after);
  const bool http = place_of(feed.spec.url) == SourcePlace::kHttp;
  schedule(feed, http ? delay : std::nullopt);
  if (http && failed.kind == FailureKind::kBusy && delay) spare_host(feed.spec.url, *delay);
  changed_ = true;
}

void FeedEngine::schedule(Feed& feed, std::optional<milliseconds> delay) {
  feed.due.reset();
  feed.state.next_try.reset();
  if (!delay) return;
  feed.due = clock_.steady() + *delay;
  feed.state.next_try = clock_.wall() + std::chrono::ceil<seconds>(*delay);
}

// A server that asks for rest gets it from all its feeds.
void FeedEngine::spare_host(const std::string& url, milliseconds delay) {
  const std::string host = host_of(url);
  for (Feed& feed : feeds_) {
    if (!feed.due || host_of(feed.spec.url) != host) continue;
    if (*feed.due < clock_.steady() + delay) schedule(feed, delay);
  }
}

std::shared_ptr<const FeedSnapshot> FeedEngine::snapshot() {
  if (!changed_ && snapshot_ != nullptr) return snapshot_;
  auto next = std::make_shared<FeedSnapshot>();
  next->revision = ++revision_;
  if (headlines_changed_) ++headlines_revision_;
  next->headlines_revision = headlines_revision_;
  for (const Feed& feed : feeds_) next->feeds.push_back(feed.state);
  changed_ = headlines_changed_ = false;
  snapshot_ = std::move(next);
  return snapshot_;
}

}  // namespace sharit
