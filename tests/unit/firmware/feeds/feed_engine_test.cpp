#include "firmware/feeds/feed_engine.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "support/engine_world.hpp"

using namespace sharit;
using namespace sharit::test;

TEST_CASE("a feed is fetched at once and then in its rhythm") {
  World world;
  world.transport.answers[kUrl] = fresh(rss({"أول", "ثان"}), "\"1\"");
  world.engine.configure({spec(kUrl)});
  CHECK(world.state().status == FeedStatus::kWaiting);
  world.run(6h);
  CHECK(world.texts() == Texts{"أول", "ثان"});
  CHECK(world.state().status == FeedStatus::kGood);
  CHECK(world.state().headlines->front().source == "مصدر");
  CHECK(world.state().headlines->front().direction == Direction::kRtl);
  CHECK(world.transport.asked[0].first == 0ms);
  // Every ten minutes give or take a tenth: 36 after the first.
  CHECK(world.transport.asked.size() >= 33);
  CHECK(world.transport.asked.size() <= 41);
  for (std::size_t i = 1; i < world.transport.asked.size(); ++i) {
    const auto gap = world.transport.asked[i].first - world.transport.asked[i - 1].first;
    CHECK(gap >= 540s);
    CHECK(gap <= 661s);
    CHECK(world.transport.asked[i].second.validators.etag == "\"1\"");
  }
}

TEST_CASE("304 and an unchanged body confirm the headlines without a new list") {
  World world;
  world.transport.answers[kUrl] = fresh(rss({"أول"}));
  world.engine.configure({spec(kUrl)});
  world.run(1s);
  const auto before = world.engine.snapshot();
  const auto list = before->feeds[0].headlines;
  world.run(11min);
  CHECK(world.state().headlines == list);
  world.transport.answers[kUrl] = NotModified{};
  world.run(11min);
  const auto after = world.engine.snapshot();
  CHECK(after->feeds[0].headlines == list);
  CHECK(after->headlines_revision == before->headlines_revision);
  CHECK(after->revision > before->revision);
  CHECK(*after->feeds[0].last_good > *before->feeds[0].last_good);
}

TEST_CASE("no empty, broken or foreign answer replaces the last good headlines") {
  World world;
  world.transport.answers[kUrl] = fresh(rss({"أول"}), "\"1\"");
  world.engine.configure({spec(kUrl, 60s)});
  world.run(1s);
  const std::pair<HttpOutcome, const char*> bad[] = {
      {fresh(""), "empty_document"},
      {fresh("<!DOCTYPE html><html><h1>تسجيل الدخول</h1></html>"), "not_a_feed"},
      {fresh("\x01\x02\xFF garbage"), "not_a_feed"},
      {fresh("<rss><channel><title>x</title></channel></rss>"), "no_items"},
      {fresh("<rss><channel><item><title>نصف عن"), "no_items"},
      {Failed{FailureKind::kAnswer, "http_500", "Trouble.", {}}, "http_500"},
      {Failed{FailureKind::kConnection, "timeout", "Slow.", {}}, "timeout"}};
  for (const auto& [answer, code] : bad) {
    CAPTURE(code);
    world.transport.answers[kUrl] = answer;
    const std::size_t asked = world.transport.asked.size();
    while (world.transport.asked.size() == asked) world.run(10s);
    world.run(1s);
    CHECK(world.texts() == Texts{"أول"});
    CHECK(world.state().status == FeedStatus::kFailing);
    CHECK(world.state().error_code == code);
    CHECK_FALSE(world.state().error.empty());
  }
  world.transport.answers[kUrl] = fresh(rss({"ثان"}));
  world.engine.refresh();
  world.run(1s);
  CHECK(world.texts() == Texts{"ثان"});
  CHECK(world.state().failures == 0);
  CHECK(world.state().error.empty());
}

TEST_CASE("after a bad answer the next request asks for the whole document") {
  World world;
  world.transport.answers[kUrl] = fresh(rss({"أول"}), "\"1\"");
  world.engine.configure({spec(kUrl, 60s)});
  world.run(1s);
  world.transport.answers[kUrl] = fresh("<html></html>", "\"portal\"");
  world.run(70s);
  world.engine.refresh();
  world.run(1s);
  CHECK(world.transport.asked.back().second.validators.empty());
}

TEST_CASE("a document that was cut adds what it has and withdraws nothing") {
  World world;
  world.transport.answers[kUrl] = fresh(rss({"أول", "ثان"}));
  world.engine.configure({spec(kUrl, 60s)});
  world.run(1s);
  world.transport.answers[kUrl] = fresh(
      "<rss><channel><item><title>جديد</title><guid>n</guid></item><item><title>أول</title>"
      "<guid>أول</guid></item><item><title>ثا");
  world.run(70s);
  CHECK(world.texts() == Texts{"جديد", "أول", "ثان"});
  CHECK(world.transport.asked.back().second.validators.empty());
}

TEST_CASE("after a restart the stored headlines are there before any network") {
  World world;
  world.transport.answers[kUrl] = fresh(rss({"أول", "ثان"}), "\"1\"");
  world.engine.configure({spec(kUrl)});
  world.run(1s);
  const WallTime seen = world.state().headlines->front().first_seen;
  world.clock.passed += 5h;
  world.transport.answers.clear();
  world.transport.asked.clear();
  FeedEngine second = world.make();
  second.configure({spec(kUrl)});
  const auto snapshot = second.snapshot();
  CHECK(world.transport.asked.empty());
  REQUIRE(snapshot->feeds[0].headlines->size() == 2);
  CHECK(snapshot->feeds[0].headlines->front().text == "أول");
  CHECK(snapshot->feeds[0].headlines->front().first_seen == seen);
  CHECK(snapshot->feeds[0].status == FeedStatus::kWaiting);
  CHECK(snapshot->feeds[0].last_good.has_value());
  world.clock.passed += 30s;  // It is in no hurry now.
  (void)second.turn(0ms);
  REQUIRE(world.transport.asked.size() == 1);
  CHECK(world.transport.asked[0].second.validators.etag == "\"1\"");
}

TEST_CASE("headlines that nothing has confirmed for half a day are marked, over a restart too") {
  World world;
  world.transport.answers[kUrl] = fresh(rss({"أول"}));
  world.engine.configure({spec(kUrl)});
  world.run(1s);
  world.transport.answers[kUrl] = Failed{FailureKind::kConnection, "no_such_host", "Unknown.", {}};
  world.run(11h);
  CHECK_FALSE(world.state().stale);
  world.run(2h);
  CHECK(world.state().stale);
  CHECK(world.texts() == Texts{"أول"});
  CHECK(std::ranges::count(world.log,
                           "مصدر: its headlines are more than 12 hours old; they stay, "
                           "marked as stale.") == 1);
  FeedEngine second = world.make();
  second.configure({spec(kUrl)});
  for (const auto end = world.clock.passed + 3s; world.clock.passed < end;) {
    (void)second.turn(1s);
    (void)second.snapshot();
  }
  CHECK(second.snapshot()->feeds.at(0).stale);
  world.transport.answers[kUrl] = NotModified{};
  world.run(2min);
  CHECK_FALSE(world.state().stale);
}

TEST_CASE("a feed that is fetched once a day is stale after three days, and an empty one never") {
  World world;
  world.transport.answers[kUrl] = fresh(rss({"أول"}));
  world.engine.configure({spec(kUrl, 24h), spec("https://m.example/")});
  world.run(1s);
  world.transport.answers[kUrl] = Failed{FailureKind::kAnswer, "http_500", "Trouble.", {}};
  world.run(71h);
  CHECK_FALSE(world.state().stale);
  world.run(2h);
  CHECK(world.state().stale);
  CHECK_FALSE(world.state(1).stale);
}

TEST_CASE("connection trouble is retried within a minute and errors ever more rarely") {
  World world;
  world.transport.answers["https://a.example/"] =
      Failed{FailureKind::kConnection, "no_such_host", "Unknown.", {}};
  world.transport.answers["https://b.example/"] =
      Failed{FailureKind::kAnswer, "http_500", "Trouble.", {}};
  world.engine.configure({spec("https://a.example/"), spec("https://b.example/")});
  world.run(24h);
  int connection = 0;
  int answers = 0;
  for (const auto& [when, request] : world.transport.asked) {
    (request.url == "https://a.example/" ? connection : answers)++;
  }
  CHECK(connection > 1200);
  CHECK(answers >= 7);
  CHECK(answers <= 20);
}

TEST_CASE("a busy server gets the rest it asks for, from all its feeds") {
  World world;
  world.transport.answers["https://a.example/1"] =
      Failed{FailureKind::kBusy, "http_429", "Less often.", 1800s};
  world.transport.answers["https://a.example/2"] = fresh(rss({"أول"}));
  world.engine.configure({spec("https://a.example/2", 60s), spec("https://a.example/1", 60s)});
  world.run(1s);
  const std::size_t asked = world.transport.asked.size();
  world.run(29min);
  CHECK(world.transport.asked.size() == asked);
  world.run(6min);
  CHECK(world.transport.asked.size() > asked);
}

TEST_CASE("a feed that is gone is left alone until asked again") {
  World world;
  world.transport.answers[kUrl] = Failed{FailureKind::kGone, "http_410", "Gone.", {}};
  world.engine.configure({spec(kUrl)});
  world.run(48h);
  CHECK(world.transport.asked.size() == 1);
  CHECK(world.state().status == FeedStatus::kGone);
  world.engine.refresh();
  world.run(1s);
  CHECK(world.transport.asked.size() == 2);
}

TEST_CASE("a new configuration keeps the headlines of feeds that stay") {
  World world;
  const std::string other = "https://m.example/feed";
  world.transport.answers[kUrl] = fresh(rss({"أول"}));
  world.transport.answers[other] = fresh(rss({"آخر"}));
  world.engine.configure({spec(kUrl)});
  world.run(1s);
  const auto list = world.state().headlines;
  world.engine.configure({spec(other), spec(kUrl)});
  CHECK(world.state(1).headlines == list);
  CHECK(world.state(0).headlines->empty());
  world.run(1s);
  CHECK(world.texts(0) == Texts{"آخر"});
  world.engine.configure({spec(other)});
  CHECK(world.engine.snapshot()->feeds.size() == 1);
  // A forced direction is applied to the same document.
  FeedSpec forced = spec(other);
  forced.direction = DirectionPolicy::kLtr;
  world.engine.configure({forced});
  world.run(1s);
  CHECK(world.state().headlines->front().direction == Direction::kLtr);
}

TEST_CASE(
    "a feed that may take titles from its text is read again, though its server has no news") {
  World world;
  world.transport.answers[kUrl] = fresh(
      "<rss><channel><item><title>أول</title></item>"
      "<item><description>ثان بلا عنوان. وبقية.</description></item></channel></rss>");
  FeedSpec titled = spec(kUrl);
  world.engine.configure({titled});
  world.run(1s);
  CHECK(world.texts() == Texts{"أول"});
  titled.title_from_text = true;
  world.engine.configure({titled});
  world.run(1s);
  CHECK(world.texts() == Texts{"أول", "ثان بلا عنوان."});
  CHECK(world.transport.asked.back().second.validators.etag.empty());
}

TEST_CASE("a file is read at once and again within two seconds of a change") {
  World world;
  const std::string file = "/tmp/sharit-list-" + std::to_string(getpid()) + ".txt";
  std::ofstream(file) << "أول\n";
  world.engine.configure({spec("file://" + file)});
  world.run(1s);
  CHECK(world.texts() == Texts{"أول"});
  std::ofstream(file) << "ثان\nثالث\n";
  world.run(2s);
  CHECK(world.texts() == Texts{"ثان", "ثالث"});
  std::filesystem::remove(file);
  world.run(2s);
  CHECK(world.texts() == Texts{"ثان", "ثالث"});
  CHECK(world.state().error_code == "not_readable");
  CHECK(world.state().status == FeedStatus::kFailing);
  CHECK(world.transport.asked.empty());
}

TEST_CASE("a feed's language is kept only where the text can be in it") {
  World world;
  world.transport.answers[kUrl] = fresh(
      "<rss><channel><language>en-US</language><item><title>خبر عربي طويل</title></item>"
      "<item><title>English words only here</title></item></channel></rss>");
  world.engine.configure({spec(kUrl)});
  world.run(1s);
  REQUIRE(world.state().headlines->size() == 2);
  CHECK(world.state().headlines->at(0).language.empty());
  CHECK(world.state().headlines->at(1).language == "en-US");
}

TEST_CASE("headlines met while the clock was wrong are dated once it is right") {
  World world;
  world.clock.wrong_by = -24h * 365 * 20;
  world.transport.answers[kUrl] = fresh(rss({"أول"}), "\"1\"");
  world.engine.configure({spec(kUrl, 60s)});
  world.run(1s);
  CHECK(world.state().headlines->front().first_seen == WallTime{});
  CHECK_FALSE(world.state().last_good.has_value());
  world.run(20min);
  world.transport.answers[kUrl] = fresh(rss({"ثان", "أول"}));
  world.run(5min);
  REQUIRE(world.texts() == Texts{"ثان", "أول"});
  const WallTime start(std::chrono::seconds(1'768'478'400));
  world.clock.wrong_by = 0s;  // The network has set it.
  world.run(2s);
  const auto list = world.state().headlines;
  CHECK(list->at(1).first_seen == start);
  CHECK(list->at(0).first_seen > start + 19min);
  CHECK(list->at(0).first_seen < start + 23min);
  REQUIRE(world.state().last_good.has_value());
  CHECK(*world.state().last_good > start + 22min);
  CHECK(*world.state().last_good <= world.clock.wall());
  // The store has learnt it too.
  FeedEngine second = world.make();
  second.configure({spec(kUrl, 60s)});
  CHECK(second.snapshot()->feeds[0].headlines->at(1).first_seen == start);
  CHECK(second.snapshot()->feeds[0].headlines->at(0).first_seen == list->at(0).first_seen);
}

TEST_CASE("headlines stored while the clock was wrong count from the restart at the latest") {
  World world;
  world.clock.wrong_by = -24h * 365 * 20;
  world.transport.answers[kUrl] = fresh(rss({"أول"}));
  world.engine.configure({spec(kUrl)});
  world.run(1s);
  world.clock.passed += 5h;
  world.transport.answers.clear();
  FeedEngine second = world.make();
  second.configure({spec(kUrl)});
  CHECK(second.snapshot()->feeds[0].headlines->front().first_seen == WallTime{});
  CHECK_FALSE(second.snapshot()->feeds[0].last_good.has_value());
  world.clock.wrong_by = 0s;
  world.clock.passed += 2s;
  const WallTime restarted = world.clock.wall() - 2s;
  (void)second.turn(0ms);
  CHECK(second.snapshot()->feeds[0].headlines->front().first_seen == restarted);
}

TEST_CASE("a clock that is wrong forgets no stored feed") {
  World world;
  const std::string other = "https://m.example/feed";
  world.transport.answers[other] = fresh(rss({"آخر"}));
  world.engine.configure({spec(other)});
  world.run(1s);
  world.clock.wrong_by = 24h * 365 * 20;
  world.clock.passed += 2s;
  world.engine.configure({spec(kUrl)});
  world.engine.configure({spec(other)});
  CHECK(world.texts() == Texts{"آخر"});
}
