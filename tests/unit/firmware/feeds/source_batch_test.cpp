#include "firmware/feeds/source_batch.hpp"

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <unistd.h>

#include "support/engine_world.hpp"

using namespace sharit;
using namespace sharit::test;

namespace {

const std::string kSlow = "https://slow.example/feed";
const std::string kQuick = "https://quick.example/feed";

struct Reading {
  FakeClock clock;
  FakeTransport transport{clock};
  SourceBatch batch;

  explicit Reading(std::vector<FeedSpec> specs, ReadOptions options = {})
      : batch(std::move(specs), options, transport, clock) {}

  // Works until nothing more comes by itself; the sources given out on the way.
  std::vector<ParsedSource> turns(int turns = 10) {
    std::vector<ParsedSource> out;
    for (; turns > 0; --turns) {
      batch.turn(1s);
      while (auto source = batch.next()) out.push_back(std::move(*source));
    }
    return out;
  }
};

HttpOutcome page_with(const std::string& link) {
  Fresh answer = fresh(
      "<!doctype html><html><head><link rel=alternate type=application/rss+xml "
      "href='" +
      link + "'></head><body><p>مرحبا</p></body></html>");
  answer.final_url = kSlow;
  return answer;
}

}  // namespace

TEST_CASE("sources are given out in their order, each as soon as its turn has come") {
  Reading reading({spec(kQuick), spec(kSlow), spec(kQuick + "2"), spec(kQuick + "3")});
  for (const char* tail : {"", "2", "3"})
    reading.transport.answers[kQuick + tail] = fresh(rss({std::string("خبر") + tail}));
  auto given = reading.turns();
  REQUIRE(given.size() == 1);
  CHECK(given[0].file == kQuick);
  CHECK(reading.batch.read() == 3);
  CHECK(reading.batch.waiting_for() == "slow.example");
  reading.transport.finish(kSlow, fresh(rss({"متأخر"})));
  given = reading.turns();
  REQUIRE(given.size() == 3);
  CHECK(given[0].items.at(0).title == "متأخر");
  CHECK(given[1].items.at(0).title == "خبر2");
  CHECK(given[2].items.at(0).title == "خبر3");
  CHECK(reading.batch.done());
  CHECK(reading.batch.read() == 4);
}

TEST_CASE("no source at all is done at once") {
  CHECK(Reading({}).batch.done());
}

TEST_CASE("all is over after a minute and five seconds a source, and what was read is kept") {
  Reading reading({spec(kSlow), spec(kQuick)});
  reading.transport.answers[kQuick] = fresh(rss({"خبر"}));
  CHECK(reading.turns(72).empty());
  CHECK_FALSE(reading.batch.done());
  const auto given = reading.turns(2);
  REQUIRE(given.size() == 2);
  CHECK(given[0].error == "timeout");
  CHECK(given[0].file == kSlow);
  CHECK_FALSE(given[0].error_detail.empty());
  CHECK(given[1].error.empty());
  CHECK(reading.transport.cancelled == std::vector<std::uint64_t>{1});
}

TEST_CASE("files are read before anything is asked, one a turn") {
  const std::filesystem::path folder =
      std::filesystem::temp_directory_path() / ("sharit-batch-" + std::to_string(getpid()));
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "list.txt") << "خبر من ملف\n";
  Reading reading({spec(kQuick), spec((folder / "list.txt").string()), spec(folder.string()),
                   spec((folder / "absent").string())});
  reading.transport.answers[kQuick] = fresh(rss({"خبر"}));
  CHECK(reading.turns(4).empty());
  CHECK(reading.batch.read() == 3);
  CHECK(reading.transport.asked.empty());
  const auto given = reading.turns();
  std::filesystem::remove_all(folder);
  REQUIRE(given.size() == 4);
  CHECK(given[1].items.at(0).title == "خبر من ملف");
  CHECK(given[2].format == "folder");
  CHECK(given[3].error == "not_readable");
}

TEST_CASE("of the feeds that a page names the first with headlines is taken and told") {
  Reading reading({spec(kSlow)});
  reading.transport.answers[kSlow] = page_with("/news.xml");
  reading.transport.answers["https://slow.example/news.xml"] = fresh(rss({"خبر"}));
  const auto given = reading.turns();
  REQUIRE(given.size() == 1);
  CHECK(given[0].items.size() == 1);
  REQUIRE(given[0].has_warning("feed_found"));
  CHECK(given[0].warnings.back().detail == "https://slow.example/news.xml");
}

TEST_CASE("a page whose feeds fail, or are silent until time is over, is told of as what it is") {
  Reading failing({spec(kSlow)});
  failing.transport.answers[kSlow] = page_with("/news.xml");
  failing.transport.answers["https://slow.example/news.xml"] =
      Failed{FailureKind::kAnswer, "http_404", "It is not there.", {}};
  CHECK(failing.turns(5).at(0).error == "not_a_feed");
  Reading silent({spec(kSlow)});
  silent.transport.answers[kSlow] = page_with("/news.xml");
  CHECK(silent.turns(60).empty());
  CHECK(silent.turns(10).at(0).error == "not_a_feed");
}

TEST_CASE("passwords and the right to private addresses stay with what a person named") {
  FeedSpec one = spec(kSlow);
  one.credentials = {"reader", "secret", {}};
  Reading reading({one});
  reading.transport.answers[kSlow] = page_with("https://elsewhere.example/news.xml");
  (void)reading.turns();
  REQUIRE(reading.transport.asked.size() == 2);
  const HttpRequest& first = reading.transport.asked[0].second;
  CHECK(first.credentials.user == "reader");
  CHECK(first.addresses == AddressPolicy::kTypedByPerson);
  const HttpRequest& second = reading.transport.asked[1].second;
  CHECK(second.url == "https://elsewhere.example/news.xml");
  CHECK(second.credentials.empty());
  CHECK(second.addresses == AddressPolicy::kPublic);
}

TEST_CASE("a password that can't be looked up fails its source alone") {
  FeedSpec one = spec(kSlow);
  one.credentials = {"reader", "env:SHARIT_NO_SUCH_NAME", {}};
  Reading reading({one, spec(kQuick)});
  reading.transport.answers[kQuick] = fresh(rss({"خبر"}));
  const auto given = reading.turns();
  REQUIRE(given.size() == 2);
  CHECK(given[0].error == "credentials");
  CHECK(given[1].items.size() == 1);
  CHECK(reading.transport.asked.size() == 1);
}

TEST_CASE("a certificate out of time is the clock's fault where the clock is not set") {
  ReadOptions options;
  options.clock_trusted = false;
  Reading reading({spec(kSlow)}, options);
  reading.transport.answers[kSlow] =
      Failed{FailureKind::kConnection, "certificate_not_yet_valid", "Not yet valid.", {}};
  CHECK(reading.turns().at(0).error == "clock_not_set");
}

TEST_CASE("who cannot wait so long says how long, and the others' answers are kept") {
  ReadOptions options;
  options.longest = 8s;
  Reading reading({spec(kSlow), spec(kQuick)}, options);
  reading.transport.answers[kQuick] = fresh(rss({"خبر"}));
  CHECK(reading.turns(6).empty());
  const auto given = reading.turns(6);
  REQUIRE(given.size() == 2);
  CHECK(given[0].error == "timeout");
  CHECK(given[0].error_detail == "There was no answer within 8 s.");
  CHECK(given[1].error.empty());
}
