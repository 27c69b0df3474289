#pragma once

#include <chrono>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "firmware/feeds/alert_gathering.hpp"
#include "firmware/feeds/back_off.hpp"
#include "firmware/feeds/feed_clock.hpp"
#include "firmware/feeds/feed_finder.hpp"
#include "firmware/feeds/feed_spec.hpp"
#include "firmware/feeds/feed_state.hpp"
#include "firmware/feeds/feed_voice.hpp"
#include "firmware/feeds/file_notices.hpp"
#include "firmware/feeds/first_seen.hpp"
#include "firmware/feeds/host_rest.hpp"
#include "firmware/feeds/local_file.hpp"
#include "firmware/feeds/parsed_source.hpp"
#include "firmware/feeds/source_location.hpp"
#include "firmware/feeds/source_reader.hpp"
#include "firmware/feeds/store_keeper.hpp"
#include "firmware/feeds/transport.hpp"

namespace sharit {

/// What the feed thread does, without the thread: schedule, fetch, judge, keep, store. Time and
/// network come from outside, so a day of it runs in a moment. Thread: one. Never throws.
/// @lifetime clock, transport and files (null: they are looked at every second) must outlive it.
class FeedEngine {
 public:
  FeedEngine(const FeedClock& clock, Transport& transport, Store store, unsigned seed, FeedLog log,
             FileNotices* files = nullptr);
  ~FeedEngine();  ///< Stores what is not stored yet.
  FeedEngine(const FeedEngine&) = delete;
  FeedEngine& operator=(const FeedEngine&) = delete;

  /// Takes a configuration. Feeds that stay keep headlines and schedule; new ones get their last
  /// good headlines from the store and are due at once.
  void configure(std::vector<FeedSpec> specs);
  /// Makes every feed due now, also those that are gone.
  void refresh();
  /// One turn: looks at files, starts what is due, works for at most `longest`. True when the
  /// snapshot changed.
  [[nodiscard]] bool turn(std::chrono::milliseconds longest);
  /// Whether an answer is being waited for.
  [[nodiscard]] bool fetching() const;
  /// How all feeds stand. Never null.
  [[nodiscard]] std::shared_ptr<const FeedSnapshot> snapshot();

 private:
  using Steady = std::chrono::steady_clock::time_point;

  // An index of alerts whose documents are being fetched, and the address it came from.
  struct AlertIndex {
    Fresh answer;
    std::string address;
  };

  struct Feed {
    FeedSpec spec;
    std::string key;
    std::string settings;  // Hash of what parsing depends on.
    StoredFeed stored;
    HeadlineList headlines;
    bool may_be_empty = false;  // The last answer said so itself (ParsedSource).
    FeedState state;
    std::optional<Steady> due;
    std::optional<std::uint64_t> ticket;
    std::string asked;       // Address of the last request.
    std::string host;        // Of `asked`.
    bool use_moved = false;  // Ask where the feed has moved to.
    int lost = 0;            // Connections that failed in a row; they are not the feed's failures.
    FeedRhythm rhythm;
    std::optional<FileStamp> stamp;
    AlertGathering alerts;            // Where it is an index that links to its alerts.
    std::optional<AlertIndex> index;  // While they are fetched.
    FeedFinder finder;                // Where the address is a page that names its feed.
    bool is_stored = false;           // Its headlines have been given to the store once.
    FirstSeen first_seen;
    FeedVoice voice;
    std::optional<Steady> confirmed;  // When last, while the clock was wrong.
  };

  [[nodiscard]] static bool is_http(const Feed& feed) {
    return place_of(feed.spec.url) == SourcePlace::kHttp;
  }
  [[nodiscard]] static bool has_answer(const Feed& feed) {
    return !feed.headlines->empty() || feed.may_be_empty;
  }
  void load(Feed& feed);
  void look_at_clock();
  void settle_times(Feed& feed);
  void look_at_age(Feed& feed);
  void look_at_files();
  void watch_files();
  void read_file(Feed& feed);
  [[nodiscard]] std::chrono::seconds look_every() const;
  [[nodiscard]] std::chrono::milliseconds time_to_look() const;
  void start_due();
  void start(Feed& feed);
  [[nodiscard]] std::string asked_address(const Feed& feed) const;
  [[nodiscard]] bool may_ask_for_changes(const Feed& feed) const;
  [[nodiscard]] bool host_is_asked(const std::string& host) const;
  [[nodiscard]] std::chrono::milliseconds time_to_next(std::chrono::milliseconds longest) const;
  void take(Feed& feed, const HttpOutcome& outcome);
  void take_document(Feed& feed, const Fresh& fresh);
  [[nodiscard]] ParsedSource read_document(const Feed& feed, const Fresh& fresh) const;
  [[nodiscard]] static std::string body_hash(const Feed& feed, const Fresh& fresh);
  [[nodiscard]] bool gather_alerts(Feed& feed, const ParsedSource& source, const Fresh& fresh);
  void take_alert(Feed& feed, const HttpOutcome& outcome);
  void end_gathering(Feed& feed);
  void drop_gathering(Feed& feed);
  void take_source(Feed& feed, const ParsedSource& source, const std::string& hash,
                   const Fresh& fresh);
  [[nodiscard]] static bool elsewhere(const Feed& feed);
  void note_found(Feed& feed);
  [[nodiscard]] bool search_on(Feed& feed, const std::vector<std::string>& links,
                               FailureKind& kind);
  [[nodiscard]] DocumentHints hints() const;
  void take_headlines(Feed& feed, const ParsedSource& source, const Fresh& fresh);
  void confirm(Feed& feed, std::chrono::seconds max_age, const std::string& moved_to);
  [[nodiscard]] bool note_move(Feed& feed, const std::string& moved_to);
  [[nodiscard]] std::chrono::milliseconds rest_after_success(const Feed& feed,
                                                             std::chrono::seconds max_age);
  void take_failure(Feed& feed, Failed failed);
  [[nodiscard]] std::optional<StoredFeed> to_store(const std::string& key) const;
  void name_headlines(Feed& feed);
  void schedule(Feed& feed, std::optional<std::chrono::milliseconds> delay);
  void say(const Feed& feed, LogLevel level, const FeedVoice::Told& what) const;

  const FeedClock& clock_;
  Transport& transport_;
  StoreKeeper keeper_;
  BackOff back_off_;
  HostRest hosts_;
  FeedLog log_;
  FileNotices* files_;
  std::list<Feed> feeds_;
  std::optional<Steady> files_looked_;  // At all of them.
  bool files_trouble_told_ = false;
  bool clock_trusted_ = false;
  std::optional<Steady> clock_looked_;
  std::uint64_t next_ticket_ = 1;
  bool changed_ = true;
  bool headlines_changed_ = true;
  std::uint64_t revision_ = 0;
  std::uint64_t headlines_revision_ = 0;
  std::shared_ptr<const FeedSnapshot> snapshot_;
};

}  // namespace sharit
