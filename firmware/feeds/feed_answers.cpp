// What the feed engine makes of answers: the second half of feed_engine.cpp.
#include <algorithm>
#include <utility>

#include "firmware/feeds/feed_engine.hpp"
#include "firmware/feeds/headline_list.hpp"
#include "firmware/feeds/http_address.hpp"
#include "firmware/feeds/http_failure.hpp"
#include "firmware/feeds/identity.hpp"
#include "firmware/feeds/source_location.hpp"
#include "firmware/feeds/source_reader.hpp"

namespace sharit {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

bool has_breaking(const std::vector<Headline>& headlines) {
  return std::ranges::any_of(headlines, [](const Headline& headline) {
    return headline.level == HeadlineLevel::kBreaking;
  });
}

}  // namespace

void FeedEngine::take(Feed& feed, const HttpOutcome& outcome) {
  if (feed.alerts.running()) {
    take_alert(feed, outcome);
  } else if (const auto* fresh = std::get_if<Fresh>(&outcome)) {
    take_document(feed, *fresh);
  } else if (const auto* unchanged = std::get_if<NotModified>(&outcome)) {
    confirm(feed, unchanged->max_age, unchanged->moved_to);
  } else {
    Failed failed = std::get<Failed>(outcome);
    if (!search_on(feed, {}, failed.kind)) take_failure(feed, std::move(failed));
  }
}

DocumentHints FeedEngine::hints() const {
  DocumentHints hints;
  hints.now = clock_.wall();
  return hints;
}

void FeedEngine::take_document(Feed& feed, const Fresh& fresh) {
  const std::string hash = body_hash(feed, fresh);
  if (hash == feed.stored.body_hash && has_answer(feed)) {
    feed.stored.validators = fresh.validators;
    feed.stored.validators_since = clock_trusted_ ? clock_.wall() : WallTime{};
    confirm(feed, fresh.max_age, fresh.moved_to);
    return;
  }
  const ParsedSource source = read_document(feed, fresh);
  if (source.has_answer()) note_found(feed);
  FailureKind foreign = FailureKind::kAnswer;
  if (!source.has_answer() && search_on(feed, source.feed_links, foreign)) return;
  if (source.has_answer() && gather_alerts(feed, source, fresh)) return;
  take_source(feed, source, hash, fresh);
}

std::string FeedEngine::body_hash(const Feed& feed, const Fresh& fresh) {
  return content_hash(fresh.body) + "/" + feed.settings;
}

ParsedSource FeedEngine::read_document(const Feed& feed, const Fresh& fresh) const {
  DocumentHints known = hints();
  known.charset = fresh.charset;
  known.final_url = fresh.final_url;
  known.alerts = &feed.alerts.documents();
  FeedSpec spec = feed.spec;
  if (elsewhere(feed)) spec.kind = SourceKind::kFeed;  // What a page names must be a feed.
  return parse_document(fresh.body, spec, known);
}

void FeedEngine::take_source(Feed& feed, const ParsedSource& source, const std::string& hash,
                             const Fresh& fresh) {
  feed.state.warnings = source.warnings;
  if (source.has_answer()) {
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
  feed.rhythm = source.rhythm;
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
    say(feed, LogLevel::kInfo, feed.voice.listed(headlines.size(), clock_.steady()));
    feed.headlines = std::make_shared<const std::vector<Headline>>(std::move(headlines));
    feed.state.headlines = feed.headlines;
    headlines_changed_ = true;
  }
  const bool whole = !source.has_warning("truncated");
  feed.stored.validators = whole ? fresh.validators : Validators{};
  if (!whole) feed.stored.body_hash.clear();
  feed.stored.validators_since = clock_trusted_ ? clock_.wall() : WallTime{};
  confirm(feed, fresh.max_age, fresh.moved_to);
}

void FeedEngine::confirm(Feed& feed, seconds max_age, const std::string& moved_to) {
  if (!has_answer(feed)) {
    feed.stored.validators = {};
    take_failure(feed, {FailureKind::kAnswer, "no_items", "The server sent no headlines.", {}});
    return;
  }
  say(feed, LogLevel::kInfo, feed.voice.answered(clock_.steady()));
  const WallTime now = clock_.wall();
  feed.state.status = FeedStatus::kGood;
  if (clock_trusted_) {
    feed.state.last_good = feed.stored.last_good = now;
  } else {
    feed.confirmed = clock_.steady();
  }
  feed.state.failures = feed.lost = 0;
  feed.state.error_code.clear();
  feed.state.error.clear();
  using Urgency = StoreKeeper::Urgency;
  keeper_.changed(feed.key, note_move(feed, moved_to) ? Urgency::kSoon : Urgency::kLater,
                  clock_.steady());
  changed_ = true;
  schedule(feed, is_http(feed) ? std::optional(rest_after_success(feed, max_age)) : std::nullopt);
}

// The new address is asked from now on. True where the store must learn of it.
bool FeedEngine::note_move(Feed& feed, const std::string& moved_to) {
  if (!is_http(feed) || !clock_trusted_) return false;
  const bool changed = note_good_answer(feed.stored.moved, feed.asked, moved_to, clock_.wall());
  if (!moved_to.empty() && moved_to != feed.asked) {
    say(feed, LogLevel::kWarning,
        feed.voice.moved("has moved for good to " + shown_address(moved_to) +
                         "; write that into the configuration."));
    feed.use_moved = true;
  }
  return changed;
}

milliseconds FeedEngine::rest_after_success(const Feed& feed, seconds max_age) {
  const milliseconds rest = back_off_.after_success(
      feed.spec.every, std::max(max_age, feed.rhythm.hold), feed.spec.max_wait);
  if (!clock_trusted_) return rest;
  const WallTime next = clock_.wall() + std::chrono::ceil<seconds>(rest);
  const WallTime allowed = feed.rhythm.allowed(next);
  return allowed == next ? rest : rest + (allowed - next) + back_off_.at_start();
}

void FeedEngine::take_failure(Feed& feed, Failed failed) {
  FeedState& state = feed.state;
  if (!clock_trusted_) blame_clock(failed);
  const bool network = failed.kind == FailureKind::kConnection;
  if (!network && feed.asked != feed.spec.url && failed.kind != FailureKind::kBusy) {
    feed.use_moved = false;  // The address in the configuration has the last word.
    if (failed.kind == FailureKind::kGone) failed.kind = FailureKind::kAnswer;
  }
  const bool for_good = failed.kind == FailureKind::kGone && is_http(feed);
  say(feed, for_good ? LogLevel::kError : LogLevel::kWarning,
      feed.voice.failed(failed.code, failed.sentence, clock_.steady()));
  const int row = network ? ++feed.lost : ++state.failures;
  if (!network) feed.lost = 0;
  state.status = failed.kind == FailureKind::kGone ? FeedStatus::kGone : FeedStatus::kFailing;
  state.error_code = failed.code;
  state.error = failed.sentence;
  const auto delay = back_off_.after_failure(failed.kind, row, feed.spec.every, failed.retry_after);
  schedule(feed, is_http(feed) ? delay : std::nullopt);
  // A server that asks for rest gets it from all its feeds.
  if (failed.kind == FailureKind::kBusy && delay) {
    hosts_.rest(feed.host, clock_.steady() + *delay);
  }
  changed_ = true;
}

void FeedEngine::schedule(Feed& feed, std::optional<milliseconds> delay) {
  feed.due.reset();
  feed.state.next_try.reset();
  if (!delay) return;
  feed.due = clock_.steady() + *delay;
  feed.state.next_try = clock_.wall() + std::chrono::ceil<seconds>(*delay);
}

}  // namespace sharit
