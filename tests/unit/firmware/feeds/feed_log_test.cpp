// What the log is told of feeds over days: never a flood, never a secret.
#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "firmware/feeds/http_address.hpp"
#include "support/engine_world.hpp"

using namespace sharit;
using namespace sharit::test;

namespace {

Failed trouble(FailureKind kind, const std::string& code) {
  return {kind, code, "Trouble: " + code + ".", {}};
}

/// Runs so many days; gives the most lines of any of them.
template <typename EachHour>
std::size_t most_lines_a_day(World& world, int days, EachHour each_hour) {
  std::size_t most = 0;
  for (int day = 0; day < days; ++day) {
    const std::size_t before = world.log.size();
    for (int hour = 0; hour < 24; ++hour) {
      each_hour(day * 24 + hour);
      world.run(1h);
    }
    most = std::max(most, world.log.size() - before);
  }
  return most;
}

bool told(const World& world, const std::string& part) {
  return std::ranges::any_of(
      world.log, [&part](const std::string& line) { return line.find(part) != std::string::npos; });
}

}  // namespace

TEST_CASE("a feed that fails for a week is five lines a day at most, and its recovery is told") {
  for (const auto kind : {FailureKind::kConnection, FailureKind::kCutOff, FailureKind::kAnswer,
                          FailureKind::kBusy, FailureKind::kRefused}) {
    World world;
    world.transport.answers[kUrl] = fresh(rss({"أول"}));
    world.engine.configure({spec(kUrl, 60s)});
    world.run(1min);
    world.log.clear();
    world.transport.answers[kUrl] = trouble(kind, "fault");
    const std::size_t most = most_lines_a_day(world, 7, [](int) {});
    CAPTURE(static_cast<int>(kind));
    MESSAGE(most, " lines on the worst day, ", world.log.size(), " in the week, ",
            world.transport.asked.size(), " fetches");
    CHECK(most >= 1);
    CHECK(most <= 5);
    CHECK(told(world, "So it has been for 6 days"));
    CHECK_FALSE(told(world, "answers again"));
    world.run(1h);
    world.transport.answers[kUrl] = fresh(rss({"ثان"}));
    world.engine.refresh();
    world.run(1min);
    CHECK(told(world, "مصدر: answers again after 7 days."));
  }
}

TEST_CASE("whatever a feed does, its trouble is at most eight lines a day") {
  World world;
  world.transport.answers[kUrl] = fresh(rss({"أول"}));
  world.engine.configure({spec(kUrl, 60s)});
  world.run(1min);
  const char* codes[] = {"timeout", "http_500", "tls"};
  std::size_t most = 0;
  for (int day = 0; day < 7; ++day) {
    const std::size_t before = world.log.size();
    for (int turn = 0; turn < 24 * 60; ++turn) {
      if (turn % 3 == 0) {
        world.transport.answers[kUrl] = fresh(rss({"أول"}));
      } else {
        world.transport.answers[kUrl] = trouble(FailureKind::kConnection, codes[turn % 7 % 3]);
      }
      world.run(1min);
    }
    most = std::max(most, world.log.size() - before);
  }
  MESSAGE(most, " lines on the worst day");
  CHECK(most <= 8);
  CHECK(told(world, "times since the last line"));
}

TEST_CASE("a feed with news every minute is some dozen lines a day") {
  World world;
  world.engine.configure({spec(kUrl, 60s)});
  std::size_t most = 0;
  for (int day = 0; day < 3; ++day) {
    const std::size_t before = world.log.size();
    for (int turn = 0; turn < 24 * 60; ++turn) {
      world.transport.answers[kUrl] = fresh(rss({"خبر " + std::to_string(day * 2000 + turn)}));
      world.run(1min);
    }
    most = std::max(most, world.log.size() - before);
  }
  MESSAGE(most, " lines on the worst day");
  CHECK(most >= 12);
  CHECK(most <= 24);
}

TEST_CASE("what needs a person is an error, what may pass a warning, what is well a note") {
  World world;
  const auto level_of = [&world](const std::string& part) {
    for (std::size_t i = 0; i < world.log.size(); ++i) {
      if (world.log[i].find(part) != std::string::npos) return world.levels[i];
    }
    FAIL("no line with " << part);
    return LogLevel::kDebug;
  };
  world.transport.answers[kUrl] = fresh(rss({"أول"}));
  world.engine.configure({spec(kUrl)});
  world.run(1s);
  CHECK(level_of("1 headlines.") == LogLevel::kInfo);
  world.transport.answers[kUrl] = trouble(FailureKind::kConnection, "timeout");
  world.run(13h);
  CHECK(level_of("Trouble: timeout.") == LogLevel::kWarning);
  CHECK(level_of("marked as stale") == LogLevel::kError);
  world.transport.answers[kUrl] = trouble(FailureKind::kGone, "http_410");
  world.run(10min);
  CHECK(level_of("Trouble: http_410.") == LogLevel::kError);
}

TEST_CASE("keys in an address's query are neither logged nor shown") {
  CHECK(shown_address("https://u:p@n.example/x?key=hunter2#y") == "https://n.example/x?…");
  CHECK(shown_address("https://n.example/x") == "https://n.example/x");
  CHECK(shown_address("/home/a/what?.txt") == "/home/a/what?.txt");
  World world;
  const std::string url = "https://n.example/feed?key=hunter2";
  FeedSpec nameless = spec(url);
  nameless.name.clear();
  Fresh moved = fresh("<rss><channel><item><title>أول</title></item></channel></rss>");
  moved.moved_to = "https://m.example/feed?key=hunter2";
  world.transport.answers[url] = trouble(FailureKind::kAnswer, "http_500");
  world.engine.configure({nameless});
  world.run(1s);
  world.transport.answers[url] = moved;
  world.engine.refresh();
  world.run(1s);
  CHECK(told(world, "https://n.example/feed?…: Trouble"));
  CHECK(told(world, "moved for good to https://m.example/feed?…;"));
  CHECK_FALSE(told(world, "hunter2"));
  CHECK(world.state().headlines->front().source == "https://n.example/feed?…");
}
