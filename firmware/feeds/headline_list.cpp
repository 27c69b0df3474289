#include "firmware/feeds/headline_list.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "firmware/feeds/identity.hpp"
#include "firmware/feeds/site_suffix.hpp"
#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

// What an item says of itself is about its very words (CAP); a feed's claim may be wrong.
const std::string& language_of(const ParsedItem& item, const ParsedSource& source,
                               const FeedSpec& spec) {
  if (!item.language.empty()) return item.language;
  return spec.language.empty() ? source.language : spec.language;
}

}  // namespace

std::vector<Headline> make_headlines(const ParsedSource& source, const FeedSpec& spec,
                                     const std::string& title, const std::vector<Headline>& before,
                                     WallTime now) {
  std::unordered_map<std::string_view, WallTime> seen;
  for (const Headline& old : before) seen.emplace(old.id, old.first_seen);
  std::vector<Headline> headlines;
  headlines.reserve(source.items.size());
  std::unordered_set<std::string> keys;
  for (const ParsedItem& item : source.items) {
    Headline headline;
    headline.id = item.id;
    headline.text = item.title;
    headline.key = headline_key(item.title, source.title);
    headline.source = title;
    headline.language = plausible_language(language_of(item, source, spec), item.direction);
    headline.direction = item.direction;
    headline.published = item.published;
    headline.expires = item.expires;
    const auto known = seen.find(item.id);
    headline.first_seen = known == seen.end() ? now : known->second;
    headline.link = item.link;
    headline.level = item.severe && spec.breaking_alerts ? HeadlineLevel::kBreaking : spec.level;
    keys.insert(headline.key);
    keys.insert(headline.id);
    headlines.push_back(std::move(headline));
  }
  if (!source.has_warning("truncated")) return headlines;
  keys.insert(source.withdrawn.begin(), source.withdrawn.end());
  for (const Headline& old : before) {
    if (keys.contains(old.id) || keys.contains(old.key)) continue;
    headlines.push_back(old);
  }
  return headlines;
}

std::string headline_key(std::string_view text, std::string_view site) {
  return dedupe_key(without_site_suffix(text, site));
}

bool same_headlines(const std::vector<Headline>& a, const std::vector<Headline>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Headline& x, const Headline& y) {
                      return x.id == y.id && x.text == y.text && x.source == y.source &&
                             x.language == y.language && x.direction == y.direction &&
                             x.published == y.published && x.expires == y.expires &&
                             x.link == y.link && x.level == y.level;
                    });
}

void give_level(std::vector<Headline>& headlines, const FeedSpec& spec) {
  for (Headline& headline : headlines) {
    if (headline.level != HeadlineLevel::kBreaking || !spec.breaking_alerts) {
      headline.level = spec.level;
    }
  }
}

std::string plausible_language(std::string_view stated, Direction direction) {
  static constexpr std::string_view kRightToLeft[] = {"ar", "fa",  "ur", "he",  "iw",  "ps",
                                                      "sd", "ckb", "ug", "ku",  "yi",  "dv",
                                                      "pa", "ks",  "az", "bal", "glk", "mzn"};
  // Written either way, so either direction is plausible.
  static constexpr std::string_view kBoth[] = {"ku", "az", "pa", "ks"};
  const std::string primary = ascii_lower(stated.substr(0, stated.find_first_of("-_")));
  const auto in = [&primary](const auto& list) {
    return std::find(std::begin(list), std::end(list), primary) != std::end(list);
  };
  const bool right_to_left = in(kRightToLeft);
  if (!in(kBoth) && right_to_left != (direction == Direction::kRtl)) return {};
  std::string language(stated);
  std::replace(language.begin(), language.end(), '_', '-');
  return language;
}

}  // namespace sharit
