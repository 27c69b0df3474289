#include "firmware/playlist/rotation.hpp"

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "firmware/playlist/merge.hpp"

using namespace sharit;

namespace {

constexpr unsigned kSeed = 20261122;

/// "a1" reads right to left, "L1" left to right; "!" at the end is breaking.
PlaylistPtr playlist(const std::vector<std::string>& names) {
  static std::uint64_t serial = 0;
  std::vector<Headline> entries;
  for (const std::string& name : names) {
    Headline headline;
    headline.id = headline.text = name;
    headline.direction = name.front() == 'L' ? Direction::kLtr : Direction::kRtl;
    headline.level = name.ends_with('!') ? HeadlineLevel::kBreaking : HeadlineLevel::kNormal;
    entries.push_back(headline);
  }
  return std::make_shared<const Playlist>(Playlist{++serial, std::move(entries)});
}

/// A lane that takes what it is given and turns when it must.
struct Lane {
  Rotation rotation;
  Direction direction = Direction::kRtl;
  int turns = 0;

  std::string step() {
    const auto peeked = rotation.peek(direction);
    const auto given = rotation.next(direction);
    if (!given) return "";
    CHECK(*peeked == *given);
    if (given->direction != direction) ++turns;
    direction = given->direction;
    return given->text;
  }
  std::string steps(int count) {
    std::string out;
    for (int i = 0; i < count; ++i) out += (i == 0 ? "" : " ") + step();
    return out;
  }
};

}  // namespace

TEST_CASE("an empty or missing playlist gives nothing") {
  Lane lane;
  CHECK(lane.step().empty());
  lane.rotation.adopt(nullptr);
  CHECK(lane.step().empty());
  lane.rotation.adopt(playlist({}));
  CHECK(lane.step().empty());
  CHECK(lane.rotation.position() == 0);
}

TEST_CASE("headlines come in order, round after round") {
  Lane lane;
  lane.rotation.adopt(playlist({"a1", "a2", "a3"}));
  CHECK(lane.steps(7) == "a1 a2 a3 a1 a2 a3 a1");
  CHECK(lane.rotation.position() == 1);
  CHECK(lane.rotation.size() == 3);
}

TEST_CASE("a single headline repeats") {
  Lane lane;
  lane.rotation.adopt(playlist({"a1"}));
  CHECK(lane.steps(3) == "a1 a1 a1");
}

TEST_CASE("one direction goes together, the lane's own first, with one turn a round") {
  Lane lane;
  lane.rotation.adopt(playlist({"L1", "a1", "L2", "a2", "L3", "a3"}));
  CHECK(lane.steps(12) == "a1 a2 a3 L1 L2 L3 L1 L2 L3 a1 a2 a3");
  CHECK(lane.turns == 2);
}

TEST_CASE("a group of one or two is not read twice in a row") {
  Lane lane;
  lane.rotation.adopt(playlist({"a1", "a2", "a3", "L1"}));
  CHECK(lane.steps(8) == "a1 a2 a3 L1 a1 a2 a3 L1");
  Lane two;
  two.rotation.adopt(playlist({"a1", "L1"}));
  CHECK(two.steps(4) == "a1 L1 a1 L1");
}

TEST_CASE("a new playlist goes on where the old one was") {
  Lane lane;
  lane.rotation.adopt(playlist({"a1", "a2", "a3", "a4"}));
  CHECK(lane.steps(2) == "a1 a2");
  lane.rotation.adopt(playlist({"a4", "a0", "a2", "a1", "a3"}));
  CHECK(lane.rotation.position() == 3);
  CHECK(lane.steps(3) == "a4 a0 a3");
  CHECK(lane.steps(5) == "a4 a0 a2 a1 a3");
}

TEST_CASE("a headline that leaves and returns within a round is not repeated in it") {
  Lane lane;
  lane.rotation.adopt(playlist({"a1", "a2", "a3"}));
  CHECK(lane.step() == "a1");
  lane.rotation.adopt(playlist({"a2", "a3"}));
  CHECK(lane.rotation.position() == 0);
  lane.rotation.adopt(playlist({"a1", "a2", "a3"}));
  CHECK(lane.steps(3) == "a2 a3 a1");
}

TEST_CASE("the round that begins does not open with the headline just shown") {
  Lane lane;
  lane.rotation.adopt(playlist({"a1", "a2", "a3"}));
  CHECK(lane.steps(3) == "a1 a2 a3");
  lane.rotation.adopt(playlist({"a3", "a1", "a2"}));
  CHECK(lane.steps(3) == "a1 a3 a2");
}

TEST_CASE("a new breaking headline is next, whatever its direction, and once") {
  Lane lane;
  lane.rotation.adopt(playlist({"a1", "a2", "a3"}));
  CHECK(lane.step() == "a1");
  lane.rotation.adopt(playlist({"L1!", "a1", "a2", "a3"}));
  CHECK(lane.steps(3) == "L1! a2 a3");
  lane.rotation.adopt(playlist({"L1!", "a1", "a2", "a3"}));
  CHECK(lane.step() != "L1!");
}

TEST_CASE("the headline given outlives the playlist and does not keep it") {
  Rotation rotation;
  PlaylistPtr list = playlist({"a1"});
  const std::weak_ptr<const Playlist> watched = list;
  rotation.adopt(std::move(list));
  const auto given = rotation.next(Direction::kRtl);
  const auto seen = rotation.peek(Direction::kRtl);
  rotation.adopt(nullptr);
  CHECK(watched.expired());
  CHECK(given->text == "a1");
  CHECK(seen->text == "a1");
}

TEST_CASE("a headline that stands twice is shown twice a round, never after itself") {
  Lane lane;
  lane.rotation.adopt(playlist({"a1", "a2", "a1", "a3"}));
  CHECK(lane.rotation.size() == 3);
  CHECK(lane.steps(8) == "a1 a2 a1 a3 a1 a2 a1 a3");
  CHECK(lane.rotation.position() == 3);
  Lane two;
  two.rotation.adopt(playlist({"a1", "a2", "a1"}));
  CHECK(two.steps(6) == "a1 a2 a1 a2 a1 a2");
  Lane alone;
  alone.rotation.adopt(playlist({"a1", "a1"}));
  CHECK(alone.steps(3) == "a1 a1 a1");
}

TEST_CASE("without changes every headline is shown as often as any other") {
  MESSAGE("seed " << kSeed);
  std::mt19937 random(kSeed);
  for (int trial = 0; trial < 200; ++trial) {
    const int count = 1 + static_cast<int>(random() % 30);
    std::vector<std::string> names;
    int rtl = 0;
    for (int i = 0; i < count; ++i) {
      const bool is_rtl = random() % 2 == 0;
      rtl += is_rtl ? 1 : 0;
      names.push_back((is_rtl ? "a" : "L") + std::to_string(i));
    }
    Lane lane;
    lane.rotation.adopt(playlist(names));
    std::map<std::string, int> times;
    constexpr int kRounds = 5;
    for (int i = 0; i < kRounds * count; ++i) ++times[lane.step()];
    REQUIRE(times.size() == names.size());
    for (const auto& [name, shown] : times) REQUIRE(shown == kRounds);
    const bool small = std::min(rtl, count - rtl) < 3;
    REQUIRE(lane.turns <= (small ? 2 * kRounds : kRounds));
  }
}

TEST_CASE("over playlists that change all the time nothing repeats at once and nothing starves") {
  MESSAGE("seed " << kSeed);
  std::mt19937 random(kSeed);
  for (int trial = 0; trial < 30; ++trial) {
    std::vector<std::string> names = {"a-stays", "L-stays"};
    for (int i = 0; i < 12; ++i)
      names.push_back((random() % 3 == 0 ? "L" : "a") + std::to_string(i));
    Lane lane;
    lane.rotation.adopt(playlist(names));
    int next_name = 100;
    std::string last;
    std::map<std::string, int> last_shown;
    int longest_wait = 0;
    for (int step = 0; step < 2000; ++step) {
      // A busy feed: something new before nearly every headline, the oldest leaves.
      if (random() % 4 != 0) {
        const auto victim = 2 + static_cast<std::ptrdiff_t>(random() % (names.size() - 2));
        names.erase(names.begin() + victim);
        names.insert(names.begin() + static_cast<std::ptrdiff_t>(random() % 2) * 2,
                     (random() % 3 == 0 ? "L" : "a") + std::to_string(next_name++));
        std::ranges::sort(names, {},
                          [](const std::string& name) { return !name.ends_with("stays"); });
        std::shuffle(names.begin() + 2, names.end(), random);
        if (random() % 2 == 0) std::ranges::reverse(names);
        std::ranges::stable_partition(
            names, [](const std::string& name) { return name.ends_with("stays"); });
        lane.rotation.adopt(playlist(names));
      }
      const std::string shown = lane.step();
      REQUIRE(shown != last);
      last = shown;
      for (const char* name : {"a-stays", "L-stays"}) {
        if (shown == name) last_shown[name] = step;
        longest_wait = std::max(longest_wait, step - last_shown[name]);
      }
    }
    // Two rounds, each at most twice as long as the list it began with.
    REQUIRE(longest_wait <= 4 * 14);
  }
}

TEST_CASE("feeds come as often as they weigh, over refreshes, and nothing repeats or starves") {
  MESSAGE("seed " << kSeed);
  std::mt19937 random(kSeed);
  for (int trial = 0; trial < 40; ++trial) {
    // Feed 0 weighs three times the others; each brings something new now and then.
    std::vector<FeedHeadlines> feeds(4);
    int made = 0;
    const auto bring = [&](std::size_t feed) {
      Headline headline;
      headline.source = "s" + std::to_string(feed);
      headline.id = headline.key = headline.text = "headline number " + std::to_string(made++);
      headline.direction = Direction::kRtl;
      auto& list = feeds[feed].headlines;
      list.insert(list.begin(), headline);
      if (list.size() > 5) list.pop_back();
    };
    for (std::size_t feed = 0; feed < feeds.size(); ++feed)
      for (int i = 0; i < 5; ++i) bring(feed);
    feeds[0].weight = 3;
    std::uint64_t serial = 0;
    const auto merged = [&] {
      return std::make_shared<const Playlist>(
          Playlist{++serial, merge_headlines(feeds, {}, {}, std::nullopt)});
    };
    Lane lane;
    lane.rotation.adopt(merged());
    std::map<std::string, int> times;
    std::map<std::string, int> last_shown;
    std::string last;
    constexpr int kSteps = 3000;
    for (int step = 0; step < kSteps; ++step) {
      if (random() % 40 == 0) {
        bring(random() % feeds.size());
        lane.rotation.adopt(merged());
      }
      const auto given = lane.rotation.next(Direction::kRtl);
      REQUIRE(given->id != last);
      last = given->id;
      ++times[given->source];
      last_shown[given->source] = step;
    }
    // 15 of 30 turns of a round are feed 0's.
    REQUIRE(times["s0"] > kSteps * 45 / 100);
    REQUIRE(times["s0"] < kSteps * 55 / 100);
    for (const char* source : {"s1", "s2", "s3"}) {
      REQUIRE(times[source] > kSteps * 13 / 100);
      REQUIRE(kSteps - last_shown[source] < 120);
    }
  }
}
