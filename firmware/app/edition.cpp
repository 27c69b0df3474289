#include "firmware/app/edition.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>
#include <utility>

#include "firmware/app/lane_plan.hpp"
#include "firmware/app/letter_height.hpp"
#include "firmware/app/opening_hours.hpp"
#include "firmware/config/demo_headlines.hpp"
#include "firmware/config/demo_text.hpp"
#include "firmware/feeds/identity.hpp"
#include "firmware/feeds/word_list.hpp"
#include "firmware/playlist/merge.hpp"

namespace sharit {
namespace {

WordingStyle wording_style(const ScreenSettings& screen) {
  WordingStyle style;
  style.language = screen.language;
  style.region = screen.region;
  switch (screen.digits) {
    case DigitChoice::kArab:
      style.digits = Digits::kArab;
      break;
    case DigitChoice::kLatn:
      style.digits = Digits::kLatin;
      break;
    case DigitChoice::kAuto:
      break;
  }
  style.time_zone = screen.timezone;
  style.clock = screen.clock == ClockHours::k12 ? ClockStyle::k12 : ClockStyle::k24;
  if (!screen.hijri) style.hijri = false;
  style.hijri_adjust = screen.hijri_adjust;
  return style;
}

/// The settings a feed came from. The feed thread may still be a configuration behind, so its list
/// is not matched by place.
const FeedSettings* settings_of(const FeedState& feed, const Settings& settings) {
  const auto own = std::ranges::find_if(settings.feeds, [&feed](const FeedSettings& candidate) {
    return candidate.url == feed.spec.url && candidate.selector == feed.spec.selector &&
           candidate.name == feed.spec.name;
  });
  return own == settings.feeds.end() ? nullptr : &*own;
}

Colour nth_accent(const ThemeSettings& theme, std::size_t place) {
  return theme.accents.empty() ? theme.accent : theme.accents[place % theme.accents.size()];
}

OperatorMessage message_of(const MessageSettings& message, const House& house,
                           std::optional<WallTime> now) {
  OperatorMessage out;
  out.headline.id = message.text;
  out.headline.text = message.text;
  out.headline.key = dedupe_key(message.text);
  out.headline.language = house.settings.screen.language;
  out.headline.level =
      message.level == MessageLevel::kBreaking ? HeadlineLevel::kBreaking : HeadlineLevel::kNotice;
  out.headline.source =
      message.level == MessageLevel::kBreaking ? house.wording.breaking() : house.wording.notice();
  const bool rtl = house.wording.flow() == TextFlow::kRtl;
  out.headline.direction = headline_direction(
      message.text, {.threshold = 0.4, .neutral = rtl ? Direction::kRtl : Direction::kLtr});
  out.from = instant_of(message.from, house.wording);
  out.until = instant_of(message.until, house.wording);
  out.hours = opening_hours(message.hours, house.wording, now);
  // For those who read it; the list goes by `until` and `hours`.
  out.headline.expires = out.until;
  if (const auto closing = closing_time(out.hours, now))
    out.headline.expires = std::min(*closing, out.until.value_or(*closing));
  return out;
}

/// Feeds in the order of the file; the demo's sources in the order in which they come.
std::vector<LaneWish> lane_wishes(const Edition& edition) {
  std::vector<LaneWish> wishes;
  const Settings& settings = edition.house->settings;
  for (const FeedSettings& feed : settings.feeds) {
    wishes.push_back({feed.name, feed.lane});
    if (!feed.name.empty() || !edition.feeds) continue;
    for (const FeedState& state : edition.feeds->feeds) {
      if (settings_of(state, settings) == &feed) wishes.back().source = state.title;
    }
  }
  if (!wishes.empty()) return wishes;
  for (const Headline& headline : edition.playlist->entries) {
    const bool known =
        std::ranges::find(wishes, headline.source, &LaneWish::source) != wishes.end();
    if (headline.level == HeadlineLevel::kNormal && !known) wishes.push_back({headline.source, 0});
  }
  return wishes;
}

/// A feed with a weight has its headlines in the list several times.
void count_news(Edition& edition) {
  std::set<std::string_view> sources;
  std::set<std::pair<std::string_view, std::string_view>> headlines;
  for (const Headline& headline : edition.playlist->entries) {
    if (headline.level != HeadlineLevel::kNormal) continue;
    sources.insert(headline.source);
    headlines.emplace(headline.source, headline.id);
  }
  edition.headlines = headlines.size();
  edition.sources = sources.size();
}

/// What `firmware/playlist` is told.
struct MergeInput {
  std::vector<FeedHeadlines> feeds;
  std::vector<OperatorMessage> messages;
  MergeRules rules;
};

WordPrefixes prefixes_of(PrefixChoice choice) {
  switch (choice) {
    case PrefixChoice::kArticle:
      return WordPrefixes::kArticle;
    case PrefixChoice::kNone:
      return WordPrefixes::kNone;
    case PrefixChoice::kAll:
      break;
  }
  return WordPrefixes::kAll;
}

/// The words of [content], or of a feed.
struct WordRules {
  WordList block;
  WordList require;

  WordRules(const std::vector<std::string>& blocked, const std::vector<std::string>& required,
            WordPrefixes prefixes)
      : block(blocked, prefixes), require(required, prefixes) {}

  /// A breaking alert is shown without the required words too: it may concern life and limb.
  [[nodiscard]] bool allow(const Headline& headline) const {
    if (block.found_in(headline)) return false;
    return require.empty() || headline.level == HeadlineLevel::kBreaking ||
           require.found_in(headline);
  }
};

MergeInput merge_input(const House& house, const std::vector<FeedState>& feeds,
                       std::optional<WallTime> now, const Withdrawn* withdrawn) {
  const auto stays = [withdrawn](const Headline& headline) {
    return withdrawn == nullptr || !withdrawn->holds(headline);
  };
  const Settings& settings = house.settings;
  const ContentSettings& content = settings.content;
  const WordPrefixes prefixes = prefixes_of(content.word_prefixes);
  const WordRules general(content.block, content.require, prefixes);
  MergeInput input;
  for (const FeedState& feed : feeds) {
    const FeedSettings* own = settings_of(feed, settings);
    if (own == nullptr) continue;  // Just taken out of the file.
    const WordRules special(own->block, own->require, prefixes);
    FeedHeadlines& taken = input.feeds.emplace_back(
        FeedHeadlines{{},
                      static_cast<std::size_t>(std::max(0, own->max_items)),
                      own->weight,
                      opening_hours(own->hours, house.wording, now)});
    std::ranges::copy_if(
        *feed.headlines, std::back_inserter(taken.headlines), [&](const Headline& headline) {
          return stays(headline) && general.allow(headline) && special.allow(headline);
        });
  }
  for (const MessageSettings& message : settings.messages) {
    OperatorMessage own = message_of(message, house, now);
    if (stays(own.headline)) input.messages.push_back(std::move(own));
  }
  input.rules = {content.max_age, static_cast<std::size_t>(std::max(0, content.min_items)),
                 content.order == NewsOrder::kNewest ? FeedOrder::kNewest : FeedOrder::kBlocks};
  return input;
}

/// Headlines without those that stand in the list more than once (their feed has a weight).
std::size_t different(const std::vector<Headline>& headlines) {
  std::set<std::pair<std::string_view, std::string_view>> seen;
  for (const Headline& headline : headlines) seen.emplace(headline.source, headline.id);
  return seen.size();
}

}  // namespace

std::optional<WallTime> instant_of(const std::optional<Moment>& moment, const Wording& wording) {
  if (!moment) return std::nullopt;
  if (const auto utc = moment->utc()) return utc;
  return wording.from_local(std::chrono::local_seconds(moment->value.time_since_epoch()));
}

Result<HousePtr> make_house(Settings settings, FontFolder fonts, HousePictures pictures) {
  auto wording = Wording::create(wording_style(settings.screen));
  if (!wording) return std::unexpected(wording.error());
  const double share = read_from_afar(settings.screen) ? measure_letters(settings, fonts) : 0;
  return std::make_shared<const House>(House{std::move(settings), std::move(*wording),
                                             std::move(fonts), std::move(pictures), share});
}

std::vector<Headline> edit_headlines(const House& house, const std::vector<FeedState>& feeds,
                                     std::optional<WallTime> now, const Withdrawn* withdrawn) {
  const MergeInput input = merge_input(house, feeds, now, withdrawn);
  return merge_headlines(input.feeds, input.messages, input.rules, now);
}

std::optional<WallTime> next_edition_time(const House& house, const std::vector<FeedState>& feeds,
                                          WallTime now, const Withdrawn* withdrawn) {
  const MergeInput input = merge_input(house, feeds, now, withdrawn);
  return next_merge_time(input.feeds, input.messages, input.rules, now);
}

void part_into_streams(Edition& edition) {
  const Layout layout = edition.house->settings.screen.layout;
  count_news(edition);
  std::vector<Headline> programme;
  std::vector<Headline> breaking;
  for (const Headline& headline : edition.playlist->entries) {
    (headline.level == HeadlineLevel::kBreaking ? breaking : programme).push_back(headline);
  }
  const auto listed = [&](std::vector<Headline> entries) {
    return std::make_shared<const Playlist>(Playlist{edition.playlist->serial, std::move(entries)});
  };
  edition.streams.clear();
  if (layout == Layout::kLanes) {
    for (auto& lane : part_into_lanes(lane_wishes(edition), programme)) {
      edition.streams.push_back(listed(std::move(lane)));
    }
  } else if (breaking.empty()) {
    edition.streams.push_back(edition.playlist);
  } else {
    edition.streams.push_back(listed(std::move(programme)));
  }
  if (layout == Layout::kCards && different(edition.streams.front()->entries) >= kLeastForCompany) {
    std::vector<Headline> second = edition.streams.front()->entries;
    std::ranges::rotate(second, second.begin() + static_cast<std::ptrdiff_t>(second.size() / 2));
    edition.streams.push_back(listed(std::move(second)));
  }
  edition.breaking = listed(std::move(breaking));
  edition.breaking_streams = {edition.breaking};
}

std::map<std::string, GuardPolicy> guards_by_source(const Settings& settings,
                                                    const std::vector<FeedState>& feeds) {
  std::map<std::string, GuardPolicy> guards;
  for (const FeedState& feed : feeds) {
    if (const FeedSettings* own = settings_of(feed, settings)) {
      guards[feed.title] = {own->token_guards, own->signed_numbers};
    }
  }
  return guards;
}

std::map<std::string, Colour> accents_by_source(const Settings& settings,
                                                const std::vector<FeedState>& feeds) {
  std::map<std::string, Colour> accents;
  for (const FeedState& feed : feeds) {
    const FeedSettings* own = settings_of(feed, settings);
    if (own == nullptr) continue;
    const auto place = static_cast<std::size_t>(own - settings.feeds.data());
    accents[feed.title] = own->accent.value_or(nth_accent(settings.theme, place));
  }
  return accents;
}

std::map<std::string, Colour> accents_by_source(const ThemeSettings& theme,
                                                const std::vector<Headline>& headlines) {
  std::map<std::string, Colour> accents;
  for (const Headline& headline : headlines) {
    accents.try_emplace(headline.source, nth_accent(theme, accents.size()));
  }
  return accents;
}

Colour Edition::accent_of(const std::string& source) const {
  const auto found = accents.find(source);
  return found == accents.end() ? house->settings.theme.accent : found->second;
}

std::vector<Headline> demo_headlines_at(WallTime now) {
  std::vector<Headline> headlines;
  const auto demo = parse_demo_headlines(demo_headlines_text());
  if (!demo) return headlines;  // Built in and tested: cannot happen.
  for (const DemoHeadline& from : *demo) {
    Headline headline;
    headline.id = from.text;
    headline.text = from.text;
    headline.key = dedupe_key(from.text);
    headline.source = from.source;
    headline.language = from.language;
    headline.link = from.link;
    headline.published = now - from.age;
    headline.first_seen = now - from.age;
    headline.direction =
        headline_direction(from.text, {.threshold = 0.4, .neutral = Direction::kRtl});
    headlines.push_back(std::move(headline));
  }
  return headlines;
}

}  // namespace sharit
