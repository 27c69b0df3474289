#include "firmware/feeds/feed_voice.hpp"

#include <doctest/doctest.h>

using namespace sharit;
using namespace std::chrono_literals;

namespace {

FeedVoice::Steady at(std::chrono::seconds time) {
  return FeedVoice::Steady(1000h + time);
}

}  // namespace

TEST_CASE("trouble is told at once, again after eight hours, and so is its end") {
  FeedVoice voice;
  CHECK_FALSE(voice.answered(at(0s)));
  CHECK(voice.failed("timeout", "Slow.", at(1min)) == "Slow.");
  CHECK_FALSE(voice.failed("timeout", "Slow.", at(2min)));
  CHECK_FALSE(voice.failed("timeout", "Slow.", at(8h)));
  CHECK(voice.failed("timeout", "Slow.", at(8h + 1min)) ==
        "Slow. So it has been for 8 h, 4 tries.");
  CHECK(voice.answered(at(9h + 1min)) == "answers again after 9 h.");
  CHECK_FALSE(voice.answered(at(10h)));
}

TEST_CASE("trouble of other kinds is told twice, then when eight hours have passed") {
  FeedVoice voice;
  CHECK(voice.failed("a", "A.", at(0s)));
  CHECK(voice.failed("b", "B.", at(1min)));
  CHECK_FALSE(voice.failed("c", "C.", at(2min)));
  CHECK_FALSE(voice.failed("b", "B.", at(3min)));  // The same as was told.
  CHECK(voice.failed("c", "C.", at(8h)) == "C.");
}

TEST_CASE("of trouble that comes and goes only the told one has an end; the rest is counted") {
  FeedVoice voice;
  int lines = 0;
  for (int i = 0; i < 40; ++i) {
    const auto now = at(i * 10min);
    lines += voice.failed("a", "A.", now).has_value() ? 1 : 0;
    lines += voice.answered(now + 5min).has_value() ? 1 : 0;
  }
  CHECK(lines == 4);
  CHECK(voice.failed("a", "A.", at(9h)) == "A. It has come and gone 38 times since the last line.");
  CHECK(voice.answered(at(9h + 5min)) == "answers again after 5 min.");
}

TEST_CASE("an operator who edits the feed hears of it again") {
  FeedVoice voice;
  CHECK(voice.failed("a", "A.", at(0s)));
  CHECK(voice.failed("b", "B.", at(1s)));
  CHECK_FALSE(voice.failed("c", "C.", at(2s)));
  voice.listen_anew();
  CHECK(voice.failed("c", "C.", at(3s)));
}

TEST_CASE("new lists are told twelve times, then every two hours with what was held back") {
  FeedVoice voice;
  int told = 0;
  for (int i = 0; i < 30; ++i) told += voice.listed(5, at(i * 1s)).has_value() ? 1 : 0;
  CHECK(told == 12);
  CHECK(voice.listed(7, at(2h)) ==
        "7 headlines. Its list has changed 18 times since the last line.");
  CHECK_FALSE(voice.listed(8, at(2h + 1s)));
}

TEST_CASE("where a feed has gone is told once") {
  FeedVoice voice;
  CHECK(voice.moved("to A"));
  CHECK_FALSE(voice.moved("to A"));
  CHECK(voice.moved("to B"));
}
