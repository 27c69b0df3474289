#include "firmware/playlist/merge.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace sharit {
namespace {

constexpr std::chrono::hours kClockSlack{1};
constexpr int kMostWeight = 10;

/// Breaking first, then notices; feeds keep their configured order within a level.
int rank_of(HeadlineLevel level) {
  switch (level) {
    case HeadlineLevel::kBreaking:
      return 0;
    case HeadlineLevel::kNotice:
      return 1;
    case HeadlineLevel::kNormal:
      return 2;
  }
  return 2;
}

/// A headline on its way into the list. Points into the caller's feeds.
struct Candidate {
  const Headline* headline = nullptr;
  std::size_t feed = 0;  ///< Index + 1; 0: a message.
  WallTime effective{};  ///< What its age counts from.
  bool stale = false;
  bool kept = false;
};

bool expired(const Headline& headline, MergeTime now) {
  return now && headline.expires && *headline.expires <= *now;
}

bool held_back(const Headline& headline, MergeTime now) {
  return now && headline.published && *headline.published > *now + kClockSlack;
}

WallTime effective_time(const Headline& headline, MergeTime now) {
  WallTime time = headline.published.value_or(headline.first_seen);
  if (time == WallTime{} && now) return *now;  // Never seen before: new.
  return now ? std::min(time, *now) : time;
}

bool open(const OpenTimes& hours, MergeTime now) {
  if (!hours) return true;
  return now && std::ranges::any_of(*hours, [&now](const OpenTime& stretch) {
           return stretch.from <= *now && *now < stretch.until;
         });
}

bool active(const OperatorMessage& message, MergeTime now) {
  if (!open(message.hours, now)) return false;
  if (!message.from && !message.until) return true;
  if (!now) return false;
  return (!message.from || *message.from <= *now) && (!message.until || *now < *message.until);
}

/// Dated ones newest first, then undated ones as they stand.
void sort_feed(std::vector<Candidate>& feed) {
  std::ranges::stable_sort(feed, [](const Candidate& a, const Candidate& b) {
    const bool a_dated = a.headline->published.has_value();
    const bool b_dated = b.headline->published.has_value();
    if (a_dated != b_dated) return a_dated;
    if (!a_dated || a.effective != b.effective) return a_dated && a.effective > b.effective;
    return a.headline->published > b.headline->published;  // Both ahead of the clock.
  });
}

std::vector<Candidate> feed_candidates(const FeedHeadlines& feed, std::size_t number,
                                       const MergeRules& rules, MergeTime now) {
  std::vector<Candidate> out;
  for (const Headline& headline : feed.headlines) {
    if (headline.text.empty() || expired(headline, now) || held_back(headline, now)) continue;
    Candidate candidate{&headline, number, effective_time(headline, now)};
    // What says itself when it ends is current until then, however long ago it was said.
    candidate.stale = now && !headline.expires && rules.max_age.count() > 0 &&
                      *now - candidate.effective > rules.max_age;
    out.push_back(candidate);
  }
  sort_feed(out);
  return out;
}

/// Links that stand under several headlines of one feed, with the feed's number.
std::set<std::pair<std::size_t, std::string>> shared_links(const std::vector<Candidate>& all) {
  std::map<std::pair<std::size_t, std::string>, int> counts;
  for (const Candidate& candidate : all) ++counts[{candidate.feed, candidate.headline->link}];
  std::set<std::pair<std::size_t, std::string>> out;
  for (const auto& [link, count] : counts)
    if (count > 1) out.insert(link);
  return out;
}

/// The first of every set of equal headlines stays.
std::vector<Candidate> without_duplicates(const std::vector<Candidate>& all) {
  const auto shared = shared_links(all);
  std::set<std::pair<std::size_t, std::string>> ids;
  std::set<std::string> links;
  std::set<std::string> keys;
  std::vector<Candidate> out;
  for (const Candidate& candidate : all) {
    const Headline& headline = *candidate.headline;
    const std::pair id{candidate.feed, headline.id};
    const bool link_tells =
        !headline.link.empty() && !shared.contains({candidate.feed, headline.link});
    if ((!headline.id.empty() && ids.contains(id)) || keys.contains(headline.key) ||
        (link_tells && links.contains(headline.link)))
      continue;
    ids.insert(id);
    keys.insert(headline.key);
    if (link_tells) links.insert(headline.link);
    out.push_back(candidate);
  }
  return out;
}

/// Marks what stays: the fresh ones within each feed's quota, then the newest stale ones while
/// there are too few.
void choose(std::vector<Candidate>& all, std::span<const FeedHeadlines> feeds,
            std::size_t min_items) {
  std::vector<std::size_t> taken(feeds.size() + 1, 0);
  std::size_t from_feeds = 0;
  const auto take = [&](Candidate& candidate) {
    if (candidate.feed == 0) {
      candidate.kept = true;
      return;
    }
    const std::size_t quota = feeds[candidate.feed - 1].max_items;
    if (quota != 0 && taken[candidate.feed] >= quota) return;
    ++taken[candidate.feed];
    ++from_feeds;
    candidate.kept = true;
  };
  std::vector<Candidate*> stale;
  for (Candidate& candidate : all) {
    if (candidate.stale)
      stale.push_back(&candidate);
    else
      take(candidate);
  }
  std::ranges::stable_sort(stale, std::ranges::greater{}, &Candidate::effective);
  for (Candidate* candidate : stale) {
    if (from_feeds >= min_items) break;
    take(*candidate);
  }
}

/// By date whatever the feed; those without one stay after them, in the order of the feeds.
void sort_by_date(std::vector<Candidate>& all) {
  std::ranges::stable_sort(all, [](const Candidate& a, const Candidate& b) {
    const bool a_dated = a.headline->published.has_value();
    const bool b_dated = b.headline->published.has_value();
    if (a_dated != b_dated) return a_dated;
    return a_dated && a.effective > b.effective;
  });
}

/// What comes round together: a feed's headlines, or a single one.
using Turn = std::vector<Candidate>;

std::vector<Turn> turns_of(const std::vector<Candidate>& all, FeedOrder order) {
  std::vector<Turn> turns;
  for (const Candidate& candidate : all) {
    const bool joins = order == FeedOrder::kBlocks && !turns.empty() &&
                       turns.back().front().feed == candidate.feed;
    if (!joins) turns.emplace_back();
    turns.back().push_back(candidate);
  }
  return turns;
}

/// Puts turn `i` of n at i/n of the round and its repetitions evenly around the round from there.
std::vector<Candidate> spread(const std::vector<Turn>& turns,
                              std::span<const FeedHeadlines> feeds) {
  struct Place {
    std::size_t at = 0;
    std::size_t first = 0;  // Of two turns at one place, a repetition goes before.
    std::size_t turn = 0;
    auto operator<=>(const Place&) const = default;
  };
  constexpr std::size_t kStep = 2520;  // Can be parted by every weight from 1 to 10.
  const std::size_t round = turns.size() * kStep;
  std::vector<Place> places;
  for (std::size_t i = 0; i < turns.size(); ++i) {
    const int stated = feeds[turns[i].front().feed - 1].weight;
    const auto weight = static_cast<std::size_t>(std::clamp(stated, 1, kMostWeight));
    for (std::size_t k = 0; k < weight; ++k)
      places.push_back({(i * kStep + k * round / weight) % round, k == 0 ? 1U : 0U, i});
  }
  std::ranges::sort(places, [](const Place& a, const Place& b) { return (a <=> b) < 0; });
  std::vector<Candidate> out;
  for (const Place& place : places)
    out.insert(out.end(), turns[place.turn].begin(), turns[place.turn].end());
  return out;
}

}  // namespace

std::vector<Headline> merge_headlines(std::span<const FeedHeadlines> feeds,
                                      std::span<const OperatorMessage> messages,
                                      const MergeRules& rules, MergeTime now) {
  std::vector<Candidate> all;
  for (const OperatorMessage& message : messages)
    if (active(message, now) && !message.headline.text.empty())
      all.push_back(Candidate{&message.headline, 0, {}});
  for (std::size_t i = 0; i < feeds.size(); ++i) {
    if (!open(feeds[i].hours, now)) continue;
    const auto feed = feed_candidates(feeds[i], i + 1, rules, now);
    all.insert(all.end(), feed.begin(), feed.end());
  }
  std::ranges::stable_sort(
      all, {}, [](const Candidate& candidate) { return rank_of(candidate.headline->level); });
  all = without_duplicates(all);
  choose(all, feeds, rules.min_items);

  std::erase_if(all, [](const Candidate& candidate) { return !candidate.kept; });
  const auto is_news = [](const Candidate& candidate) {
    return candidate.feed != 0 && candidate.headline->level == HeadlineLevel::kNormal;
  };
  const auto first_news = std::ranges::find_if(all, is_news);
  std::vector<Candidate> news(first_news, all.end());
  all.erase(first_news, all.end());
  if (rules.order == FeedOrder::kNewest) sort_by_date(news);
  for (const Candidate& candidate : spread(turns_of(news, rules.order), feeds))
    all.push_back(candidate);

  std::vector<Headline> out;
  for (const Candidate& candidate : all) out.push_back(*candidate.headline);
  return out;
}

std::optional<WallTime> next_merge_time(std::span<const FeedHeadlines> feeds,
                                        std::span<const OperatorMessage> messages,
                                        const MergeRules& rules, WallTime now) {
  std::optional<WallTime> next;
  const auto consider = [&next, now](WallTime time) {
    if (time > now && (!next || time < *next)) next = time;
  };
  const auto consider_hours = [&consider](const OpenTimes& hours) {
    if (!hours) return;
    for (const OpenTime& stretch : *hours) {
      consider(stretch.from);
      consider(stretch.until);
    }
  };
  for (const OperatorMessage& message : messages) {
    if (message.from) consider(*message.from);
    if (message.until) consider(*message.until);
    consider_hours(message.hours);
  }
  for (const FeedHeadlines& feed : feeds) {
    consider_hours(feed.hours);
    for (const Headline& headline : feed.headlines) {
      if (headline.expires) consider(*headline.expires);
      if (headline.published) consider(*headline.published - kClockSlack);
      if (rules.max_age.count() > 0)
        consider(effective_time(headline, now) + rules.max_age + std::chrono::seconds(1));
    }
  }
  return next;
}

}  // namespace sharit
