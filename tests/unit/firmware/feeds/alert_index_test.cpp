// Feeds that are an index of alerts: what they link to is fetched, joined, kept.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "firmware/feeds/alert_links.hpp"
#include "firmware/feeds/feed_engine.hpp"
#include "support/engine_world.hpp"

using namespace sharit;
using namespace sharit::test;

namespace {

constexpr const char* kCap = "urn:oasis:names:tc:emergency:cap:1.2";

std::string at(const std::string& name) {
  return "https://cap.example/" + name + ".cap";
}

struct Entry {
  std::string name;
  std::string updated = "2026-01-15T10:00:00Z";
};

std::string entry(const Entry& one, const std::string& href) {
  return "<entry><id>i-" + one.name + "</id><title>بند " + one.name + "</title><updated>" +
         one.updated + "</updated><link type='application/cap+xml' href='" + href + "'/></entry>";
}

std::string index_of(const std::vector<Entry>& entries) {
  std::string xml = "<feed xmlns='http://www.w3.org/2005/Atom'><title>إنذارات</title>";
  for (const Entry& one : entries) xml += entry(one, at(one.name));
  return xml + "</feed>";
}

std::string alert(const std::string& name, const std::string& more = {},
                  const std::string& type = "Alert", const std::string& status = "Actual") {
  return "<?xml version='1.0'?><alert xmlns='" + std::string(kCap) + "'><identifier>" + name +
         "</identifier><sender>met@cap.example</sender><sent>2026-01-15T10:00:00+00:00</sent>"
         "<status>" +
         status + "</status><msgType>" + type + "</msgType><scope>Public</scope>" + more +
         "<info><language>ar</language><event>حدث</event><headline>إنذار " + name +
         "</headline><severity>Extreme</severity><expires>2026-01-16T18:00:00Z</expires>"
         "<area><areaDesc>الساحل</areaDesc><polygon>1,2 3,4 1,2</polygon></area></info></alert>";
}

FeedSpec of_alerts() {
  FeedSpec one = spec(kUrl);
  one.breaking_alerts = true;
  return one;
}

Failed failure(FailureKind kind, const std::string& code) {
  return {kind, code, code, {}};
}

// How often each document was asked for.
int asked(const World& world, const std::string& url) {
  int count = 0;
  for (const auto& [when, request] : world.transport.asked) count += request.url == url ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("an index of alerts shows the alerts that it links to") {
  World world;
  world.transport.answers[kUrl] = fresh(index_of({{"A"}, {"B"}, {"C"}}), "\"1\"");
  world.transport.answers[at("A")] = fresh(alert("A"));
  world.transport.answers[at("B")] = fresh(alert("B", {}, "Alert", "Exercise"));
  world.transport.answers[at("C")] = fresh(
      alert("C", "<references>met@cap.example,A,2026-01-15T10:00:00+00:00</references>", "Update"));
  world.engine.configure({of_alerts()});
  world.run(1s);
  // B is an exercise, and C takes the place of A.
  CHECK(world.texts() == Texts{"إنذار C"});
  CHECK(world.state().headlines->front().level == HeadlineLevel::kBreaking);
  CHECK(world.state().headlines->front().expires.has_value());
  CHECK(world.state().status == FeedStatus::kGood);
  CHECK(world.transport.asked.size() == 4);
  world.transport.answers[kUrl] = NotModified{};
  world.run(11min);
  CHECK(world.transport.asked.size() == 5);
  CHECK(world.transport.asked.back().second.validators.etag == "\"1\"");
}

TEST_CASE("nothing is fetched for a feed that is not named one of alerts") {
  World world;
  world.transport.answers[kUrl] = fresh(index_of({{"A"}}));
  world.engine.configure({spec(kUrl)});
  world.run(1s);
  CHECK(world.texts() == Texts{"بند A"});
  CHECK(world.transport.asked.size() == 1);
}

TEST_CASE("documents are fetched once, over a restart too, and again when their date changes") {
  World world;
  world.transport.answers[kUrl] = fresh(index_of({{"A"}, {"B"}}));
  world.transport.answers[at("A")] = fresh(alert("A"));
  world.transport.answers[at("B")] = failure(FailureKind::kAnswer, "http_404");
  {
    FeedEngine first = world.make();
    first.configure({of_alerts()});
    for (int i = 0; i < 5; ++i) (void)first.turn(100ms);
  }
  CHECK(world.transport.asked.size() == 3);
  world.transport.answers[kUrl] = fresh(index_of({{"N"}, {"A"}, {"B"}}));
  world.transport.answers[at("N")] = fresh(alert("N"));
  FeedEngine again = world.make();
  again.configure({of_alerts()});
  again.refresh();
  for (int i = 0; i < 5; ++i) (void)again.turn(100ms);
  CHECK(asked(world, at("N")) == 1);
  CHECK(asked(world, at("A")) == 1);
  CHECK(asked(world, at("B")) == 1);  // There is none.
  const auto list = again.snapshot()->feeds.at(0).headlines;
  REQUIRE(list->size() == 3);
  CHECK(list->at(1).text == "إنذار A");
  CHECK(list->at(2).text == "بند B");
  world.transport.answers[kUrl] = fresh(index_of({{"N"}, {"A", "2026-01-15T12:00:00Z"}}));
  again.refresh();
  for (int i = 0; i < 5; ++i) (void)again.turn(100ms);
  CHECK(asked(world, at("A")) == 2);
  CHECK(asked(world, at("N")) == 1);
}

TEST_CASE("a round fetches at most twenty documents, and the next the others") {
  World world;
  std::vector<Entry> entries;
  for (int i = 0; i < 30; ++i) {
    entries.push_back({std::to_string(i)});
    world.transport.answers[at(entries.back().name)] = fresh(alert(entries.back().name));
  }
  world.transport.answers[kUrl] = fresh(index_of(entries), "\"1\"");
  world.engine.configure({of_alerts()});
  world.run(1s);
  CHECK(world.transport.asked.size() == 21);
  Texts texts = world.texts();
  CHECK(texts.size() == 30);
  CHECK(texts.at(19) == "إنذار 19");
  CHECK(texts.at(20) == "بند 20");
  world.run(11min);
  // Asked as a whole, and though it has not changed.
  CHECK(world.transport.asked.at(21).second.validators.empty());
  CHECK(world.transport.asked.size() == 32);
  CHECK(world.texts().at(29) == "إنذار 29");
}

TEST_CASE(
    "a document that can't be had leaves its item as the index tells it, and is tried again") {
  for (const auto& [answer, others] : std::vector<std::pair<HttpOutcome, bool>>{
           {failure(FailureKind::kAnswer, "http_500"), true},
           {fresh("<html><body>Sign in</body></html>"), true},
           {failure(FailureKind::kConnection, "timeout"), false},
           {failure(FailureKind::kBusy, "http_429"), false}}) {
    World world;
    world.transport.answers[kUrl] = fresh(index_of({{"A"}, {"B"}}));
    world.transport.answers[at("A")] = answer;
    world.transport.answers[at("B")] = fresh(alert("B"));
    world.engine.configure({of_alerts()});
    world.run(1s);
    CAPTURE(answer.index());
    CAPTURE(asked(world, at("B")));
    CHECK(world.texts() == Texts{"بند A", others ? "إنذار B" : "بند B"});
    CHECK(world.state().status == FeedStatus::kGood);
    world.transport.answers[at("A")] = fresh(alert("A"));
    world.run(24min);
    CHECK(world.texts() == Texts{"إنذار A", "إنذار B"});
    CHECK(asked(world, at("A")) == 2);
    CHECK(asked(world, at("B")) == 1);
  }
}

TEST_CASE("a slow server of documents keeps the index waiting for half a minute and one answer") {
  World world;
  world.transport.answers[kUrl] = fresh(index_of({{"A"}, {"B"}}));
  world.engine.configure({of_alerts()});
  world.run(40s);
  CHECK(world.texts().empty());
  world.transport.finish(at("A"), fresh(alert("A")));
  world.run(1s);
  CHECK(world.texts() == Texts{"إنذار A", "بند B"});
  CHECK(asked(world, at("B")) == 0);
}

TEST_CASE("documents are asked for as strangers, in public, and never from https to http") {
  World world;
  FeedSpec intranet = of_alerts();
  intranet.allow_private = true;
  intranet.credentials = {"lobby", "secret", ""};
  const std::string own = "https://n.example/own.cap";
  world.transport.answers[kUrl] =
      fresh("<feed xmlns='http://www.w3.org/2005/Atom'>" + entry({"1"}, at("A")) +
            entry({"2"}, "http://cap.example/plain.cap") + entry({"3"}, "file:///etc/x.cap") +
            entry({"4"}, "/own.cap") + "</feed>");
  world.transport.answers[at("A")] = fresh(alert("A"));
  world.transport.answers[own] = fresh(alert("own"));
  world.engine.configure({intranet});
  world.run(1s);
  REQUIRE(world.transport.asked.size() == 3);
  const HttpRequest& stranger = world.transport.asked.at(1).second;
  CHECK(stranger.url == at("A"));
  CHECK(stranger.credentials.empty());
  CHECK(stranger.addresses == AddressPolicy::kPublic);
  const HttpRequest& house = world.transport.asked.at(2).second;
  CHECK(house.url == own);
  CHECK(house.credentials.user == "lobby");
  CHECK(house.addresses == AddressPolicy::kPrivateAllowed);
}

TEST_CASE("a new configuration ends a round at once") {
  World world;
  world.transport.answers[kUrl] = fresh(index_of({{"A"}}));
  world.engine.configure({of_alerts()});
  world.run(1s);
  REQUIRE(asked(world, at("A")) == 1);
  world.engine.configure({spec(kUrl)});
  CHECK(world.transport.cancelled.size() == 1);
  world.run(1s);
  CHECK(world.texts() == Texts{"بند A"});
}

TEST_CASE("which links lead to alerts") {
  const auto links_of = [](const std::string& document) {
    FeedSpec one;
    one.url = "https://n.example/feed";
    std::vector<std::string> urls;
    for (const AlertLink& link : parse_document(document, one, {}).alert_links) {
      urls.push_back(link.url);
    }
    return urls;
  };
  const auto atom = [](const std::string& inside, const std::string& space = {}) {
    return "<feed xmlns='http://www.w3.org/2005/Atom' " + space +
           "><link href='https://n.example/'/><entry><title>t</title>" + inside + "</entry></feed>";
  };
  const std::string cap = "xmlns:cap='" + std::string(kCap) + "'";
  const auto rss = [](const std::string& link, const std::string& space = {}) {
    return "<rss " + space + "><channel><item><title>t</title><link>" + link +
           "</link></item></channel></rss>";
  };
  CHECK(links_of(atom("<link href='/p'/><link rel='related' type='application/cap+xml' "
                      "href='/a?id=1'/>")) == Texts{"https://n.example/a?id=1"});
  CHECK(links_of(atom("<link href='/a.CAP?x'/>")) == Texts{"https://n.example/a.CAP?x"});
  CHECK(links_of(atom("<link href='/a.xml'/>", cap)) == Texts{"https://n.example/a.xml"});
  CHECK(links_of(atom("<link href='/a.xml'/>")).empty());
  CHECK(links_of(atom("<link type='text/html' href='/a.cap'/>")).empty());
  CHECK(links_of(atom("<link rel='self' href='/a.xml'/><link href='/p'/>", cap)).empty());
  CHECK(links_of(rss("https://n.example/a.cap")) == Texts{"https://n.example/a.cap"});
  CHECK(links_of(rss("https://n.example/a.xml", cap)) == Texts{"https://n.example/a.xml"});
  CHECK(links_of(rss("https://n.example/a.xml")).empty());
  // Where the alert itself is in the item, nothing more is asked for.
  CHECK(links_of(atom("<link href='/a.cap'/><content type='text/xml'>" + alert("A").substr(21) +
                      "</content>"))
            .empty());
}

TEST_CASE("what is kept of an alert says the same again and holds no areas") {
  const auto kept = read_alert(alert("A &amp; &lt;B>", "<references>x,y,z</references>"), "");
  REQUIRE(kept.has_value());
  CHECK(kept->find("polygon") == std::string::npos);
  CHECK(kept->find("<references>x,y,z</references>") != std::string::npos);
  CHECK(read_alert(*kept, "") == kept);
  const auto source = parse_document(*kept, {}, {});
  REQUIRE(source.items.size() == 1);
  CHECK(source.items[0].title == "إنذار A & <B>");
  CHECK(source.items[0].severe);
  CHECK_FALSE(read_alert("<rss><channel/></rss>", "").has_value());
  CHECK_FALSE(read_alert("", "").has_value());
}
