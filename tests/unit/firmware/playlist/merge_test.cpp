#include "firmware/playlist/merge.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace sharit;
using namespace std::chrono_literals;

namespace {

constexpr WallTime kNow = std::chrono::sys_days{std::chrono::year{2026} / 1 / 15} + 12h;
using Texts = std::vector<std::string>;

Headline headline(const std::string& text, std::optional<std::chrono::seconds> age = 0s) {
  Headline out;
  out.id = text;
  out.text = text;
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
