#include "firmware/config/feed_rules.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "firmware/config/load.hpp"

using namespace sharit;

namespace {

using Lines = std::vector<std::string>;

/// "line name" of every problem of a feed with these lines, which begin with the third.
Lines problems(const std::string& lines, const std::string& url = "https://news.example/feed/") {
  Lines out;
  for (const Problem& problem :
       load_settings("[[feed]]\nurl = '" + url + "'\n" + lines + "\n").problems)
    out.push_back(std::to_string(problem.line) + " " + problem.code);
  return out;
}

}  // namespace

TEST_CASE("a web feed fetched more often than every two minutes is told, a file is not") {
  CHECK(problems("every = '119s'") == Lines{"3 hasty_feed"});
  CHECK(problems("every = '2m'").empty());
  CHECK(problems("every = '30s'", "http://news.example/") == Lines{"3 hasty_feed"});
  CHECK(problems("every = '30s'", "news.txt").empty());
}

TEST_CASE("an interval below the range is refused with the reason") {
  const auto outcome = load_settings("[[feed]]\nurl = 'a.txt'\nevery = '10s'\n");
  REQUIRE(outcome.problems.size() == 1);
  CHECK(outcome.problems[0].hint.contains("servers shut out"));
}

TEST_CASE("headlines that go before the next fetch are told") {
  CHECK(problems("every = '2h'\n[content]\nmax_age = '1h'") == Lines{"3 short_age"});
  CHECK(problems("every = '1h'\n[content]\nmax_age = '1h'").empty());
  CHECK(problems("every = '2h'\n[content]\nmax_age = '0'").empty());
  CHECK(problems("every = '4d'") == Lines{"3 short_age"});  // max_age is three days by itself.
}

TEST_CASE("passwords that are half there, doubled or sent in the open are told") {
  CHECK(problems("password = 'env:P'") == Lines{"3 credentials"});
  CHECK(problems("user = 'a'\ntoken = 'env:T'") == Lines{"3 credentials"});
  CHECK(problems("user = 'a'\npassword = 'env:P'").empty());
  CHECK(problems("user = 'a'\npassword = 'env:P'", "http://news.example/") ==
        Lines{"4 credentials"});
}

TEST_CASE("settings without effect are told, their defaults are not") {
  CHECK(problems("lane = 2") == Lines{"3 no_effect"});
  CHECK(problems("lane = 0").empty());
  CHECK(problems("lane = 2\n[screen]\nlayout = 'lanes'").empty());
  CHECK(problems("[screen]\ncard_time = '8s'") == Lines{"4 no_effect"});
  CHECK(problems("[screen]\ncard_time = 'auto'").empty());
  CHECK(problems("[screen]\nhijri = false\nhijri_adjust = 1") == Lines{"5 no_effect"});
  CHECK(problems("[screen]\nhijri = false\nhijri_adjust = 0").empty());
}

TEST_CASE("an address is the same in either case of its host, with or without a slash at its end") {
  CHECK(address_identity("http://News.Example/feed/") ==
        address_identity("https://news.example/feed"));
  CHECK(address_identity("https://news.example/feed") !=
        address_identity("https://news.example/Feed"));
  CHECK(address_identity("https://news.example/?a=1") !=
        address_identity("https://news.example/?a=2"));
  CHECK(address_identity("/srv/news/") == "/srv/news");
}
