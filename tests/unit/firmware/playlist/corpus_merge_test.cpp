// The corpus's own word on deduplication across feeds and on freshness: `merged` and `order`.
#include <fstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "firmware/feeds/dates.hpp"
#include "firmware/feeds/headline_list.hpp"
#include "firmware/feeds/source_reader.hpp"
#include "firmware/playlist/merge.hpp"

using namespace sharit;
using namespace std::chrono_literals;
using nlohmann::json;

namespace {

const std::string kCorpus = std::string(SHARIT_TEST_DATA) + "/feeds/corpus/";

json expected() {
  std::ifstream file(kCorpus + "expected.json");
  return json::parse(file);
}

FeedHeadlines read(const std::string& file, WallTime now) {
  FeedSpec spec;
  spec.url = kCorpus + file;
  const ParsedSource source = read_local(spec, now);
  return {make_headlines(source, spec, source.title, {}, now)};
}

json texts(const std::vector<Headline>& headlines) {
  json out = json::array();
  for (const Headline& one : headlines) out.push_back(one.text);
  return out;
}

}  // namespace

TEST_CASE("two feeds of the corpus that say the same are merged as it expects") {
  const json want = expected()["merged"];
  const WallTime now = *parse_date("2026-01-15T12:00:00Z");
  std::vector<FeedHeadlines> feeds;
  for (const json& file : want["files"]) feeds.push_back(read(file, now));
  // It states the order of the documents, so the dates must not count.
  for (FeedHeadlines& feed : feeds) {
    for (Headline& one : feed.headlines) one.published.reset();
  }
  CHECK(texts(merge_headlines(feeds, {}, {0s, 0}, now)) == want["headlines"]);
}

TEST_CASE("the dates of the corpus order its headlines, hold one back and drop one") {
  const json want = expected()["order"];
  const WallTime now = *parse_date(want["now"].get<std::string>());
  const MergeRules rules{std::chrono::hours(want["max_age_hours"].get<int>()), 0};
  const std::vector<FeedHeadlines> feed = {read(want["file"], now)};
  json shown = want["newest_first"];
  for (const json& one : want["undated_last_in_document_order"]) shown.push_back(one);
  CHECK(texts(merge_headlines(feed, {}, rules, now)) == shown);

  // What was held back comes when it is due; the undated ones age from when they were first seen.
  json later = want["held_back"];
  for (const json& one : want["undated_last_in_document_order"]) later.push_back(one);
  const json then = texts(merge_headlines(feed, {}, rules, now + 71h));
  REQUIRE(then.size() >= later.size());
  CHECK(then.front() == later.front());
  CHECK(then.back() == later.back());
  // Without an age limit the archive is the last of the dated ones.
  const json all = texts(merge_headlines(feed, {}, {0s, 0}, now));
  CHECK(all[want["newest_first"].size()] == want["dropped_stale"].front());
}
