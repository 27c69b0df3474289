#include "firmware/feeds/clean_feed.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "firmware/feeds/cap_rules.hpp"
#include "firmware/feeds/clean_text.hpp"
#include "firmware/feeds/dates.hpp"
#include "firmware/feeds/first_sentence.hpp"
#include "firmware/feeds/headline_list.hpp"
#include "firmware/feeds/identity.hpp"
#include "firmware/feeds/link_address.hpp"
#include "firmware/feeds/site_suffix.hpp"
#include "firmware/feeds/text_index.hpp"
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
std::string one_line(std::string text) {
  constexpr std::size_t kLongest = 4096;
  return text.size() > kLongest ? std::string{} : clean_text(std::move(text)).text;
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

void clean_items(std::vector<RawItem>& items, const RawFeed& feed, WallTime now,
                 ParsedSource& source) {
  source.items.reserve(items.size());
  for (RawItem& item : items) {
    TitleText title = title_text(std::move(item.title), item.title_type);
    for (const char* note : title.notes) source.warn(note, title.text);
    if (title.text.empty() && !item.text.empty()) {
      title.text = first_sentence(title_text(std::move(item.text), item.text_type).text);
      if (!title.text.empty()) source.warn("title_from_text", title.text);
    }
    if (title.text.empty()) {
      source.warn("empty_title_skipped", item.link);
      continue;
    }
    if (title.text.size() > kUsualDisplayLimit && code_points(title.text) > kUsualDisplayLimit) {
      source.warn("title_too_long", "Longer than 240 characters; the screen cuts it.");
    }
    ParsedItem& clean = source.items.emplace_back();
    clean.title = std::move(title.text);
    clean.published = read_date(item, feed.dated, now, source);
    if (!item.link.empty()) {
      clean.link = one_line(resolve_address(std::move(item.link), feed.link));
    }
    clean.id = one_line(std::move(item.id));
    if (!item.expires.empty()) clean.expires = parse_date(item.expires);
    if (!item.language.empty()) clean.language = one_line(std::move(item.language));
    clean.severe = item.severe;
  }
}

void strip_site_name(ParsedSource& source) {
  if (source.title.empty()) return;
  std::vector<std::string*> titles;
  titles.reserve(source.items.size());
  for (ParsedItem& item : source.items) titles.push_back(&item.title);
  if (remove_site_suffix(titles, source.title)) source.warn("suffix_removed", source.title);
}

// Which items have an identity of their own.
struct Identity {
  std::vector<bool> stated;    // By a guid or id that stands on no other link.
  bool all_different = false;  // All do, and no two the same.
};

// A guid that stands on items with different links is no identity by itself.
Identity give_identity(ParsedSource& source) {
  const std::size_t count = source.items.size();
  std::size_t bytes = 0;
  for (const ParsedItem& item : source.items) bytes += item.id.size();
  TextIndex ids(count, bytes);
  std::vector<std::size_t> number_of(count);
  std::vector<std::size_t> first_with;  // By number.
  std::vector<bool> shared;
  first_with.reserve(count);
  shared.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const ParsedItem& item = source.items[i];
    const TextIndex::Place place = ids.insert(item.id);
    number_of[i] = place.number;
    if (place.is_new) {
      first_with.push_back(i);
      shared.push_back(item.id.empty());
    } else if (source.items[first_with[place.number]].link != item.link) {
      shared[place.number] = true;
    }
  }
  Identity identity;
  identity.all_different = ids.size() == count;
  identity.stated.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const bool stated = !shared[number_of[i]];
    identity.stated.push_back(stated);
    identity.all_different &= stated;
    ParsedItem& item = source.items[i];
    if (!stated) item.id = item.link.empty() ? content_hash(item.title) : item.link;
  }
  return identity;
}

void drop_duplicates(ParsedSource& source, const Identity& identity) {
  const std::size_t count = source.items.size();
  std::size_t bytes = 0;
  for (const ParsedItem& item : source.items) bytes += item.title.size();
  TextIndex by_id(identity.all_different ? 0 : count, 0);  // The same numbers as in `kept`.
  TextIndex keys(count, bytes);
  std::size_t kept = 0;  // So many stay, in front.
  for (std::size_t i = 0; i < count; ++i) {
    ParsedItem& item = source.items[i];
    const std::string key = headline_key(item.title, source.title);
    bool twice = false;
    if (!identity.all_different) {
      const auto known = by_id.find(item.id);
      if (known && identity.stated[i]) {
        // The same item again is an update: the newer text wins, in the first one's place.
        ParsedItem& first = source.items[*known];
        const bool newer = item.published && first.published && *item.published > *first.published;
        if (newer && keys.insert(key).is_new) {
          first.title = std::move(item.title);
          first.published = item.published;
          first.link = std::move(item.link);
        }
        source.warn("duplicate_dropped", first.title);
        continue;
      }
      if (known) {
        item.id = content_hash(item.title + item.link);  // One link for all: the texts tell apart.
        twice = by_id.find(item.id).has_value();  // By its id a hostile feed can foresee a hash.
      }
    }
    if (twice || !keys.insert(key).is_new) {
      source.warn("duplicate_dropped", item.title);
      continue;
    }
    if (!identity.all_different) by_id.insert(item.id);
    if (kept != i) source.items[kept] = std::move(item);
    ++kept;
  }
  source.items.resize(kept);
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
  clean_items(raw.items, raw, now, source);
  source.may_be_empty = raw.alerts && !source.has_warning("truncated");
  strip_site_name(source);
  drop_duplicates(source, give_identity(source));
  give_direction(source, spec.direction);
  return source;
}

}  // namespace sharit
