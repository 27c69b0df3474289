// What a store goes through in a venue: the plug pulled, another program, a dying card.
#include <array>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "firmware/feeds/headline_list.hpp"
#include "firmware/feeds/store.hpp"
#include "firmware/feeds/store_file.hpp"
#include "support/dice.hpp"
#include "support/seed.hpp"

using namespace sharit;

namespace {

constexpr int kItems = 12;

struct TemporaryFolder {
  std::filesystem::path path;
  TemporaryFolder() {
    char name[] = "/tmp/sharit-faults-XXXXXX";
    path = mkdtemp(name);
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
};

// The list of a feed after `version` rounds: each brings one headline and drops one.
StoredFeed feed_at(const std::string& key, int version) {
  StoredFeed feed;
  feed.key = key;
  feed.title = std::to_string(version);
  feed.last_good = WallTime(std::chrono::seconds(1'768'000'000 + version));
  for (int i = 0; i < kItems; ++i) {
    Headline headline;
    headline.id = key + std::to_string(version + kItems - i);
    headline.text = "خبر رقم " + std::to_string(version + kItems - i) + " من " + key;
    headline.key = headline_key(headline.text, feed.title);
    headline.direction = Direction::kRtl;
    feed.headlines.push_back(headline);
  }
  return feed;
}

bool is_whole(const StoredFeed& feed) {
  return feed.headlines == feed_at(feed.key, std::atoi(feed.title.c_str())).headlines;
}

// Writes two feeds again and again until it is killed.
[[noreturn]] void write_for_ever(const std::filesystem::path& file) {
  Store store = Store::open(file);
  const auto before = store.load("a");
  for (int version = before ? std::atoi(before->title.c_str()) + 1 : 0;; ++version) {
    const std::array both{feed_at("a", version), feed_at("b", version)};
    (void)store.save(both);
  }
}

std::uint64_t seed_of_this_run() {
  const std::uint64_t seed = test::seed_from(std::nullopt, 20261123).value_or(20261123);
  MESSAGE("seed " << seed);
  return seed;
}

}  // namespace

TEST_CASE("killed at any instant a writer leaves a whole list of every feed") {
  test::Dice dice(seed_of_this_run());
  const TemporaryFolder folder;
  const auto file = folder.path / "headlines.db";
  std::string last;
  int advanced = 0;
  for (int kill = 0; kill < 80; ++kill) {
    const pid_t writer = fork();
    REQUIRE(writer >= 0);
    if (writer == 0) write_for_ever(file);
    usleep(1 + dice.below(60'000));
    REQUIRE(::kill(writer, SIGKILL) == 0);
    REQUIRE(waitpid(writer, nullptr, 0) == writer);
    // Looked at as `sharit snapshot` does, then as the next start does.
    if (const auto seen = Store::open_readonly(file).load("a")) CHECK(is_whole(*seen));
    const Store store = Store::open(file);
    CHECK(store.warning().empty());
    const auto a = store.load("a");
    const auto b = store.load("b");
    CHECK(a.has_value() == b.has_value());
    CHECK((last.empty() || a.has_value()));
    if (!a || !b) continue;
    CHECK(is_whole(*a));
    CHECK(is_whole(*b));
    CHECK(a->title == b->title);
    CHECK(std::atoi(a->title.c_str()) >= std::atoi(last.c_str()));
    advanced += a->title != last ? 1 : 0;
    last = a->title;
  }
  CHECK(advanced > 2);  // A slow disk finishes few writes in 60 ms.
  MESSAGE("80 kills, after " << advanced << " of them with newer lists; the last is " << last);
}

TEST_CASE("while another program writes nothing is saved by halves and nothing set aside") {
  const TemporaryFolder folder;
  const auto file = folder.path / "headlines.db";
  Store store = Store::open(file);
  const StoredFeed first = feed_at("a", 1);
  REQUIRE(store.save({&first, 1}).has_value());
  StoreFile other = open_store_file(file);
  REQUIRE(other.writable);
  const StoredFeed second = feed_at("a", 2);
  {
    const SqliteTransaction writing(other.database.get());
    REQUIRE(writing.open());
    const auto saved = store.save({&second, 1});
    REQUIRE_FALSE(saved.has_value());
    CHECK(saved.error().fault == Fault::kDevice);
    CHECK(store.load("a")->title == "1");
    CHECK(is_whole(*store.load("a")));
    // A second ticker starts meanwhile.
    CHECK(Store::open(file).load("a").has_value());
    CHECK(Store::open_readonly(file).load("a").has_value());
  }
  REQUIRE(store.save({&second, 1}).has_value());
  CHECK(store.load("a")->title == "2");
  CHECK_FALSE(std::filesystem::exists(file.string() + ".bad"));
}

TEST_CASE("two programs that write one store both keep their feeds") {
  const TemporaryFolder folder;
  const auto file = folder.path / "headlines.db";
  const auto write = [&file](const char* key) {
    Store store = Store::open(file);
    bool good = true;
    for (int version = 1; version <= 40; ++version) {
      const StoredFeed feed = feed_at(key, version);
      good = store.save({&feed, 1}).has_value() && good;
    }
    return good;
  };
  const pid_t other = fork();
  REQUIRE(other >= 0);
  if (other == 0) _exit(write("b") ? 0 : 1);
  CHECK(write("a"));
  int status = -1;
  REQUIRE(waitpid(other, &status, 0) == other);
  CHECK(status == 0);
  const Store store = Store::open(file);
  CHECK(store.warning().empty());
  for (const char* key : {"a", "b"}) {
    REQUIRE(store.load(key).has_value());
    CHECK(is_whole(*store.load(key)));
    CHECK(store.load(key)->title == "40");
  }
}

TEST_CASE("a store of another version is kept under that version's name") {
  const TemporaryFolder folder;
  const auto file = folder.path / "headlines.db";
  {
    StoreFile newer = open_store_file(file);
    REQUIRE(run_sql(newer.database.get(), "PRAGMA user_version = 99"));
  }
  CHECK_FALSE(Store::open_readonly(file).load("a").has_value());
  Store store = Store::open(file);
  CHECK(store.warning().find("another version") != std::string::npos);
  CHECK(store.warning().find("headlines.db.v99") != std::string::npos);
  CHECK(std::filesystem::exists(file.string() + ".v99"));
  const StoredFeed feed = feed_at("a", 1);
  REQUIRE(store.save({&feed, 1}).has_value());
  CHECK(Store::open(file).warning().empty());
}

TEST_CASE("a damaged journal is kept aside and what was stored before it stays") {
  const TemporaryFolder folder;
  const auto file = folder.path / "headlines.db";
  const StoredFeed first = feed_at("a", 1);
  { REQUIRE(Store::open(file).save({&first, 1}).has_value()); }
  // As a pulled plug leaves them: file and journal, not joined.
  const auto left = folder.path / "left.db";
  Store store = Store::open(file);
  const StoredFeed second = feed_at("a", 2);
  REQUIRE(store.save({&second, 1}).has_value());
  std::filesystem::copy(file, left);
  std::filesystem::copy(file.string() + "-wal", left.string() + "-wal");
  SUBCASE("as it is, it is read") {
    const Store after = Store::open(left);
    CHECK(after.warning().empty());
    CHECK(after.load("a")->title == "2");
  }
  SUBCASE("with a head that is none") {
    {
      std::fstream damage(left.string() + "-wal", std::ios::in | std::ios::out | std::ios::binary);
      damage.seekp(9);
      damage.put('\x5A');
    }
    Store after = Store::open(left);
    CHECK(after.warning().find("left.db.bad-wal") != std::string::npos);
    CHECK(std::filesystem::exists(left.string() + ".bad-wal"));
    REQUIRE(after.load("a").has_value());
    CHECK(after.load("a")->title == "1");
    CHECK(is_whole(*after.load("a")));
    CHECK(after.save({&second, 1}).has_value());
  }
  SUBCASE("with damage further on, the writes before it count") {
    {
      std::fstream damage(left.string() + "-wal", std::ios::in | std::ios::out | std::ios::binary);
      damage.seekp(32 + 24 + 100);
      damage.put('\x5A');
    }
    const Store after = Store::open(left);
    CHECK(after.load("a")->title == "1");
    CHECK(is_whole(*after.load("a")));
  }
}

TEST_CASE("whatever a dying card makes of the file, the store opens and can be written") {
  test::Dice dice(seed_of_this_run());
  const TemporaryFolder folder;
  const auto good = folder.path / "good.db";
  {
    Store store = Store::open(good);
    const std::array many{feed_at("a", 1), feed_at("b", 2), feed_at("c", 3)};
    REQUIRE(store.save(many).has_value());
  }
  const auto size = std::filesystem::file_size(good);
  int aside = 0;
  for (int round = 0; round < 150; ++round) {
    CAPTURE(round);
    const auto file = folder.path / std::to_string(round) / "headlines.db";
    std::filesystem::create_directory(file.parent_path());
    std::filesystem::copy(good, file);
    if (dice.chance(300)) {
      std::filesystem::resize_file(file, dice.below(size));
    } else {
      std::fstream damage(file, std::ios::in | std::ios::out | std::ios::binary);
      for (std::uint32_t i = 1 + dice.below(40); i > 0; --i) {
        damage.seekp(dice.below(dice.chance(500) ? 200 : size));
        damage.put(static_cast<char>(dice.below(256)));
      }
    }
    Store store = Store::open(file);
    for (const char* key : {"a", "b", "c"}) (void)store.load(key);
    const StoredFeed feed = feed_at("a", 9);
    // Damage that only shows when written to costs one write.
    if (!store.save({&feed, 1}).has_value()) REQUIRE(store.save({&feed, 1}).has_value());
    REQUIRE(store.load("a").has_value());
    CHECK(is_whole(*store.load("a")));
    aside += std::filesystem::exists(file.string() + ".bad") ? 1 : 0;
    std::filesystem::remove_all(file.parent_path());
  }
  CHECK(aside > 20);
  MESSAGE("150 damaged files, " << aside << " set aside");
}
