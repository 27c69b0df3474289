#include "firmware/playlist/showings.hpp"

#include <doctest/doctest.h>

#include <string>

namespace sharit {
namespace {

Headline headline(const std::string& id) {
  Headline out;
  out.id = id;
  out.source = std::string(4, 'x');
  return out;
}

}  // namespace

TEST_CASE("headlines shown in turn are never more than one showing from fair") {
  const Playlist list{1, {headline("a"), headline("b"), headline("c")}};
  Showings showings;
  for (int i = 0; i < 30; ++i) {
    showings.note(list.entries[static_cast<std::size_t>(i) % 3], list);
    CHECK(showings.most_above() < 1);
    CHECK(showings.most_below() < 1);
  }
  CHECK(showings.shown() == 30);
  CHECK(showings.headlines() == 3);
  CHECK(showings.most_above() == doctest::Approx(0));
}

TEST_CASE("one that is always shown, and those that never are, stand out") {
  const Playlist list{1, {headline("a"), headline("b")}};
  Showings showings;
  for (int i = 0; i < 10; ++i) showings.note(list.entries[0], list);
  CHECK(showings.most_above() == doctest::Approx(5));
  CHECK(showings.most_below() == doctest::Approx(5));
}

TEST_CASE("one that stands in the list twice is owed twice as much") {
  const Playlist list{1, {headline("a"), headline("b"), headline("a"), headline("c")}};
  Showings showings;
  for (int i = 0; i < 8; ++i) showings.note(list.entries[static_cast<std::size_t>(i) % 4], list);
  CHECK(showings.most_above() == doctest::Approx(0));
  CHECK(showings.headlines() == 3);
}

TEST_CASE("a headline that leaves keeps its account, and is owed nothing more") {
  const Playlist first{1, {headline("a"), headline("b")}};
  const Playlist second{2, {headline("b")}};
  Showings showings;
  showings.note(first.entries[0], first);
  showings.note(first.entries[1], first);
  for (int i = 0; i < 5; ++i) showings.note(second.entries[0], second);
  CHECK(showings.most_above() == doctest::Approx(0));
  CHECK(showings.most_below() == doctest::Approx(0));
}

}  // namespace sharit
