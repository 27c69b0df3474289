#include "firmware/playlist/merge.hpp"

#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "firmware/feeds/identity.hpp"

using namespace sharit;
using namespace std::chrono_literals;

namespace {

constexpr WallTime kNow = std::chrono::sys_days{std::chrono::year{2026} / 1 / 15} + 12h;
using Texts = std::vector<std::string>;

Headline headline(const std::string& text, std::optional<std::chrono::seconds> age = 0s) {
  Headline out;
  out.id = text;
  out.text = text;
  out.key = dedupe_key(text);
  out.first_seen = kNow;
  if (age) out.published = kNow - *age;
  return out;
}

OperatorMessage message(const std::string& text, HeadlineLevel level = HeadlineLevel::kNotice) {
  OperatorMessage out;
  out.headline = headline(text, std::nullopt);
  out.headline.level = level;
  return out;
}

Texts merged(const std::vector<FeedHeadlines>& feeds,
             const std::vector<OperatorMessage>& messages = {}, MergeRules rules = {72h, 0},
             MergeTime now = kNow) {
  Texts out;
  for (const Headline& one : merge_headlines(feeds, messages, rules, now)) out.push_back(one.text);
  return out;
}

}  // namespace

TEST_CASE("within a feed the newest is first and undated ones follow as they stand") {
  CHECK(merged({{{headline("old", 3h), headline("undated 1", std::nullopt), headline("new", 1h),
                  headline("undated 2", std::nullopt), headline("middle", 2h)}}}) ==
        Texts{"new", "middle", "old", "undated 1", "undated 2"});
}

TEST_CASE("feeds follow each other in configured order, breaking and notices before them") {
  auto breaking_news = headline("b-breaking");
  breaking_news.level = HeadlineLevel::kBreaking;
  CHECK(merged({{{headline("a")}}, {{headline("b"), breaking_news}}},
               {message("notice"), message("breaking", HeadlineLevel::kBreaking)}) ==
        Texts{"breaking", "b-breaking", "notice", "a", "b"});
}

TEST_CASE("a date an hour ahead counts as now, one further ahead waits") {
  const std::vector<FeedHeadlines> feed = {{{headline("now", 0s), headline("soon", -59min),
                                             headline("later", -61min), headline("old", 1h)}}};
  CHECK(merged(feed) == Texts{"soon", "now", "old"});
  CHECK(merged(feed, {}, {72h, 0}, kNow + 1min) == Texts{"later", "soon", "now", "old"});
}

TEST_CASE("expired headlines go at their instant") {
  auto one = headline("one");
  one.expires = kNow + 1s;
  CHECK(merged({{{one}}}) == Texts{"one"});
  CHECK(merged({{{one}}}, {}, {72h, 5}, kNow + 1s).empty());
}

TEST_CASE("a headline that says when it expires outlives the age limit until then") {
  auto drought = headline("drought", 200h);
  drought.expires = kNow + 1h;
  CHECK(merged({{{drought, headline("stale", 73h)}}}) == Texts{"drought"});
  CHECK(merged({{{drought}}}, {}, {72h, 5}, kNow + 1h).empty());
}

TEST_CASE("the age limit counts undated headlines from when they were first seen") {
  auto undated = headline("undated", std::nullopt);
  undated.first_seen = kNow - 73h;
  CHECK(merged({{{headline("fresh", 72h), headline("stale", 72h + 1s), undated}}}) ==
        Texts{"fresh"});
  CHECK(merged({{{headline("stale", 10000h)}}}, {}, {0s, 0}) == Texts{"stale"});
}

TEST_CASE("the newest stale headlines stay while there are too few") {
  const std::vector<FeedHeadlines> feeds = {{{headline("a1", 80h), headline("a2", 90h)}},
                                            {{headline("b1", 1h), headline("b2", 85h)}}};
  CHECK(merged(feeds, {}, {72h, 1}) == Texts{"b1"});
  CHECK(merged(feeds, {}, {72h, 3}) == Texts{"a1", "b1", "b2"});
  CHECK(merged(feeds, {}, {72h, 9}).size() == 4);
  // Messages are not headlines of a feed: they do not make old news leave.
  CHECK(merged(feeds, {message("m")}, {72h, 2}) == Texts{"m", "a1", "b1"});
}

TEST_CASE("a feed's quota takes its newest, and fills up before old ones of others") {
  const std::vector<FeedHeadlines> feeds = {
      {{headline("a1", 1h), headline("a2", 2h), headline("a3", 3h)}, 2}, {{headline("b", 80h)}}};
  CHECK(merged(feeds) == Texts{"a1", "a2"});
  CHECK(merged(feeds, {}, {72h, 3}) == Texts{"a1", "a2", "b"});
}

TEST_CASE("the same headline of two feeds is shown once, for the first") {
  auto linked_a = headline("مطر غداً");
  auto linked_b = headline("عنوان آخر تماماً");
  linked_a.link = linked_b.link = "https://x.example/1";
  CHECK(merged({{{linked_a}}, {{linked_b, headline("«مَطر غدا»", 1h), headline("شمس", 2h)}}}) ==
        Texts{"مطر غداً", "شمس"});
}

TEST_CASE("a link that all headlines of a feed share makes none of them equal") {
  auto one = headline("one");
  auto two = headline("two", 1h);
  one.link = two.link = "https://x.example/";
  CHECK(merged({{{one, two}}}) == Texts{"one", "two"});
}

TEST_CASE("one id in two feeds is two headlines, in one feed it is one") {
  auto one = headline("one");
  auto two = headline("two", 1h);
  one.id = two.id = "1";
  CHECK(merged({{{one}}, {{two}}}).size() == 2);
  CHECK(merged({{{one, two}}}) == Texts{"one"});
}

TEST_CASE("headlines without a letter are still told apart") {
  CHECK(merged({{{headline("!"), headline("?", 1h)}}}).size() == 2);
}

TEST_CASE("messages show in their time only") {
  auto timed = message("timed");
  timed.from = kNow;
  timed.until = kNow + 1h;
  CHECK(merged({}, {timed}, {}, kNow - 1s).empty());
  CHECK(merged({}, {timed}, {}, kNow) == Texts{"timed"});
  CHECK(merged({}, {timed}, {}, kNow + 1h).empty());
  CHECK(merged({}, {message("always")}) == Texts{"always"});
}

TEST_CASE("while the time is not known nothing ages and timed messages wait") {
  auto timed = message("timed");
  timed.until = kNow + 1h;
  auto gone = headline("gone", 1000h);
  gone.expires = kNow - 1h;
  CHECK(merged({{{gone, headline("future", -1000h)}}}, {timed, message("always")}, {72h, 0}, {}) ==
        Texts{"always", "future", "gone"});
}

TEST_CASE("dates as servers write them come in the order a reader expects") {
  CHECK(merged({{{headline("square", 1h), headline("train", 90min), headline("road", 27h),
                  headline("festival", -45h), headline("server ahead", -20min),
                  headline("undated", std::nullopt), headline("archive", 140000h)}}}) ==
        Texts{"server ahead", "square", "train", "road", "undated"});
}

TEST_CASE("nothing gives nothing") {
  CHECK(merged({}).empty());
}

TEST_CASE("by date, feeds are mixed and undated headlines come last, feed by feed") {
  MergeRules rules{72h, 0};
  rules.order = FeedOrder::kNewest;
  CHECK(merged({{{headline("a1", 1h), headline("a4", 4h), headline("au", std::nullopt)}},
                {{headline("b2", 2h), headline("b3", 3h), headline("bu", std::nullopt)}}},
               {message("m")}, rules) == Texts{"m", "a1", "b2", "b3", "a4", "au", "bu"});
}

TEST_CASE("a feed that weighs more stands in the list more often, its turns far apart") {
  std::vector<FeedHeadlines> feeds = {
      {{headline("a1", 1h), headline("a2", 2h)}}, {{headline("b")}}, {{headline("c")}}};
  CHECK(merged(feeds) == Texts{"a1", "a2", "b", "c"});
  feeds[0].weight = 2;
  CHECK(merged(feeds) == Texts{"a1", "a2", "b", "a1", "a2", "c"});
  feeds[0].weight = 1;
  feeds[1].weight = 3;
  feeds.push_back({{headline("d")}});
  CHECK(merged(feeds) == Texts{"a1", "a2", "b", "c", "b", "d", "b"});
  // A breaking headline has its own way of being heard.
  feeds[1].headlines[0].level = HeadlineLevel::kBreaking;
  CHECK(merged(feeds) == Texts{"b", "a1", "a2", "c", "d"});
}

TEST_CASE("messages and feeds with hours are there only in them, and never without the time") {
  const OpenTimes hours = std::vector<OpenTime>{{kNow - 2h, kNow - 1h}, {kNow, kNow + 1h}};
  auto timed = message("m");
  timed.hours = hours;
  FeedHeadlines feed{{headline("a", 1h)}};
  feed.hours = hours;
  const std::vector<FeedHeadlines> feeds{feed, {{headline("b", 1h)}}};
  const auto at = [&](MergeTime now) { return merged(feeds, {timed}, {72h, 0}, now); };
  CHECK(at(kNow - 1s) == Texts{"b"});
  CHECK(at(kNow) == Texts{"m", "a", "b"});
  CHECK(at(kNow + 1h - 1s) == Texts{"m", "a", "b"});
  CHECK(at(kNow + 1h) == Texts{"b"});
  CHECK(at(std::nullopt) == Texts{"b"});
  timed.from = kNow + 10min;
  CHECK(at(kNow) == Texts{"a", "b"});
  timed.hours = std::vector<OpenTime>{};
  CHECK(at(kNow + 10min) == Texts{"a", "b"});
}

TEST_CASE("the next time a list changes by itself is known") {
  const auto next = [](const std::vector<FeedHeadlines>& feeds,
                       const std::vector<OperatorMessage>& messages = {}) {
    return next_merge_time(feeds, messages, {72h, 0}, kNow);
  };
  CHECK_FALSE(next({}).has_value());
  CHECK(next({{{headline("a", 10h), headline("old", 80h)}}}) == kNow + 62h + 1s);
  CHECK(next({{{headline("ahead", -5h)}}}) == kNow + 4h);
  auto alert = headline("alert", 1h);
  alert.expires = kNow + 20min;
  CHECK(next({{{alert}}}) == kNow + 20min);
  auto timed = message("m");
  timed.from = kNow - 1h;
  timed.until = kNow + 10min;
  CHECK(next({{{alert}}}, {timed}) == kNow + 10min);
  timed.hours = std::vector<OpenTime>{{kNow - 1h, kNow + 2min}, {kNow + 5min, kNow + 6min}};
  CHECK(next({}, {timed}) == kNow + 2min);
  FeedHeadlines feed;
  feed.hours = std::vector<OpenTime>{{kNow + 1min, kNow + 3min}};
  CHECK(next({feed}, {timed}) == kNow + 1min);
}

TEST_CASE("between two of those times the list stays as it is, at each it may change") {
  std::mt19937 random(20261123);
  MESSAGE("seed 20261123");
  for (int trial = 0; trial < 100; ++trial) {
    std::vector<FeedHeadlines> feeds(1 + random() % 3);
    for (FeedHeadlines& feed : feeds) {
      for (int i = 0; i < 6; ++i) {
        auto one = headline(std::to_string(trial) + " word " + std::to_string(random()),
                            std::chrono::minutes(static_cast<int>(random() % 600) - 300));
        if (random() % 3 == 0) one.published.reset();
        if (random() % 3 == 0) one.expires = kNow + std::chrono::minutes(random() % 300);
        feed.headlines.push_back(one);
      }
    }
    const MergeRules rules{2h, 2};
    WallTime now = kNow;
    while (const auto next = next_merge_time(feeds, {}, rules, now)) {
      if (*next > kNow + 24h) break;
      CHECK(merge_headlines(feeds, {}, rules, now) ==
            merge_headlines(feeds, {}, rules, *next - 1s));
      now = *next;
    }
  }
}
