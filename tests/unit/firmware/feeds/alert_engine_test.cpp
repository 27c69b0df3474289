#include <string>

#include <doctest/doctest.h>

#include "firmware/feeds/feed_engine.hpp"
#include "support/engine_world.hpp"

using namespace sharit;
using namespace sharit::test;

namespace {

std::string alert(const std::string& type, const std::string& references = {}) {
  return "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>" + type +
         "</identifier><sender>met@n.example</sender><sent>2026-01-15T10:00:00+00:00</sent>"
         "<status>Actual</status><scope>Public</scope><msgType>" +
         type + "</msgType><references>" + references +
         "</references><info><language>ar</language><event>سيل</event><severity>Extreme</severity>"
         "<expires>2026-01-15T18:00:00Z</expires></info></alert>";
}

}  // namespace

TEST_CASE("a cancelled alert leaves at once, though no list is left, and stays confirmed") {
  World world;
  world.transport.answers[kUrl] = fresh(alert("Alert"));
  world.engine.configure({spec(kUrl)});
  world.run(1s);
  CHECK(world.texts() == Texts{"سيل"});
  world.transport.answers[kUrl] =
      fresh(alert("Cancel", "met@n.example,Alert,2026-01-15T10:00:00+00:00"), "\"2\"");
  world.run(11min);
  CHECK(world.texts().empty());
  CHECK(world.state().status == FeedStatus::kGood);
  // An ordinary empty answer is no such thing: 304 after it would be meaningless.
  world.transport.answers[kUrl] = NotModified{};
  world.run(11min);
  CHECK(world.state().status == FeedStatus::kGood);
  CHECK(world.transport.asked.back().second.validators.etag == "\"2\"");
}

TEST_CASE("a restart keeps when an alert ends and asks the configuration whether it may break in") {
  World world;
  world.transport.answers[kUrl] = fresh(alert("Alert"));
  FeedSpec breaking = spec(kUrl);
  breaking.breaking_alerts = true;
  world.engine.configure({breaking});
  world.run(1s);
  REQUIRE(world.state().headlines->size() == 1);
  CHECK(world.state().headlines->front().level == HeadlineLevel::kBreaking);
  const auto end = world.state().headlines->front().expires;
  REQUIRE(end.has_value());
  world.transport.answers.clear();
  for (const bool allowed : {true, false}) {
    FeedEngine again = world.make();
    breaking.breaking_alerts = allowed;
    again.configure({breaking});
    const auto headlines = again.snapshot()->feeds.at(0).headlines;
    REQUIRE(headlines->size() == 1);
    CHECK(headlines->front().expires == end);
    CHECK((headlines->front().level == HeadlineLevel::kBreaking) == allowed);
  }
  breaking.breaking_alerts = false;
  world.engine.configure({breaking});
  CHECK(world.state().headlines->front().level == HeadlineLevel::kNormal);
}
