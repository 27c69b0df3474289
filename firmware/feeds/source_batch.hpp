#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "firmware/feeds/credentials.hpp"
#include "firmware/feeds/feed_clock.hpp"
#include "firmware/feeds/feed_finder.hpp"
#include "firmware/feeds/feed_spec.hpp"
#include "firmware/feeds/parsed_source.hpp"
#include "firmware/feeds/transport.hpp"

namespace sharit {

/// How sources are read once, for a command.
struct ReadOptions {
  WallTime now{};  ///< What has ended by then is left out; the epoch for unknown.
  /// Where the source has no allow_private: what a person typed may be private, what stands in a
  /// configuration is fetched as the ticker does.
  AddressPolicy addresses = AddressPolicy::kTypedByPerson;
  /// False: a certificate that is out of time is the clock's fault, and said to be.
  bool clock_trusted = true;
  /// For all addresses together; 0: a minute and five seconds each.
  std::chrono::seconds longest{0};
};

/// Reads several sources once: files first, one after the other ("-" is standard input, a folder
/// all its files), then addresses at the same time as the transport sees fit; where a web page
/// names feeds, the first of them that gives headlines (warning "feed_found"). Sources are given
/// out in the order they were named, each as soon as its turn has come. An http address typed by a
/// person may be private, a redirect to one only with `allow_private`. Once the files are read, all
/// is over within `ReadOptions::longest`; what has not answered then has the error "timeout". A
/// source that can't be read has an error code and a sentence. Thread: one. Never throws.
/// @lifetime transport and clock must outlive it.
class SourceBatch {
 public:
  SourceBatch(std::vector<FeedSpec> specs, ReadOptions options, Transport& transport,
              const FeedClock& clock);
  SourceBatch(const SourceBatch&) = delete;
  SourceBatch& operator=(const SourceBatch&) = delete;

  /// Works for at most `longest` (a file may take longer).
  void turn(std::chrono::milliseconds longest);
  /// The next source in order; none while it is being read, or when all have been given.
  [[nodiscard]] std::optional<ParsedSource> next();
  [[nodiscard]] bool done() const { return given_ == places_.size(); }
  /// How many have been read, whether given out or not.
  [[nodiscard]] std::size_t read() const { return read_; }
  /// Whose turn it is: its host, or its name where it has none. Not to be called when done.
  [[nodiscard]] std::string waiting_for() const;

 private:
  struct Place {
    FeedSpec spec;
    ParsedSource source;  // What there is so far: a page, while feeds that it names are tried.
    bool read = false;
    std::optional<std::uint64_t> ticket;
    FeedFinder finder;
    HttpCredentials credentials;
  };

  void read_file(Place& place);
  void begin(Place& place);
  void ask(Place& place);
  void take(Place& place, const HttpOutcome& outcome);
  [[nodiscard]] ParsedSource source_of(const Place& place, const HttpOutcome& outcome) const;
  void settle(Place& place);
  void give_up();

  ReadOptions options_;
  Transport& transport_;
  const FeedClock& clock_;
  std::vector<Place> places_;
  std::size_t looked_at_ = 0;  // Places before this are no files, or read.
  std::optional<std::chrono::steady_clock::time_point> end_;  // Once the files are read.
  std::uint64_t next_ticket_ = 1;
  std::size_t given_ = 0;
  std::size_t read_ = 0;
};

}  // namespace sharit
