#include "firmware/app/edition.hpp"

#include <algorithm>
#include <utility>

#include "firmware/config/demo_headlines.hpp"
#include "firmware/config/demo_text.hpp"
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

/// The instant of a time written in the file; without a zone it is the screen's.
std::optional<WallTime> instant_of(const std::optional<Moment>& moment, const Wording& wording) {
  if (!moment) return std::nullopt;
  if (const auto utc = moment->utc()) return utc;
  return wording.from_local(std::chrono::local_seconds(moment->value.time_since_epoch()));
}

OperatorMessage message_of(const MessageSettings& message, const House& house) {
  OperatorMessage out;
  out.headline.id = message.text;
  out.headline.text = message.text;
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
  return out;
}

}  // namespace

Result<HousePtr> make_house(Settings settings) {
  auto wording = Wording::create(wording_style(settings.screen));
  if (!wording) return std::unexpected(wording.error());
  return std::make_shared<const House>(House{std::move(settings), std::move(*wording)});
}

std::vector<Headline> edit_headlines(const House& house, const std::vector<FeedState>& feeds,
                                     std::optional<WallTime> now) {
  const Settings& settings = house.settings;
  std::vector<FeedHeadlines> lists;
  for (std::size_t i = 0; i < feeds.size(); ++i) {
    FeedHeadlines list{*feeds[i].headlines, 0};
    if (i < settings.feeds.size()) {
      list.max_items = static_cast<std::size_t>(std::max(0, settings.feeds[i].max_items));
    }
    lists.push_back(std::move(list));
  }
  std::vector<OperatorMessage> messages;
  for (const MessageSettings& message : settings.messages) {
    messages.push_back(message_of(message, house));
  }
  const MergeRules rules{settings.content.max_age,
                         static_cast<std::size_t>(std::max(0, settings.content.min_items))};
  return merge_headlines(lists, messages, rules, now);
}

std::map<std::string, GuardPolicy> guards_by_source(const Settings& settings,
                                                    const std::vector<FeedState>& feeds) {
  std::map<std::string, GuardPolicy> guards;
  for (std::size_t i = 0; i < feeds.size() && i < settings.feeds.size(); ++i) {
    guards[feeds[i].title] = {settings.feeds[i].token_guards, settings.feeds[i].signed_numbers};
  }
  return guards;
}

std::vector<Headline> demo_headlines_at(WallTime now) {
  std::vector<Headline> headlines;
  const auto demo = parse_demo_headlines(demo_headlines_text());
  if (!demo) return headlines;  // Built in and tested: cannot happen.
  for (const DemoHeadline& from : *demo) {
    Headline headline;
    headline.id = from.text;
    headline.text = from.text;
    headline.source = from.source;
    headline.language = from.language;
    headline.published = now - from.age;
    headline.first_seen = now - from.age;
    headline.direction =
        headline_direction(from.text, {.threshold = 0.4, .neutral = Direction::kRtl});
    headlines.push_back(std::move(headline));
  }
  return headlines;
}

}  // namespace sharit
