#include "firmware/app/service_line.hpp"

#include <doctest/doctest.h>

namespace sharit {
namespace {

Edition edition_of(std::vector<FeedState> feeds) {
  Edition edition;
  edition.playlist = std::make_shared<const Playlist>(Playlist{1, std::vector<Headline>(24)});
  edition.feeds = std::make_shared<const FeedSnapshot>(FeedSnapshot{1, 1, std::move(feeds), {}});
  return edition;
}

FeedState feed(FeedStatus status) {
  FeedState state;
  state.status = status;
  return state;
}

}  // namespace

TEST_CASE("the service manager is told headlines, feeds that are not good, refreshes and memory") {
  const Edition three =
      edition_of({feed(FeedStatus::kGood), feed(FeedStatus::kFailing), feed(FeedStatus::kWaiting)});
  FrameReport minute;
  minute.seconds = 60;
  minute.counters.steps_skipped = 2;
  minute.interval_p99_ms = 16.7;
  minute.memory.resident = 58'400'000;
  CHECK(service_line(minute, three) ==
        "24 headlines of 3 feeds, 1 of them not good; 2 refreshes missed in the last minute, p99 "
        "16.70 ms; 58 MB");
  CHECK(service_line({}, edition_of({feed(FeedStatus::kGood)})) == "24 headlines of 1 feed");
}

TEST_CASE("the demo has no feeds") {
  Edition demo = edition_of({});
  demo.feeds = nullptr;
  CHECK(service_line({}, demo) == "24 headlines of the built-in demo");
}

}  // namespace sharit
