#include "firmware/feeds/clean_feed.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "firmware/feeds/identity.hpp"

using namespace sharit;

namespace {

RawItem item(const std::string& title, const std::string& id, const std::string& link) {
  RawItem raw;
  raw.title = title;
  raw.id = id;
  raw.link = link;
  return raw;
}

std::vector<std::string> ids(const std::vector<RawItem>& items) {
  RawFeed raw;
  raw.format = "rss";
  raw.items = items;
  std::vector<std::string> out;
  for (const ParsedItem& one : clean_feed(raw, {}, {}).items) out.push_back(one.id);
  return out;
}

}  // namespace

TEST_CASE("an item is known by its id, else by its link, else by its text") {
  CHECK(ids({item("خبر", "urn:1", "https://n.example/1"),
             item("خبر ثان", "", "https://n.example/2"), item("خبر ثالث", "", "")}) ==
        std::vector<std::string>{"urn:1", "https://n.example/2", content_hash("خبر ثالث")});
}

TEST_CASE("a link that all items share tells none of them from another") {
  const auto found =
      ids({item("خبر", "", "https://n.example/"), item("خبر ثان", "", "https://n.example/")});
  REQUIRE(found.size() == 2);
  CHECK(found[0] == "https://n.example/");
  CHECK(found[1] != found[0]);
}
