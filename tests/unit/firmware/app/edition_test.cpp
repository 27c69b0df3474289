#include "firmware/app/edition.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "firmware/app/feed_specs.hpp"

namespace sharit {
namespace {

using namespace std::chrono_literals;

const WallTime kNow = std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + 9h;

FeedState state_of(const FeedSpec& spec, std::vector<std::string> texts) {
  FeedState state;
  state.spec = spec;
  state.title = spec.name;
  std::vector<Headline> headlines;
  for (std::string& text : texts) {
    Headline headline;
    headline.id = headline.key = headline.text = std::move(text);
    headline.source = spec.name;
    headline.first_seen = kNow - 1h;
    headlines.push_back(std::move(headline));
  }
  state.headlines = std::make_shared<const std::vector<Headline>>(std::move(headlines));
  return state;
}

Settings two_feeds() {
  Settings settings;
  settings.screen.timezone = "Asia/Riyadh";
  FeedSettings first;
  first.name = "أولى";
  first.url = "https://one.example/feed";
  first.max_items = 1;
  FeedSettings second;
  second.name = "ثانية";
  second.url = "https://two.example/feed";
  second.token_guards = false;
  settings.feeds = {first, second};
  return settings;
}

}  // namespace

TEST_CASE("quotas and guards follow the feed, not its place in the file") {
  const Settings settings = two_feeds();
  const auto specs = feed_specs(settings);
  // The feed thread still has the order of before the edit.
  const std::vector<FeedState> states{state_of(specs[1], {"ج", "د"}),
                                      state_of(specs[0], {"أ", "ب"})};
  const auto house = *make_house(settings);
  const auto headlines = edit_headlines(*house, states, kNow);
  CHECK(headlines.size() == 3);  // Two of the second feed, one of the first.
  const auto guards = guards_by_source(settings, states);
  CHECK(guards.at("أولى").tokens);
  CHECK_FALSE(guards.at("ثانية").tokens);
}

TEST_CASE("sources take the theme's colours by their place in the file, or their own") {
  Settings settings = two_feeds();
  settings.theme.accents = {Colour::rgb(0x111111), Colour::rgb(0x222222)};
  settings.feeds.push_back(settings.feeds[0]);
  settings.feeds[2].name = "ثالثة";
  const auto specs = feed_specs(settings);
  const auto accents = [&] {
    // The second feed has not been heard of yet: the third one keeps its colour all the same.
    return accents_by_source(settings, {state_of(specs[2], {"ج"}), state_of(specs[0], {"أ"})});
  };
  CHECK(accents() == std::map<std::string, Colour>{{"أولى", Colour::rgb(0x111111)},
                                                   {"ثالثة", Colour::rgb(0x111111)}});
  settings.feeds[2].accent = Colour::rgb(0x00ff00);
  CHECK(accents().at("ثالثة") == Colour::rgb(0x00ff00));
  settings.theme.accents.clear();
  CHECK(accents().at("أولى") == settings.theme.accent);
  Edition edition;
  edition.house = *make_house(settings);
  edition.accents = accents();
  CHECK(edition.accent_of("ثالثة") == Colour::rgb(0x00ff00));
  CHECK(edition.accent_of("إشعار") == settings.theme.accent);
}

TEST_CASE("the demo's sources take the theme's colours as they come") {
  const ThemeSettings theme;
  const auto headlines = demo_headlines_at(kNow);
  const auto accents = accents_by_source(theme, headlines);
  CHECK(accents.at(headlines.front().source) == theme.accents[0]);
  const auto second = std::ranges::find_if(headlines, [&](const Headline& headline) {
    return headline.source != headlines.front().source;
  });
  REQUIRE(second != headlines.end());
  CHECK(accents.at(second->source) == theme.accents[1]);
}

TEST_CASE("a feed taken out of the file is out of the list at once") {
  Settings settings = two_feeds();
  const auto specs = feed_specs(settings);
  const std::vector<FeedState> states{state_of(specs[0], {"أ"}), state_of(specs[1], {"ب"})};
  settings.feeds.pop_back();
  const auto headlines = edit_headlines(**make_house(settings), states, kNow);
  REQUIRE(headlines.size() == 1);
  CHECK(headlines[0].text == "أ");
}

TEST_CASE("weights, order and the next change of the list come from the settings") {
  Settings settings = two_feeds();
  settings.feeds[0].max_items = 0;
  settings.feeds[1].weight = 2;
  const auto specs = feed_specs(settings);
  const std::vector<FeedState> states{state_of(specs[0], {"أ", "ب"}), state_of(specs[1], {"ج"})};
  const auto texts = [&](const Settings& with) {
    std::string out;
    for (const Headline& headline : edit_headlines(**make_house(with), states, kNow))
      out += headline.text + " ";
    return out;
  };
  CHECK(texts(settings) == "ج أ ب ج ");
  settings.content.order = NewsOrder::kNewest;
  settings.feeds[1].weight = 1;
  CHECK(texts(settings) == "أ ب ج ");
  // First seen an hour ago, shown for 72.
  CHECK(next_edition_time(**make_house(settings), states, kNow) == kNow + 71h + 1s);
}

TEST_CASE("a message's time without a zone is the screen's") {
  Settings settings;
  settings.screen.timezone = "Asia/Riyadh";  // Three hours ahead, all year.
  MessageSettings message;
  message.text = "يغلق المسبح عند السادسة مساءً";
  message.until = Moment{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + 12h, {}};
  settings.messages = {message};
  const auto house = *make_house(settings);
  CHECK(edit_headlines(*house, {}, kNow - 1s).size() == 1);
  CHECK(edit_headlines(*house, {}, kNow).empty());  // 09:00 UTC is 12:00 there.
  const auto shown = edit_headlines(*house, {}, kNow - 1s);
  CHECK(shown[0].direction == Direction::kRtl);
  CHECK(shown[0].level == HeadlineLevel::kNotice);
}

TEST_CASE("an unknown zone or language is an error that names it") {
  Settings settings;
  settings.screen.timezone = "Mars/Olympus";
  const auto house = make_house(settings);
  REQUIRE_FALSE(house.has_value());
  CHECK(house.error().message.find("Mars/Olympus") != std::string::npos);
}

TEST_CASE(
    "lanes belong to sources in their order; the last takes the rest, the first the notices") {
  Settings settings;
  settings.screen.timezone = "UTC";
  settings.screen.layout = Layout::kLanes;
  const HousePtr house = *make_house(settings);
  std::vector<Headline> headlines;
  const auto add = [&](const std::string& source, const std::string& text) {
    Headline headline;
    headline.source = source;
    headline.text = text;
    headlines.push_back(headline);
  };
  add("note", "n");
  headlines.back().level = HeadlineLevel::kNotice;
  add("alarm", "alarm");
  headlines.back().level = HeadlineLevel::kBreaking;
  for (const char* source : {"alpha", "beta", "alpha", "gamma", "delta", "extra", "more"}) {
    add(source, source);
  }
  const auto playlist =
      std::make_shared<const Playlist>(Playlist{1, std::vector<Headline>(headlines)});
  const auto texts = [](const PlaylistPtr& list) {
    std::string all;
    for (const Headline& headline : list->entries) all += headline.text + " ";
    return all;
  };
  Edition edition;
  edition.house = house;
  edition.playlist = playlist;
  part_into_streams(edition);
  const auto lanes = edition.streams;
  REQUIRE(lanes.size() == kMostLanes);
  CHECK(texts(lanes[0]) == "n alpha alpha ");
  CHECK(texts(lanes[1]) == "beta ");
  CHECK(texts(lanes[3]) == "delta extra more ");
  CHECK(texts(edition.breaking) == "alarm ");
  // Nothing to show is still one lane; other layouts have one list.
  edition.playlist = std::make_shared<const Playlist>(Playlist{2, {}});
  part_into_streams(edition);
  CHECK(edition.streams.size() == 1);
  settings.screen.layout = Layout::kCards;
  edition.house = *make_house(settings);
  edition.playlist = playlist;
  part_into_streams(edition);
  REQUIRE(edition.streams.size() == 1);
  CHECK(texts(edition.streams[0]) == "n alpha beta alpha gamma delta extra more ");
}

TEST_CASE("the demo holds at least 24 headlines, dated back from now, in both directions") {
  const auto headlines = demo_headlines_at(kNow);
  CHECK(headlines.size() >= 24);
  int ltr = 0;
  for (const Headline& headline : headlines) {
    CHECK(headline.published.has_value());
    CHECK(*headline.published <= kNow);
    CHECK_FALSE(headline.source.empty());
    if (headline.direction == Direction::kLtr) ++ltr;
  }
  CHECK(ltr >= 3);
  CHECK(ltr < static_cast<int>(headlines.size()) / 2);
}

}  // namespace sharit
