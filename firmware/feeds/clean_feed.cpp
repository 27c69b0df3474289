#include "firmware/feeds/clean_feed.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "firmware/feeds/cap_rules.hpp"
#include "firmware/feeds/clean_text.hpp"
#include "firmware/feeds/dates.hpp"
#include "firmware/feeds/headline_list.hpp"
#include "firmware/feeds/identity.hpp"
#include "firmware/feeds/link_address.hpp"
#include "firmware/feeds/site_suffix.hpp"
#include "firmware/feeds/title_text.hpp"
#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

// The usual limit of the screen; longer texts are kept whole and cut there.
constexpr std::size_t kUsualDisplayLimit = 240;

const char* explanation(std::string_view note) {
  if (note == "truncated") return "The document ends early; only whole titles are taken.";
  if (note == "xml_repaired") return "It is not well-formed XML; it was read anyway.";
  if (note == "json_repaired") return "It is not well-formed JSON; it was read anyway.";
  if (note == "doctype_ignored") return "Its own entities are not used.";
  if (note == "markup_removed") return "A title held elements.";
  if (note == "alert_not_public") return "A test, an exercise, or not for the public.";
  if (note == "alert_withdrawn") return "A later alert replaces or cancels one of these.";
  return "";
}

std::size_t code_points(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

// Links and ids end up in JSON, in the store and in QR codes.
std::string one_line(std::string_view text) {
  constexpr std::size_t kLongest = 4096;
  return text.size() > kLongest ? std::string{} : clean_text(text).text;
}

std::optional<WallTime> read_date(const RawItem& raw, bool dated, WallTime now,
                                  ParsedSource& source) {
  if (raw.date.empty()) {
    if (dated) source.warn("date_missing", "An item has no date.");
    return std::nullopt;
  }
  auto date = parse_date(raw.date);
  if (!date && !raw.other_date.empty()) date = parse_date(raw.other_date);
  if (!date) {
    source.warn("date_invalid", "Not understood: " + raw.date.substr(0, 100));
  } else if (now != WallTime{} && *date > now + std::chrono::hours(1)) {
    source.warn("date_future", "More than an hour ahead: " + raw.date.substr(0, 100));
  }
  return date;
}

void clean_items(const RawFeed& raw, WallTime now, ParsedSource& source) {
  source.items.reserve(raw.items.size());
  for (const RawItem& item : raw.items) {
    TitleText title = title_text(item.title, item.title_type);
    for (const char* note : title.notes) source.warn(note, title.text);
    if (title.text.empty()) {
      source.warn("empty_title_skipped", item.link);
      continue;
    }
    if (code_points(title.text) > kUsualDisplayLimit) {
      source.warn("title_too_long", "Longer than 240 characters; the screen cuts it.");
    }
    ParsedItem clean;
    clean.title = std::move(title.text);
    clean.published = read_date(item, raw.dated, now, source);
    if (!item.link.empty()) clean.link = one_line(resolve_address(item.link, raw.link));
    clean.id = one_line(item.id);
    if (!item.expires.empty()) clean.expires = parse_date(item.expires);
    clean.language = one_line(item.language);
    clean.severe = item.severe;
    source.items.push_back(std::move(clean));
  }
}

void strip_site_name(ParsedSource& source) {
  if (source.title.empty()) return;
  std::vector<std::string> titles;
  titles.reserve(source.items.size());
  for (ParsedItem& item : source.items) titles.push_back(std::move(item.title));
  if (remove_site_suffix(titles, source.title)) source.warn("suffix_removed", source.title);
  for (std::size_t i = 0; i < titles.size(); ++i) source.items[i].title = std::move(titles[i]);
}

// A guid that stands on items with different links is no identity by itself. Tells which items
// have one of their own.
std::vector<bool> give_identity(ParsedSource& source) {
  std::unordered_map<std::string_view, std::string_view> link_of;
  link_of.reserve(source.items.size());
  std::unordered_set<std::string_view> shared;
  for (const ParsedItem& item : source.items) {
    if (item.id.empty()) continue;
    const auto [known, is_new] = link_of.emplace(item.id, item.link);
    if (!is_new && known->second != item.link) shared.insert(item.id);
  }
  std::vector<bool> stated;
  stated.reserve(source.items.size());
  for (const ParsedItem& item : source.items) {
    stated.push_back(!item.id.empty() && !shared.contains(item.id));
  }
  for (std::size_t i = 0; i < stated.size(); ++i) {
    ParsedItem& item = source.items[i];
    if (!stated[i]) item.id = item.link.empty() ? content_hash(item.title) : item.link;
  }
  return stated;
}

void drop_duplicates(ParsedSource& source, const std::vector<bool>& stated) {
  std::unordered_map<std::string_view, std::size_t> by_id;  // Of `kept`, whose ids stay in place.
  by_id.reserve(source.items.size());
  std::unordered_set<std::string> keys;
  keys.reserve(source.items.size());
  std::vector<ParsedItem> kept;
  kept.reserve(source.items.size());
  for (std::size_t i = 0; i < source.items.size(); ++i) {
    ParsedItem& item = source.items[i];
    const bool stated_id = stated[i];
    std::string key = headline_key(item.title, source.title);
    if (const auto known = by_id.find(item.id); known != by_id.end()) {
      ParsedItem& first = kept[known->second];
      if (stated_id) {
        // The same item again is an update: the newer text wins, in the first one's place.
        const bool newer = item.published && first.published && *item.published > *first.published;
        if (newer && keys.insert(std::move(key)).second) {
          first.title = std::move(item.title);
          first.published = item.published;
          first.link = std::move(item.link);
        }
        source.warn("duplicate_dropped", first.title);
        continue;
      }
      item.id = content_hash(item.title + item.link);  // One link for all: the texts tell apart.
    }
    // By its id a hostile feed can foresee a hash.
    if (by_id.contains(item.id) || !keys.insert(std::move(key)).second) {
      source.warn("duplicate_dropped", item.title);
      continue;
    }
    kept.push_back(std::move(item));
    by_id.emplace(kept.back().id, kept.size() - 1);
  }
  source.items = std::move(kept);
}

void give_direction(ParsedSource& source, DirectionPolicy policy) {
  if (policy != DirectionPolicy::kAuto) {
    const Direction forced = policy == DirectionPolicy::kRtl ? Direction::kRtl : Direction::kLtr;
    for (ParsedItem& item : source.items) item.direction = forced;
    return;
  }
  std::vector<WordShare> shares;
  shares.reserve(source.items.size());
  for (const ParsedItem& item : source.items) shares.push_back(count_word_directions(item.title));
  const DirectionContext context = feed_direction_context(shares);
  for (std::size_t i = 0; i < shares.size(); ++i) {
    source.items[i].direction = direction_of(shares[i], context);
  }
}

}  // namespace

ParsedSource clean_feed(RawFeed raw, const FeedSpec& spec, WallTime now) {
  settle_alerts(raw, {spec.language, spec.reader_language});
  ParsedSource source;
  source.file = spec.url;
  source.format = raw.format;
  source.title = title_text(raw.title, raw.title_type).text;
  source.language = one_line(raw.language);
  for (const char* note : raw.notes) source.warn(note, explanation(note));
  if (raw.items.empty()) source.warn("no_items", "The document holds no items.");
  for (const std::string& key : raw.withdrawn) source.withdrawn.push_back(one_line(key));
  clean_items(raw, now, source);
  source.may_be_empty = raw.alerts && !source.has_warning("truncated");
  strip_site_name(source);
  drop_duplicates(source, give_identity(source));
  give_direction(source, spec.direction);
  return source;
}

}  // namespace sharit
