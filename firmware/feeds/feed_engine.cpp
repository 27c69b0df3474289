#include "firmware/feeds/feed_engine.hpp"

#include <algorithm>
#include <utility>

#include "firmware/feeds/headline_list.hpp"
#include "firmware/feeds/http_address.hpp"
#include "firmware/feeds/http_failure.hpp"
#include "firmware/feeds/identity.hpp"
#include "firmware/feeds/source_location.hpp"

namespace sharit {

namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::seconds;

// A server that answers 304 for ever may be stuck; ask for everything once a week.
constexpr hours kValidatorsHold{7 * 24};
constexpr hours kForgetAfter{90 * 24};
constexpr seconds kClockLook{1};
// Longer than any pause between two tries.
constexpr hours kStaleAfter{12};
constexpr int kStaleRounds = 3;

// What a parsed list depends on besides the document.
std::string settings_hash(const FeedSpec& spec) {
  return content_hash(spec.name + '\n' + spec.selector + '\n' + spec.language + '\n' +
                      std::to_string(static_cast<int>(spec.kind)) +
                      std::to_string(static_cast<int>(spec.direction)) +
                      std::to_string(static_cast<int>(spec.level)) +
                      (spec.breaking_alerts ? "b" : "") + (spec.title_from_text ? "t" : "") + '\n' +
                      spec.reader_language);
}

}  // namespace

FeedEngine::FeedEngine(const FeedClock& clock, Transport& transport, Store store, unsigned seed,
                       FeedLog log, FileNotices* files)
    : clock_(clock),
      transport_(transport),
      keeper_(std::move(store), log),
      back_off_(seed),
      log_(std::move(log)),
      files_(files) {
  if (files_ != nullptr) transport_.wake_on(files_->descriptor());
}

FeedEngine::~FeedEngine() {
  keeper_.flush(clock_.steady(), [this](const std::string& key) { return to_store(key); });
}

std::optional<StoredFeed> FeedEngine::to_store(const std::string& key) const {
  const auto feed = std::ranges::find(feeds_, key, &Feed::key);
  if (feed == feeds_.end()) return std::nullopt;
  StoredFeed stored = feed->stored;
  stored.headlines = *feed->headlines;
  stored.alerts = feed->alerts.documents();
  return stored;
}

void FeedEngine::say(const Feed& feed, LogLevel level, const FeedVoice::Told& what) const {
  if (log_ && what) log_(level, feed.state.title + ": " + *what);
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
    if (stays && feed.spec == spec) {
      if (feed.state.status == FeedStatus::kGone && is_http(feed)) feed.due = clock_.steady();
      continue;
    }
    drop_gathering(feed);
    feed.spec = std::move(spec);
    feed.voice.listen_anew();
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
                                                    : shown_address(feed.spec.url);
    name_headlines(feed);
    feed.stamp.reset();
    if (is_http(feed)) {
      // An empty screen can't wait; after a power cut a street of displays should not come at once.
      const bool urgent = stays || feed.headlines->empty();
      feed.due = clock_.steady() + (urgent ? milliseconds(0) : back_off_.at_start());
    }
    headlines_changed_ = true;
  }
  for (const Feed& gone : before) {
    if (gone.ticket) transport_.cancel(*gone.ticket);
  }
  files_looked_.reset();
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
  feed.use_moved = feed.stored.moved.days >= kDaysToBelieve;
  feed.alerts.remember(std::exchange(feed.stored.alerts, {}));
  if (feed.stored.last_good != WallTime{}) feed.state.last_good = feed.stored.last_good;
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
  const bool before = std::exchange(clock_trusted_, clock_.trusted());
  if (!clock_trusted_) return;
  for (Feed& feed : feeds_) look_at_age(feed);
  if (before) return;
  for (Feed& feed : feeds_) {
    settle_times(feed);
    if (feed.state.error_code == kClockNotSet) feed.due = now;
  }
}

void FeedEngine::look_at_age(Feed& feed) {
  FeedState& state = feed.state;
  const auto limit = std::max<seconds>(kStaleAfter, kStaleRounds * feed.spec.every);
  const bool stale = state.status != FeedStatus::kGood && state.last_good &&
                     clock_.wall() - *state.last_good > limit && !feed.headlines->empty();
  if (stale == state.stale) return;
  state.stale = stale;
  changed_ = true;
  if (stale)
    say(feed, LogLevel::kError,
        "its headlines are more than " + std::to_string(limit / hours(1)) +
            " hours old; they stay, marked as stale.");
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
  if (feed.stored.validators_since == WallTime{}) feed.stored.validators_since = clock_.wall();
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
  hosts_.clear();
  for (Feed& feed : feeds_) {
    if (is_http(feed)) feed.due = clock_.steady();
    feed.stamp.reset();
  }
  files_looked_.reset();
}

bool FeedEngine::turn(milliseconds longest) {
  look_at_clock();
  keeper_.turn(clock_.steady(), [this](const std::string& key) { return to_store(key); });
  changed_ |= snapshot_ != nullptr && snapshot_->store_trouble != keeper_.trouble();
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

bool FeedEngine::fetching() const {
  return std::ranges::any_of(feeds_, [](const Feed& feed) { return feed.ticket.has_value(); });
}

milliseconds FeedEngine::time_to_next(milliseconds longest) const {
  const Steady now = clock_.steady();
  milliseconds wait = std::min(longest, time_to_look());
  for (const Feed& feed : feeds_) {
    if (!feed.due || feed.ticket) continue;
    if (*feed.due <= now && host_is_asked(feed.host)) continue;  // Its answer ends the wait.
    const auto left = std::chrono::ceil<milliseconds>(*feed.due - now);
    wait = std::min(wait, std::max(left, milliseconds(0)));
  }
  return wait;
}

bool FeedEngine::host_is_asked(const std::string& host) const {
  return std::any_of(feeds_.begin(), feeds_.end(),
                     [&host](const Feed& feed) { return feed.ticket && feed.host == host; });
}

void FeedEngine::start_due() {
  const Steady now = clock_.steady();
  for (Feed& feed : feeds_) {
    if (!feed.due || *feed.due > now || feed.ticket) continue;
    const std::string url = asked_address(feed);
    if (url != feed.asked) feed.host = host_of(url);
    feed.asked = url;
    if (const Steady ready = hosts_.ready(feed.host, now); ready > now) {
      if (feed.alerts.running()) {
        end_gathering(feed);
        continue;
      }
      schedule(feed, std::chrono::ceil<milliseconds>(ready - now));
      changed_ = true;
    } else if (!host_is_asked(feed.host)) {
      start(feed);
    }
  }
}

void FeedEngine::start(Feed& feed) {
  feed.due.reset();
  auto credentials = look_up(feed.spec.credentials);
  if (!credentials && feed.alerts.running()) return end_gathering(feed);
  if (!credentials) {
    take_failure(feed, {FailureKind::kConnection, "credentials", credentials.error().message, {}});
    return;
  }
  HttpRequest request;
  request.url = feed.asked;
  if (same_origin(feed.asked, feed.spec.url)) request.credentials = std::move(*credentials);
  // An index may not send us round the house but to its own host.
  const bool own = !feed.alerts.running() || feed.host == host_of(feed.spec.url);
  request.addresses =
      own && feed.spec.allow_private ? AddressPolicy::kPrivateAllowed : AddressPolicy::kPublic;
  if (may_ask_for_changes(feed)) request.validators = feed.stored.validators;
  feed.ticket = next_ticket_++;
  transport_.start(*feed.ticket, request);
}

// Not for ever, and only where there is something to keep. How long it has been is known by a clock
// that is right.
bool FeedEngine::may_ask_for_changes(const Feed& feed) const {
  if (!has_answer(feed) || feed.finder.searching() || feed.alerts.running()) return false;
  const auto passed = clock_.wall() - feed.stored.validators_since;
  return !clock_trusted_ || (passed >= seconds(0) && passed < kValidatorsHold);
}

std::string FeedEngine::asked_address(const Feed& feed) const {
  if (feed.alerts.running()) return feed.alerts.address();
  const bool moved = feed.use_moved && !feed.stored.moved.url.empty();
  return feed.finder.address(moved ? feed.stored.moved.url : feed.spec.url, feed.stored.found_url);
}

std::shared_ptr<const FeedSnapshot> FeedEngine::snapshot() {
  if (!changed_ && snapshot_ != nullptr) return snapshot_;
  auto next = std::make_shared<FeedSnapshot>();
  next->revision = ++revision_;
  if (headlines_changed_) ++headlines_revision_;
  next->headlines_revision = headlines_revision_;
  for (const Feed& feed : feeds_) next->feeds.push_back(feed.state);
  next->store_trouble = keeper_.trouble();
  changed_ = headlines_changed_ = false;
  snapshot_ = std::move(next);
  return snapshot_;
}

}  // namespace sharit
