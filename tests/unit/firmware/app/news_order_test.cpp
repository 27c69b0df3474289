// From files to the list on the screen: the whole way that order and duplicates depend on.
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

std::vector<std::string> texts(const std::vector<Headline>& headlines) {
  std::vector<std::string> out;
  for (const Headline& headline : headlines) out.push_back(headline.text);
  return out;
}

}  // namespace

TEST_CASE("the corpus's dates give the expected order, and what waits or is too old is not there") {
  const json order = expected()["order"];
  const WallTime now = *parse_date(order["now"].get<std::string>());
  MergeRules rules;
  rules.max_age = std::chrono::hours(order["max_age_hours"].get<int>());
  const std::vector<FeedHeadlines> feeds = {read(order["file"], now)};
  std::vector<std::string> want = order["newest_first"];
  for (const json& undated : order["undated_last_in_document_order"]) want.push_back(undated);
  CHECK(texts(merge_headlines(feeds, {}, rules, now)) == want);
  // What was held back comes when it is due: 45 hours later, and then it is the newest.
  const auto due = next_merge_time(feeds, {}, rules, now);
  REQUIRE(due.has_value());
  const auto later = now + std::chrono::hours(45);
  CHECK(texts(merge_headlines(feeds, {}, rules, later)).front() == order["held_back"][0]);
}

TEST_CASE("headlines that two files of the corpus share are shown once, for the first") {
  const json merged = expected()["merged"];
  const WallTime now = *parse_date("2026-01-15T12:00:00Z");
  std::vector<FeedHeadlines> feeds;
  for (const json& file : merged["files"]) feeds.push_back(read(file, now));
  for (FeedHeadlines& feed : feeds)
    for (Headline& headline : feed.headlines) headline.published.reset();  // Document order.
  CHECK(json(texts(merge_headlines(feeds, {}, {}, now))) == merged["headlines"]);
}
