// When the engine asks whom, in virtual time.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/engine_world.hpp"

using namespace sharit;
using namespace sharit::test;
using namespace std::chrono_literals;

namespace {

Fresh moved(const std::string& body, const std::string& to) {
  Fresh answer = fresh(body);
  answer.moved_to = to;
  return answer;
}

// When a request for `url` was made, in order.
std::vector<std::chrono::milliseconds> times(const World& world, const std::string& url) {
  std::vector<std::chrono::milliseconds> out;
  for (const auto& [when, request] : world.transport.asked) {
    if (request.url == url) out.push_back(when);
  }
  return out;
}

const std::string kNew = "https://new.example/feed";
constexpr auto kDay = std::chrono::hours(24);

}  // namespace

TEST_CASE("a feed that has moved for good is asked at its new address at once") {
  World world;
  world.transport.answers[kUrl] = moved(rss({"أول"}), kNew);
  world.transport.answers[kNew] = fresh(rss({"ثان"}));
  world.engine.configure({spec(kUrl)});
  world.run(1h);
  CHECK(times(world, kUrl).size() == 1);
  CHECK(times(world, kNew).size() >= 4);
  CHECK(world.texts() == Texts{"ثان"});
}

TEST_CASE("a new address outlives a restart after good answers on three different days only") {
  for (const int days : {2, 3}) {
    CAPTURE(days);
    World world;
    world.transport.answers[kUrl] = moved(rss({"أول"}), kNew);
    world.transport.answers[kNew] = fresh(rss({"أول"}));
    world.engine.configure({spec(kUrl)});
    world.run((days - 1) * kDay + 1h);
    world.transport.asked.clear();
    FeedEngine second = world.make();
    second.configure({spec(kUrl)});
    world.clock.passed += 31s;
    (void)second.turn(0ms);
    (void)second.snapshot();
    (void)second.turn(0ms);
    REQUIRE(world.transport.asked.size() >= 1);
    CHECK(world.transport.asked[0].second.url == (days == 3 ? kNew : kUrl));
  }
}

TEST_CASE("a new address that fails is forgotten, and the configured one asked again") {
  const HttpOutcome bad[] = {Failed{FailureKind::kAnswer, "http_404", "Nothing.", {}},
                             Failed{FailureKind::kGone, "http_410", "Gone.", {}},
                             fresh("<!DOCTYPE html><html><h1>تسجيل الدخول</h1></html>")};
  for (const HttpOutcome& answer : bad) {
    World world;
    world.transport.answers[kUrl] = moved(rss({"أول"}), kNew);
    world.transport.answers[kNew] = answer;
    world.engine.configure({spec(kUrl)});
    world.run(2h);
    CHECK(times(world, kUrl).size() >= 3);
    CHECK(world.texts() == Texts{"أول"});
    CHECK(world.state().status != FeedStatus::kGone);
  }
}

TEST_CASE("a page without headlines behind a permanent redirect is never moved to") {
  World world;
  world.transport.answers[kUrl] = moved("<!DOCTYPE html><html><h1>مرحبا</h1></html>", kNew);
  FeedSpec feed = spec(kUrl);
  feed.kind = SourceKind::kPage;  // So that no feed is looked for.
  feed.selector = "h2";
  world.engine.configure({feed});
  world.run(6h);
  CHECK(times(world, kNew).empty());
  CHECK(times(world, kUrl).size() >= 3);
}

TEST_CASE("connection trouble does not count as the feed's failures") {
  World world;
  world.transport.answers[kUrl] = Failed{FailureKind::kConnection, "no_such_host", "Unknown.", {}};
  world.engine.configure({spec(kUrl)});
  world.run(24h);
  CHECK(world.state().failures == 0);
  CHECK(world.state().status == FeedStatus::kFailing);
  const auto asked = times(world, kUrl);
  for (std::size_t i = 1; i < asked.size(); ++i) {
    CHECK(asked[i] - asked[i - 1] >= 13s);
    CHECK(asked[i] - asked[i - 1] <= 67s);
  }
  // The first wrong answer after a day without network is the first failure.
  world.transport.answers[kUrl] = Failed{FailureKind::kAnswer, "http_500", "Trouble.", {}};
  world.run(2min);
  CHECK(world.state().failures == 1);
}

TEST_CASE("a connection that breaks is tried soon three times and then ever more rarely") {
  World world;
  world.transport.answers[kUrl] = Failed{FailureKind::kCutOff, "cut_off", "Cut.", {}};
  world.engine.configure({spec(kUrl)});
  world.run(24h);
  const auto asked = times(world, kUrl);
  REQUIRE(asked.size() > 6);
  CHECK(asked[3] <= 2min);
  CHECK(asked[4] - asked[3] >= 10min);
  CHECK(asked.size() < 25);
}

TEST_CASE("one host is asked for one thing at a time") {
  World world;
  world.engine.configure({spec("https://a.example/1"), spec("https://a.example/2"),
                          spec("https://b.example/1")});  // None of them answers.
  world.run(20s);
  CHECK(world.transport.asked.size() == 2);
  CHECK(times(world, "https://a.example/2").empty());
}

TEST_CASE("what a host asked for holds for its feeds that are waiting for their turn") {
  World world;
  world.transport.answers["https://a.example/1"] =
      Failed{FailureKind::kBusy, "http_503", "Busy.", 3600s};
  world.engine.configure({spec("https://a.example/1"), spec("https://a.example/2")});
  world.run(59min);
  CHECK(world.transport.asked.size() == 1);
  CHECK(world.state(1).next_try.has_value());
  world.run(10min);
  CHECK(world.transport.asked.size() >= 2);
}

TEST_CASE("feeds whose headlines are known begin within half a minute, not together") {
  World world;
  std::vector<FeedSpec> specs;
  for (int i = 0; i < 20; ++i) {
    specs.push_back(spec("https://n" + std::to_string(i) + ".example/"));
    world.transport.answers[specs.back().url] = fresh(rss({"خبر " + std::to_string(i)}));
  }
  world.engine.configure(specs);
  world.run(1s);
  CHECK(world.transport.asked.size() == 20);  // An empty screen waits for nothing.
  world.transport.asked.clear();
  FeedEngine second = world.make();
  second.configure(specs);
  const auto begin = world.clock.passed;
  while (world.clock.passed < begin + 31s) {
    (void)second.turn(1000ms);
    (void)second.snapshot();
  }
  REQUIRE(world.transport.asked.size() == 20);
  const auto late = std::count_if(world.transport.asked.begin(), world.transport.asked.end(),
                                  [&](const auto& one) { return one.first - begin > 15s; });
  CHECK(late > 3);
  CHECK(late < 17);
}

TEST_CASE("the wish of server and feed stretches the interval as far as it may") {
  const auto gap = [](std::chrono::seconds max_age, const std::string& wish,
                      std::chrono::seconds most) {
    World world;
    std::string body = rss({"أول"});
    body.insert(body.find("<item>"), wish);
    Fresh answer = fresh(body);
    answer.max_age = max_age;
    world.transport.answers[kUrl] = answer;
    FeedSpec one = spec(kUrl);
    one.max_wait = most;
    world.engine.configure({one});
    world.run(3h);
    return times(world, kUrl).at(1) - times(world, kUrl).at(0);
  };
  const auto near = [](std::chrono::milliseconds is, std::chrono::minutes should) {
    return is >= should * 9 / 10 - 1s && is <= should * 11 / 10 + 1s;
  };
  CHECK(near(gap(0s, "", 1h), 10min));
  CHECK(near(gap(60s, "<ttl>5</ttl>", 1h), 10min));
  CHECK(near(gap(1200s, "<ttl>30</ttl>", 1h), 30min));
  CHECK(near(gap(2400s, "<ttl>30</ttl>", 1h), 40min));
  CHECK(near(gap(86400s, "", 1h), 60min));
  CHECK(near(gap(86400s, "<ttl>1440</ttl>", 20min), 20min));
  CHECK(near(gap(86400s, "<ttl>1440</ttl>", 0s), 10min));
}

TEST_CASE("a feed is left alone in the hours it names, unless it names all") {
  World world;  // It is noon.
  const auto feed = [](const std::string& hours) {
    std::string body = rss({"أول"});
    body.insert(body.find("<item>"), "<skipHours>" + hours + "</skipHours>");
    return fresh(body);
  };
  std::string all;
  for (int hour = 0; hour < 24; ++hour) all += "<hour>" + std::to_string(hour) + "</hour>";
  const std::string other = "https://m.example/feed";
  world.transport.answers[kUrl] = feed("<hour>13</hour><hour>14</hour>");
  world.transport.answers[other] = feed(all);
  world.engine.configure({spec(kUrl), spec(other)});
  world.run(4h);
  for (const auto when : times(world, kUrl)) CHECK((when < 1h || when >= 3h));
  CHECK(times(world, kUrl).back() > 3h);
  CHECK(times(world, other).size() >= 20);
}

TEST_CASE("a certificate out of time while the clock is wrong is the clock's fault") {
  World world;
  world.clock.wrong_by = -300 * kDay;
  world.transport.answers[kUrl] =
      Failed{FailureKind::kAnswer, "certificate_expired", "Has run out.", {}};
  world.engine.configure({spec(kUrl)});
  world.run(10min);
  CHECK(world.state().error_code == "clock_not_set");
  CHECK(world.state().failures == 0);
  CHECK(times(world, kUrl).size() >= 9);
  CHECK(std::any_of(world.log.begin(), world.log.end(), [](const std::string& line) {
    return line.find("clock of this machine") != std::string::npos;
  }));
  // As soon as the clock is right the feed is asked, and then it is the server's fault.
  const std::size_t asked = world.transport.asked.size();
  world.clock.wrong_by = 0s;
  world.run(3s);
  CHECK(world.transport.asked.size() == asked + 1);
  CHECK(world.state().error_code == "certificate_expired");
  CHECK(world.state().failures == 1);
}

TEST_CASE("an unchanged document renews the right to ask for changes only") {
  World world;
  world.transport.answers[kUrl] = fresh(rss({"أول"}), "\"1\"");
  world.engine.configure({spec(kUrl, 3600s)});
  world.run(20 * kDay);  // The server never says 304.
  std::size_t whole = 0;
  for (const auto& [when, request] : world.transport.asked) whole += request.validators.empty();
  CHECK(whole >= 1);
  CHECK(whole <= 4);
}

TEST_CASE("a server that says 304 for ever is asked for everything once a week") {
  World world;
  world.transport.answers[kUrl] = fresh(rss({"أول"}), "\"1\"");
  world.engine.configure({spec(kUrl, 3600s)});
  world.run(2h);
  world.transport.answers[kUrl] = NotModified{};
  world.run(8 * kDay);
  CHECK(world.transport.asked.back().second.validators.empty());
  CHECK(world.texts() == Texts{"أول"});
}

TEST_CASE("a week of asking for changes only is a week over restarts too, and by a right clock") {
  World world;
  world.transport.answers[kUrl] = fresh(rss({"أول"}), "\"1\"");
  world.engine.configure({spec(kUrl, 3600s)});
  world.run(1min);
  world.transport.answers[kUrl] = NotModified{};
  const auto asks_for_changes_after = [&world](std::chrono::seconds passed) {
    FeedEngine restarted = world.make();
    restarted.configure({spec(kUrl, 3600s)});
    world.clock.passed += passed;
    world.transport.asked.clear();
    for (int i = 0; i < 60; ++i) {
      (void)restarted.turn(1s);
      (void)restarted.snapshot();
    }
    return !world.transport.asked.at(0).second.validators.empty();
  };
  CHECK(asks_for_changes_after(3 * kDay));
  CHECK(asks_for_changes_after(3 * kDay));
  world.clock.wrong_by = -200 * kDay;
  CHECK(asks_for_changes_after(kDay));
  world.clock.wrong_by = 0s;
  CHECK_FALSE(asks_for_changes_after(kDay));
}

TEST_CASE("a feed that is gone is asked again when the configuration changes") {
  World world;
  world.transport.answers[kUrl] = Failed{FailureKind::kGone, "http_410", "Gone.", {}};
  world.engine.configure({spec(kUrl)});
  world.run(48h);
  CHECK(times(world, kUrl).size() == 1);
  world.engine.configure({spec(kUrl), spec("https://m.example/")});
  world.run(1s);
  CHECK(times(world, kUrl).size() == 2);
}

TEST_CASE("a password goes to the feed's own server and into no state, log or store") {
  World world;
  FeedSpec one = spec(kUrl);
  one.credentials = {"reader", "hunter2", ""};
  world.transport.answers[kUrl] = moved(rss({"أول"}), kNew);
  world.transport.answers[kNew] = fresh(rss({"أول"}));
  world.engine.configure({one});
  world.run(30min);
  REQUIRE(world.transport.asked.size() >= 2);
  CHECK(world.transport.asked[0].second.credentials.password == "hunter2");
  CHECK(world.transport.asked[1].second.url == kNew);
  CHECK(world.transport.asked[1].second.credentials.empty());
  for (const std::string& line : world.log) CHECK(line.find("hunter2") == std::string::npos);
  for (const char* tail : {"", "-wal"}) {
    std::ifstream file(world.path + tail, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), {});
    CHECK(bytes.find("hunter2") == std::string::npos);
  }
}

TEST_CASE("a password that can't be looked up keeps the feed from being asked") {
  World world;
  FeedSpec one = spec(kUrl);
  one.credentials = {"reader", "env:SHARIT_TEST_NO_SUCH", ""};
  world.engine.configure({one});
  world.run(5min);
  CHECK(world.transport.asked.empty());
  CHECK(world.state().error_code == "credentials");
  CHECK(world.state().error.find("SHARIT_TEST_NO_SUCH") != std::string::npos);
}
