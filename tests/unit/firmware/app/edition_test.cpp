#include "firmware/app/edition.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "firmware/app/feed_specs.hpp"
#include "firmware/app/lane_plan.hpp"
#include "firmware/feeds/identity.hpp"

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

TEST_CASE("blocked headlines are gone before a feed's quota is counted") {
  Settings settings = two_feeds();
  settings.content.block = {"قرعة"};
  const auto specs = feed_specs(settings);
  const std::vector<FeedState> states{state_of(specs[0], {"القرعة الليلة", "ب"}),
                                      state_of(specs[1], {"قرعه", "ج"})};
  const auto texts = [&] {
    std::vector<std::string> out;
    for (const Headline& headline : edit_headlines(**make_house(settings), states, kNow))
      out.push_back(headline.text);
    return out;
  };
  CHECK(texts() == std::vector<std::string>{"ب", "ج"});
  settings.content.word_prefixes = PrefixChoice::kNone;
  CHECK(texts() == std::vector<std::string>{"القرعة الليلة", "ج"});
}

TEST_CASE("a feed's own words concern it alone, and one of each required list must be there") {
  Settings settings = two_feeds();
  settings.feeds[0].max_items = 0;
  settings.content.require = {"طقس"};
  settings.feeds[0].require = {"ساحل"};
  settings.feeds[1].block = {"أمس"};
  const auto specs = feed_specs(settings);
  std::vector<FeedState> states{state_of(specs[0], {"طقس الجبل", "طقس الساحل", "صيد الساحل"}),
                                state_of(specs[1], {"طقس أمس", "طقس اليوم", "حريق في الوادي"})};
  auto alerts = *states[1].headlines;
  alerts[2].level = HeadlineLevel::kBreaking;
  states[1].headlines = std::make_shared<const std::vector<Headline>>(alerts);
  std::vector<std::string> texts;
  for (const Headline& headline : edit_headlines(**make_house(settings), states, kNow))
    texts.push_back(headline.text);
  // A breaking alert needs no required word.
  CHECK(texts == std::vector<std::string>{"حريق في الوادي", "طقس الساحل", "طقس اليوم"});
}

TEST_CASE("each feed is asked for as its block says") {
  Settings settings = two_feeds();
  settings.feeds[1].title_from_text = true;
  settings.feeds[0].breaking_alerts = true;
  const auto specs = feed_specs(settings);
  CHECK_FALSE(specs[0].title_from_text);
  CHECK(specs[1].title_from_text);
  CHECK(specs[0].breaking_alerts);
  CHECK_FALSE(specs[1].breaking_alerts);
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

TEST_CASE("a message with hours comes and goes by the screen's clock and says until when") {
  Settings settings;
  settings.screen.timezone = "Asia/Riyadh";
  MessageSettings message;
  message.text = "الإفطار في المطعم";
  message.hours = {.days = std::bitset<7>(1), .spans = {{12h, 14h}}};  // Sunday; it is noon.
  settings.messages = {message};
  const auto house = *make_house(settings);
  CHECK(edit_headlines(*house, {}, kNow - 1s).empty());
  CHECK(next_edition_time(*house, {}, kNow - 1s) == kNow);
  REQUIRE(edit_headlines(*house, {}, kNow).size() == 1);
  CHECK(edit_headlines(*house, {}, kNow)[0].expires == kNow + 2h);
  CHECK(next_edition_time(*house, {}, kNow) == kNow + 2h);
  CHECK(edit_headlines(*house, {}, kNow + 2h).empty());
  CHECK(next_edition_time(*house, {}, kNow + 2h) == kNow + 7 * 24h);
  CHECK(edit_headlines(*house, {}, std::nullopt).empty());
  // The earlier of the two ends is told; what is open all week has none.
  settings.messages[0].until = Moment{kNow + 1h, 0min};
  CHECK(edit_headlines(**make_house(settings), {}, kNow)[0].expires == kNow + 1h);
  settings.messages[0].until = Moment{kNow + 3h, 0min};
  CHECK(edit_headlines(**make_house(settings), {}, kNow)[0].expires == kNow + 2h);
  settings.messages[0].until.reset();
  settings.messages[0].hours = {.days = {}, .spans = {{0h, 24h}}};
  const auto always = edit_headlines(**make_house(settings), {}, kNow);
  REQUIRE(always.size() == 1);
  CHECK_FALSE(always[0].expires);
}

TEST_CASE("a feed with hours has headlines only in them") {
  Settings settings = two_feeds();
  settings.screen.timezone = "Asia/Riyadh";
  settings.feeds[0].hours.spans = {{9h, 12h}};  // It is noon.
  const auto specs = feed_specs(settings);
  const std::vector<FeedState> states{state_of(specs[0], {"أ"}), state_of(specs[1], {"ب"})};
  const auto house = *make_house(settings);
  CHECK(edit_headlines(*house, states, kNow - 1s).size() == 2);
  const auto left = edit_headlines(*house, states, kNow);
  REQUIRE(left.size() == 1);
  CHECK(left[0].text == "ب");
  CHECK(next_edition_time(*house, states, kNow) == kNow + 21h);
}

TEST_CASE("an unknown zone or language is an error that names it") {
  Settings settings;
  settings.screen.timezone = "Mars/Olympus";
  const auto house = make_house(settings);
  REQUIRE_FALSE(house.has_value());
  CHECK(house.error().message.find("Mars/Olympus") != std::string::npos);
}

TEST_CASE("breaking news has a list of its own, and the layout lanes one for each feed") {
  Settings settings = two_feeds();
  settings.screen.layout = Layout::kLanes;
  settings.feeds[1].name.clear();  // Known by its title.
  const auto specs = feed_specs(settings);
  const auto make = [&](const std::vector<FeedState>& states) {
    Edition edition;
    edition.house = *make_house(settings);
    edition.feeds = std::make_shared<const FeedSnapshot>(FeedSnapshot{1, 1, states});
    edition.playlist =
        std::make_shared<const Playlist>(Playlist{1, edit_headlines(*edition.house, states, kNow)});
    part_into_streams(edition);
    return edition;
  };
  const auto texts = [](const PlaylistPtr& list) {
    std::string all;
    for (const Headline& headline : list->entries) all += headline.text + " ";
    return all;
  };
  FeedState second = state_of(specs[1], {"ج"});
  second.title = "عنوان المصدر";
  std::vector<Headline> named = *second.headlines;
  named[0].source = second.title;
  second.headlines = std::make_shared<const std::vector<Headline>>(std::move(named));
  // Whatever the order in which they have answered.
  const auto both = make({second, state_of(specs[0], {"أ"})});
  REQUIRE(both.streams.size() == 2);
  CHECK(texts(both.streams[0]) == "أ ");
  CHECK(texts(both.streams[1]) == "ج ");
  // One that is empty for a while keeps its lane.
  const auto one = make({state_of(specs[0], {}), second});
  REQUIRE(one.streams.size() == 2);
  CHECK(one.streams[0]->entries.empty());
  CHECK(texts(one.streams[1]) == "ج ");

  MessageSettings alarm;
  alarm.text = "عاجل";
  alarm.level = MessageLevel::kBreaking;
  settings.messages = {alarm};
  const auto hot = make({state_of(specs[0], {"أ"}), second});
  CHECK(texts(hot.breaking) == "عاجل ");
  CHECK(texts(hot.streams[0]) == "أ ");
  settings.screen.layout = Layout::kCards;
  const auto cards = make({state_of(specs[0], {"أ"}), second});
  REQUIRE(cards.streams.size() == 1);
  CHECK(texts(cards.streams[0]) == "أ ج ");
}

TEST_CASE("without feeds the lanes belong to sources in the order in which they come") {
  Settings settings;
  settings.screen.timezone = "UTC";
  settings.screen.layout = Layout::kLanes;
  Edition edition;
  edition.house = *make_house(settings);
  edition.playlist = std::make_shared<const Playlist>(Playlist{1, demo_headlines_at(kNow)});
  part_into_streams(edition);
  REQUIRE(edition.streams.size() == kMostLanes);
  CHECK(edition.streams[0]->entries[0].source == "أخبار المدينة");
  CHECK(edition.streams[1]->entries[0].source == "رياضة");
  // Nothing to show is still one lane.
  edition.playlist = std::make_shared<const Playlist>(Playlist{2, {}});
  part_into_streams(edition);
  CHECK(edition.streams.size() == 1);
}

TEST_CASE("cards have a second list from the middle on where there are headlines enough") {
  Settings settings;
  settings.screen.timezone = "UTC";
  settings.screen.layout = Layout::kCards;
  Edition edition;
  edition.house = *make_house(settings);
  const auto part = [&](const std::vector<std::string>& texts) {
    std::vector<Headline> headlines;
    for (const std::string& text : texts) {
      Headline headline;
      headline.id = headline.text = text;
      headlines.push_back(headline);
    }
    edition.playlist = std::make_shared<const Playlist>(Playlist{1, std::move(headlines)});
    part_into_streams(edition);
    std::vector<std::string> out;
    for (const PlaylistPtr& list : edition.streams) {
      out.emplace_back();
      for (const Headline& headline : list->entries) out.back() += headline.text;
    }
    return out;
  };
  using Lists = std::vector<std::string>;
  CHECK(part({"a", "b", "c", "d", "e"}) == Lists{"abcde", "cdeab"});
  CHECK(part({"a", "b", "c", "d"}) == Lists{"abcd", "cdab"});
  // A card and two rows show them all; weights make no new ones.
  CHECK(part({"a", "b", "c"}) == Lists{"abc"});
  CHECK(part({"a", "b", "c", "a", "b"}) == Lists{"abcab"});
  CHECK(part({}) == Lists{""});
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

TEST_CASE(
    "a withdrawn headline stays away also under a new id, from another feed or as a message") {
  Settings settings = two_feeds();
  settings.feeds[0].max_items = 0;
  const auto specs = feed_specs(settings);
  std::vector<FeedState> states{state_of(specs[0], {"افتتاح السوق", "ب"}),
                                state_of(specs[1], {"إفتتاح السوق", "ج"})};
  MessageSettings message;
  message.text = "افتتاح السّوق";
  settings.messages = {message};
  Headline bad;
  bad.id = "of-yesterday";
  bad.source = "أولى";
  bad.text = "افتتاح السوق";
  bad.key = dedupe_key(bad.text);
  const Withdrawn withdrawn({bad});
  for (FeedState& state : states) {
    auto news = *state.headlines;
    for (Headline& one : news) one.key = dedupe_key(one.text);
    state.headlines = std::make_shared<const std::vector<Headline>>(std::move(news));
  }
  std::vector<std::string> texts;
  for (const Headline& headline :
       edit_headlines(**make_house(settings), states, kNow, &withdrawn)) {
    texts.push_back(headline.text);
  }
  CHECK(texts == std::vector<std::string>{"ب", "ج"});
}

}  // namespace sharit
