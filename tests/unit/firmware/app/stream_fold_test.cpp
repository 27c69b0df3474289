#include "firmware/app/stream_fold.hpp"

#include <doctest/doctest.h>

#include <string>

namespace sharit {
namespace {

PlaylistPtr list_of(const std::string& text) {
  Headline headline;
  headline.text = text;
  return std::make_shared<const Playlist>(Playlist{1, {headline}});
}

std::string texts(const PlaylistPtr& list) {
  std::string all;
  for (const Headline& headline : list->entries) all += headline.text;
  return all;
}

}  // namespace

TEST_CASE("lists that have a stream each stay the same objects") {
  const std::vector<PlaylistPtr> lists{list_of("a"), list_of("b")};
  CHECK(fold_streams(lists, 2) == lists);
  CHECK(fold_streams(lists, 8) == lists);
}

TEST_CASE("where there are fewer streams neighbours go together and nothing is lost") {
  const std::vector<PlaylistPtr> lists{list_of("a"), list_of("b"), list_of("c"), list_of("d"),
                                       list_of("e")};
  const auto two = fold_streams(lists, 2);
  REQUIRE(two.size() == 2);
  CHECK(texts(two[0]) == "ab");
  CHECK(texts(two[1]) == "cde");
  CHECK(texts(fold_streams(lists, 1)[0]) == "abcde");
  CHECK(fold_streams(lists, 3)[0] == lists[0]);
}

}  // namespace sharit
