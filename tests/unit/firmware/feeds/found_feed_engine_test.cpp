#include <filesystem>
#include <fstream>
#include <string>

#include <doctest/doctest.h>

#include "firmware/feeds/feed_engine.hpp"
#include "support/engine_world.hpp"

using namespace sharit;
using namespace sharit::test;

namespace {

const std::string kHome = "https://n.example/";

Fresh page(const std::string& links) {
  return fresh("<!doctype html><html><head><title>موقع</title>" + links + "</head><body>x");
}

std::string feed_link(const std::string& href) {
  return "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"" + href + "\">";
}

std::vector<std::string> urls(const World& world) {
  std::vector<std::string> out;
  for (const auto& [when, request] : world.transport.asked) out.push_back(request.url);
  return out;
}

}  // namespace

TEST_CASE("a page's feed is found once, kept over a restart and asked for from then on") {
  World world;
  world.transport.answers[kHome] = page(feed_link("/empty") + feed_link("/f"));
  world.transport.answers["https://n.example/empty"] = page("");
  world.transport.answers["https://n.example/f"] = fresh(rss({"خبر"}));
  world.engine.configure({spec(kHome)});
  world.run(1h);
  CHECK(world.texts() == Texts{"خبر"});
  CHECK(world.state().status == FeedStatus::kGood);
  const auto asked = urls(world);
  REQUIRE(asked.size() > 4);
  CHECK(asked[0] == kHome);
  CHECK(asked[1] == "https://n.example/empty");
  for (std::size_t i = 2; i < asked.size(); ++i) CHECK(asked[i] == "https://n.example/f");
  CHECK(world.transport.asked[2].first < 5s);
  world.engine.configure({});  // Gone from the file and written again: the store remembers.
  world.transport.asked.clear();
  world.engine.configure({spec(kHome)});
  world.run(40s);  // The first requests after a start are spread.
  REQUIRE(urls(world).size() == 1);
  CHECK(urls(world)[0] == "https://n.example/f");
}

TEST_CASE("a portal's page in place of a feed starts no search") {
  World world;
  world.transport.answers[kUrl] = fresh(rss({"خبر"}));
  world.engine.configure({spec(kUrl)});
  world.run(1s);
  world.transport.answers[kUrl] = page(feed_link("https://portal.example/offers"));
  world.run(2h);
  CHECK(world.texts() == Texts{"خبر"});
  CHECK(world.state().error_code == "not_a_feed");
  for (const std::string& url : urls(world)) CHECK(url == kUrl);
}

TEST_CASE("a search in vain is a failure and is not repeated for a day") {
  World world;
  const Failed missing{FailureKind::kAnswer, "http_404", "There is no such document.", {}};
  world.transport.answers[kHome] = page("");
  for (const char* place :
       {"feed/", "feed.xml", "rss.xml", "atom.xml", "rss", "index.xml", "feed.json"}) {
    world.transport.answers[kHome + place] = missing;
  }
  world.engine.configure({spec(kHome)});
  world.run(5s);
  CHECK(urls(world).size() == 8);
  CHECK(world.state().status == FeedStatus::kFailing);
  world.run(20h);
  for (std::size_t i = 8; i < urls(world).size(); ++i) CHECK(urls(world)[i] == kHome);
}

TEST_CASE("a found feed that is gone is looked for on its page again") {
  World world;
  world.transport.answers[kHome] = page(feed_link("/old"));
  world.transport.answers["https://n.example/old"] = fresh(rss({"خبر"}));
  world.engine.configure({spec(kHome)});
  world.run(5s);
  CHECK(world.texts() == Texts{"خبر"});
  world.transport.answers[kHome] = page(feed_link("/new"));
  world.transport.answers["https://n.example/old"] =
      Failed{FailureKind::kGone, "http_410", "It is gone.", {}};
  world.transport.answers["https://n.example/new"] = fresh(rss({"خبر جديد"}));
  world.run(1h);
  CHECK(world.texts() == Texts{"خبر جديد"});
  CHECK(world.state().status == FeedStatus::kGood);
}

TEST_CASE("a folder's files are headlines, and new, changed and removed ones act") {
  char name[] = "/tmp/sharit-engine-folder-XXXXXX";
  const std::filesystem::path folder = mkdtemp(name);
  const auto write = [&folder](const std::string& file, const std::string& text) {
    std::ofstream(folder / file) << text;
  };
  write("b.txt", "ثان\n");
  World world;
  world.engine.configure({spec(folder.native())});
  world.run(2s);
  CHECK(world.texts() == Texts{"ثان"});
  write("a.txt", "أول\n");
  world.run(2s);
  CHECK(world.texts() == Texts{"أول", "ثان"});
  write("b.txt", "ثان معدل\n");
  world.run(2s);
  CHECK(world.texts() == Texts{"أول", "ثان معدل"});
  std::filesystem::remove(folder / "a.txt");
  std::filesystem::remove(folder / "b.txt");
  world.run(2s);
  CHECK(world.texts().empty());
  CHECK(world.state().status == FeedStatus::kGood);
  std::filesystem::remove_all(folder);
}
