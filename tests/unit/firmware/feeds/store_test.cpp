#include "firmware/feeds/store.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <unistd.h>

#include "firmware/feeds/headline_list.hpp"

using namespace sharit;

namespace {

struct TemporaryFolder {
  std::filesystem::path path;
  TemporaryFolder() {
    char name[] = "/tmp/sharit-store-XXXXXX";
    path = mkdtemp(name);
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
};

// As they are after loading.
void give_keys(StoredFeed& feed) {
  for (Headline& headline : feed.headlines) headline.key = headline_key(headline.text, feed.title);
}

StoredFeed sample(const std::string& key = "key") {
  StoredFeed feed;
  feed.key = key;
  feed.title = "نشرة";
  feed.body_hash = "abc";
  feed.validators = {"https://n.example/", "\"x\"", "Wed, 14 Jan 2026 10:00:00 GMT"};
  feed.validators_since = WallTime(std::chrono::seconds(1'767'900'000));
  feed.last_good = WallTime(std::chrono::seconds(1'768'000'000));
  feed.found_url = "https://n.example/feed/";
  Headline dated;
  dated.id = "1";
  dated.text = "«خبر» أول\xE2\x80\x8C!";
  dated.language = "ar";
  dated.direction = Direction::kRtl;
  dated.published = feed.last_good;
  dated.first_seen = feed.last_good;
  dated.link = "https://n.example/1";
  Headline undated;
  undated.id = "2";
  undated.text = "second";
  undated.expires = feed.last_good + std::chrono::hours(3);
  undated.level = HeadlineLevel::kBreaking;
  feed.headlines = {dated, undated};
  give_keys(feed);
  return feed;
}

std::span<const StoredFeed> one(const StoredFeed& feed) {
  return {&feed, 1};
}

}  // namespace

TEST_CASE("what is saved is loaded again after the file was closed") {
  const TemporaryFolder folder;
  const auto file = folder.path / "deep" / "headlines.db";
  {
    Store store = Store::open(file);
    CHECK(store.warning().empty());
    REQUIRE(store.save(one(sample("key"))).has_value());
  }
  const Store store = Store::open(file);
  const auto loaded = store.load("key");
  REQUIRE(loaded.has_value());
  const StoredFeed want = sample();
  CHECK(loaded->title == want.title);
  CHECK(loaded->body_hash == want.body_hash);
  CHECK(loaded->validators == want.validators);
  CHECK(loaded->validators_since == want.validators_since);
  CHECK(loaded->last_good == want.last_good);
  REQUIRE(loaded->headlines.size() == 2);
  const Headline& first = loaded->headlines[0];
  CHECK(first.id == "1");
  CHECK(first.text == want.headlines[0].text);
  CHECK(first.key == "خبراول");
  CHECK(first.language == "ar");
  CHECK(first.direction == Direction::kRtl);
  CHECK(first.published == want.headlines[0].published);
  CHECK(first.first_seen == want.headlines[0].first_seen);
  CHECK(first.link == "https://n.example/1");
  CHECK_FALSE(first.expires.has_value());
  CHECK(first.level == HeadlineLevel::kNormal);
  CHECK_FALSE(loaded->headlines[1].published.has_value());
  CHECK(loaded->headlines[1].expires == want.headlines[1].expires);
  CHECK(loaded->headlines[1].level == HeadlineLevel::kBreaking);
  CHECK(loaded->found_url == want.found_url);
  CHECK_FALSE(store.load("other").has_value());
}

TEST_CASE("saving replaces the list, in its new order") {
  Store store = Store::in_memory();
  StoredFeed feed = sample();
  REQUIRE(store.save(one(feed)).has_value());
  std::swap(feed.headlines[0], feed.headlines[1]);
  feed.headlines[0].text = "second, corrected";
  give_keys(feed);
  feed.headlines.insert(feed.headlines.begin(), feed.headlines[1]);
  feed.headlines[0].id = "new";
  feed.last_good += std::chrono::hours(5);
  REQUIRE(store.save(one(feed)).has_value());
  const auto loaded = store.load("key");
  REQUIRE(loaded.has_value());
  CHECK(loaded->headlines == feed.headlines);
  CHECK(loaded->last_good == feed.last_good);
  feed.headlines.resize(1);
  REQUIRE(store.save(one(feed)).has_value());
  CHECK(store.load("key")->headlines == feed.headlines);
}

TEST_CASE("several feeds are saved in one write and twins of one id stay twins") {
  Store store = Store::in_memory();
  StoredFeed twins = sample("twins");
  twins.headlines = {twins.headlines[0], twins.headlines[0]};
  const StoredFeed both[] = {sample("one"), twins};
  REQUIRE(store.save(both).has_value());
  CHECK(store.load("one")->headlines == sample().headlines);
  CHECK(store.load("twins")->headlines == twins.headlines);
}

TEST_CASE("the file stays small however much news goes through it") {
  const TemporaryFolder folder;
  const auto file = folder.path / "headlines.db";
  Store store = Store::open(file);
  StoredFeed feed = sample();
  feed.headlines.assign(30, feed.headlines[0]);
  for (int round = 0; round < 3000; ++round) {
    std::rotate(feed.headlines.begin(), feed.headlines.end() - 1, feed.headlines.end());
    feed.headlines[0].id = std::to_string(round);
    REQUIRE(store.save(one(feed)).has_value());
  }
  CHECK(store.load("key")->headlines == feed.headlines);
  CHECK(std::filesystem::file_size(file) < 300'000);
}

TEST_CASE("a file that is no database is kept aside and a new one begun") {
  const TemporaryFolder folder;
  const auto file = folder.path / "headlines.db";
  std::ofstream(file) << "this was never a database, and it is long enough to look at\n";
  Store store = Store::open(file);
  CHECK(store.warning().find("headlines.db.bad") != std::string::npos);
  CHECK(std::filesystem::exists(folder.path / "headlines.db.bad"));
  REQUIRE(store.save(one(sample("key"))).has_value());
  CHECK(Store::open(file).warning().empty());
}

TEST_CASE("a database with damaged pages is kept aside too") {
  const TemporaryFolder folder;
  const auto file = folder.path / "headlines.db";
  {
    Store store = Store::open(file);
    StoredFeed big = sample();
    for (int i = 0; i < 300; ++i) {
      big.headlines.push_back(big.headlines[0]);
      big.headlines.back().text += std::to_string(i);
    }
    REQUIRE(store.save(one(big)).has_value());
  }
  {
    std::fstream damage(file, std::ios::in | std::ios::out | std::ios::binary);
    damage.seekp(4096);
    for (int i = 0; i < 8192; ++i) damage.put('\x5A');
  }
  Store store = Store::open(file);
  CHECK_FALSE(store.warning().empty());
  CHECK(store.save(one(sample("key"))).has_value());
}

TEST_CASE("pruning forgets old feeds that are no longer configured and no others") {
  Store store = Store::in_memory();
  REQUIRE(store.save(one(sample("kept"))).has_value());
  REQUIRE(store.save(one(sample("old"))).has_value());
  const WallTime after = sample().last_good + std::chrono::hours(1);
  REQUIRE(store.prune({"kept"}, after).has_value());
  CHECK(store.load("kept").has_value());
  CHECK_FALSE(store.load("old").has_value());
}

TEST_CASE("the alerts that a feed links to are kept with it, changed and forgotten with it") {
  Store store = Store::in_memory();
  const AlertDocument first{{"https://n.example/1.cap", "d1"}, "<alert>إنذار</alert>"};
  const AlertDocument none{{"https://n.example/2.cap", ""}, ""};
  const AlertDocument newer{{"https://n.example/1.cap", "d2"}, "<alert/>"};
  StoredFeed feed = sample("index");
  feed.alerts = {first, none};
  StoredFeed other = sample("other");
  other.alerts = {first};
  REQUIRE(store.save(one(feed)).has_value());
  REQUIRE(store.save(one(other)).has_value());
  const auto kept = [&store](const char* key) { return store.load(key).value().alerts; };
  CHECK(kept("index") == std::vector<AlertDocument>{first, none});
  feed.alerts = {newer};
  REQUIRE(store.save(one(feed)).has_value());
  CHECK(kept("index") == std::vector<AlertDocument>{newer});
  CHECK(kept("other") == std::vector<AlertDocument>{first});
  REQUIRE(store.prune({"other"}, feed.last_good + std::chrono::hours(1)).has_value());
  CHECK_FALSE(store.load("index").has_value());
  CHECK(kept("other").size() == 1);
}
