#include "firmware/app/site_feed.hpp"

#include <filesystem>
#include <string>

#include <doctest/doctest.h>

#include "support/engine_world.hpp"

using namespace sharit;
using namespace sharit::test;

namespace {

const std::string kSite = "https://news.example/";
const std::string kFeed = "https://news.example/city.rss";

struct Desk {
  FakeClock clock;
  FakeTransport transport{clock};
  SiteFeed look(const std::string& typed) {
    return find_site_feed(typed, "ar", {}, transport, clock, [] {});
  }
};

}  // namespace

TEST_CASE("the feed that a site names is found, with its own address") {
  Desk desk;
  Fresh page = fresh(
      "<!doctype html><html><head><link rel=alternate type=application/rss+xml href='/city.rss'>"
      "</head><body><p>مرحبا</p></body></html>");
  page.final_url = kSite;
  desk.transport.answers[kSite] = page;
  desk.transport.answers[kFeed] = fresh(rss({"خبر", "آخر"}));
  const SiteFeed site = desk.look(kSite);
  CHECK(site.error.empty());
  CHECK(site.feed.url == kFeed);
  CHECK_FALSE(site.feed.allow_private);
  CHECK(site.headlines == 2);
  CHECK(site.first == "خبر");
}

TEST_CASE("an address out of reach is told apart from one that is no feed") {
  Desk desk;
  desk.transport.answers[kSite] = Failed{FailureKind::kConnection, "no_such_host", "Unknown.", {}};
  desk.transport.answers[kFeed] = Failed{FailureKind::kAnswer, "http_404", "Not there.", {}};
  const SiteFeed unreachable = desk.look(kSite);
  CHECK(unreachable.unreachable);
  CHECK(unreachable.error == "Unknown.");
  CHECK(unreachable.feed.url == kSite);
  const SiteFeed wrong = desk.look(kFeed);
  CHECK_FALSE(wrong.unreachable);
  CHECK(wrong.error == "Not there.");
}

TEST_CASE("what was typed becomes an address that a settings file can hold") {
  CHECK(whole_address("news.example") == "https://news.example");
  CHECK(whole_address("http://news.example/a") == "http://news.example/a");
  CHECK(whole_address("file:/srv/a.rss") == "file:/srv/a.rss");
  CHECK(whole_address("/srv/../srv/a.rss") == "/srv/a.rss");
  const auto here = std::filesystem::current_path().lexically_normal();
  CHECK(whole_address("./a.rss") == (here / "a.rss").string());
}
