#include "firmware/app/withdrawn.hpp"

#include <doctest/doctest.h>

#include "firmware/feeds/identity.hpp"

namespace sharit {
namespace {

Headline headline(const std::string& id, const std::string& text, const std::string& source) {
  Headline out;
  out.id = id;
  out.text = text;
  out.key = dedupe_key(text);
  out.source = source;
  return out;
}

const std::vector<Headline> kNews{headline("1", "افتتاح السوق الجديد", "محليات"),
                                  headline("2", "السوق المالية ترتفع", "اقتصاد"),
                                  headline("3", "Airport adds flights", "City"),
                                  headline("4", "Airport adds flights to the north", "City")};

std::vector<std::string> ids(const std::vector<std::string>& words) {
  std::vector<std::string> out;
  for (const Headline& found : find_headlines(words, kNews)) out.push_back(found.id);
  return out;
}

}  // namespace

TEST_CASE("a headline is withdrawn under its id, and under another id with the same words") {
  const Withdrawn withdrawn({kNews[0]});
  CHECK(withdrawn.holds(kNews[0]));
  CHECK(withdrawn.holds(headline("1", "السوق يفتح غدا", "محليات")));
  CHECK(withdrawn.holds(headline("9", "إفتتاح السّوق الجديد", "أخرى")));
  CHECK_FALSE(withdrawn.holds(headline("1", "السوق يفتح غدا", "أخرى")));
  CHECK_FALSE(withdrawn.holds(kNews[1]));
  CHECK_FALSE(Withdrawn({Headline{}}).holds(Headline{}));  // Nothing is no headline.
}

TEST_CASE("words find the headlines that have all of them, the Arabic way") {
  CHECK(ids({"سوق"}) == std::vector<std::string>{"1", "2"});
  CHECK(ids({"سوق", "إفتتاح"}) == std::vector<std::string>{"1"});
  CHECK(ids({"AIRPORT"}) == std::vector<std::string>{"3", "4"});
  CHECK(ids({"north", "-"}) == std::vector<std::string>{"4"});
  CHECK(ids({"رياض"}).empty());
  CHECK(ids({"...", ""}).empty());
}

TEST_CASE("the whole text of a headline means it alone, though another begins with it") {
  CHECK(ids({"Airport", "adds", "flights"}) == std::vector<std::string>{"3"});
  CHECK(ids({"airport adds flights"}) == std::vector<std::string>{"3"});
}

TEST_CASE("a headline that stands in the list several times is found once") {
  CHECK(find_headlines({"مالية"}, {kNews[1], kNews[0], kNews[1]}).size() == 1);
}

}  // namespace sharit
