#include "firmware/feeds/store_rows.hpp"

#include <charconv>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include <sqlite3.h>

#include "firmware/feeds/sqlite_handle.hpp"

namespace sharit {

namespace {

using Number = std::int64_t;  // Of a row of `headline`.

// Rows that no list names any more are kept until they are as many as those in use and this many
// more: then most of them fill whole pages, and a page that becomes free is not written.
constexpr Number kRowsToSpare = 200;

Number seconds_of(WallTime time) {
  return time.time_since_epoch().count();
}
WallTime time_of(Number seconds) {
  return WallTime(std::chrono::seconds(seconds));
}

void bind_time(SqliteStatement& row, int position, const std::optional<WallTime>& time) {
  if (time) {
    row.bind(position, seconds_of(*time));
  } else {
    row.bind_null(position);
  }
}

std::optional<WallTime> read_time(const SqliteStatement& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return time_of(row.number(column));
}

HeadlineLevel level_of(Number stored) {
  switch (stored) {
    case 1:
      return HeadlineLevel::kNotice;
    case 2:
      return HeadlineLevel::kBreaking;
    default:
      return HeadlineLevel::kNormal;
  }
}

Number number_of(HeadlineLevel level) {
  switch (level) {
    case HeadlineLevel::kNotice:
      return 1;
    case HeadlineLevel::kBreaking:
      return 2;
    case HeadlineLevel::kNormal:
      break;
  }
  return 0;
}

std::vector<Number> read_list(std::string_view list) {
  std::vector<Number> numbers;
  const char* at = list.data();
  const char* const end = at + list.size();
  while (at != end) {
    Number number = 0;
    const auto [next, error] = std::from_chars(at, end, number);
    if (error != std::errc{}) break;
    numbers.push_back(number);
    at = next == end ? next : next + 1;
  }
  return numbers;
}

// A feed as it stands in the file, its headlines with the numbers of their rows.
struct Kept {
  StoredFeed feed;
  std::string list;
  std::vector<Number> numbers;  // One a headline.
};

std::optional<Kept> read_kept(sqlite3* database, std::string_view key) {
  SqliteStatement row(database,
                      "SELECT title, last_good, body_hash, url, etag, last_modified, found_url, "
                      "list, moved_url, moved_days, moved_last, validators_since FROM feed "
                      "WHERE key = ?1");
  row.bind(1, key);
  if (!row.step()) return std::nullopt;
  Kept kept;
  kept.feed.key = key;
  kept.feed.title = row.text(0);
  kept.feed.last_good = time_of(row.number(1));
  kept.feed.body_hash = row.text(2);
  kept.feed.validators = {row.text(3), row.text(4), row.text(5)};
  kept.feed.found_url = row.text(6);
  kept.list = row.text(7);
  kept.feed.moved = {row.text(8), static_cast<int>(row.number(9)),
                     std::chrono::sys_days(std::chrono::days(row.number(10)))};
  kept.feed.validators_since = time_of(row.number(11));
  SqliteStatement one(database,
                      "SELECT id, text, language, rtl, level, published, expires, first_seen, link "
                      "FROM headline WHERE number = ?1");
  for (const Number number : read_list(kept.list)) {
    one.reset();
    one.bind(1, number);
    if (!one.step()) continue;
    Headline headline;
    headline.link = one.text(8);
    headline.id = one.is_null(0) ? headline.link : one.text(0);
    headline.text = one.text(1);
    headline.language = one.text(2);
    headline.direction = one.number(3) != 0 ? Direction::kRtl : Direction::kLtr;
    headline.level = level_of(one.number(4));
    headline.published = read_time(one, 5);
    headline.expires = read_time(one, 6);
    headline.first_seen = time_of(one.number(7));
    kept.feed.headlines.push_back(std::move(headline));
    kept.numbers.push_back(number);
  }
  if (one.failed()) return std::nullopt;
  return kept;
}

// What a row holds of it.
Headline stored_part(Headline headline) {
  headline.source.clear();
  headline.key.clear();
  return headline;
}

// Gives every headline the number of its row, making rows for what is new; empty when that failed.
std::optional<std::string> write_headlines(sqlite3* database,
                                           const std::vector<Headline>& headlines,
                                           const Kept& kept) {
  std::unordered_multimap<std::string_view, std::size_t> known;
  for (std::size_t i = 0; i < kept.numbers.size(); ++i) known.emplace(kept.feed.headlines[i].id, i);
  SqliteStatement insert(database,
                         "INSERT INTO headline(id, text, language, rtl, level, published, expires, "
                         "first_seen, link) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
  std::string list;
  for (const Headline& headline : headlines) {
    Number number = 0;
    const auto [first, last] = known.equal_range(headline.id);
    for (auto at = first; at != last && number == 0; ++at)
      if (kept.feed.headlines[at->second] == stored_part(headline))
        number = kept.numbers[at->second];
    if (number == 0) {
      insert.reset();
      if (headline.id == headline.link) {
        insert.bind_null(1);
      } else {
        insert.bind(1, headline.id);
      }
      insert.bind(2, headline.text);
      insert.bind(3, headline.language);
      insert.bind(4, Number{headline.direction == Direction::kRtl});
      insert.bind(5, number_of(headline.level));
      bind_time(insert, 6, headline.published);
      bind_time(insert, 7, headline.expires);
      insert.bind(8, seconds_of(headline.first_seen));
      insert.bind(9, headline.link);
      (void)insert.step();
      number = sqlite3_last_insert_rowid(database);
    }
    list += (list.empty() ? "" : " ") + std::to_string(number);
  }
  if (insert.failed()) return std::nullopt;
  return list;
}

}  // namespace

std::optional<StoredFeed> read_feed(sqlite3* database, std::string_view key) {
  auto kept = read_kept(database, key);
  if (!kept) return std::nullopt;
  return std::move(kept->feed);
}

bool write_feed(sqlite3* database, const StoredFeed& feed) {
  const std::optional<Kept> before = read_kept(database, feed.key);
  const Kept kept = before.value_or(Kept{});
  const auto list = write_headlines(database, feed.headlines, kept);
  if (!list) return false;
  if (before && *list == kept.list && feed.title == kept.feed.title &&
      feed.last_good == kept.feed.last_good && feed.body_hash == kept.feed.body_hash &&
      feed.validators == kept.feed.validators &&
      feed.validators_since == kept.feed.validators_since &&
      feed.found_url == kept.feed.found_url && feed.moved == kept.feed.moved)
    return true;
  SqliteStatement row(database,
                      "INSERT OR REPLACE INTO feed(key, title, last_good, body_hash, url, etag, "
                      "last_modified, found_url, list, moved_url, moved_days, moved_last, "
                      "validators_since) "
                      "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)");
  row.bind(1, feed.key);
  row.bind(2, feed.title);
  row.bind(3, seconds_of(feed.last_good));
  row.bind(4, feed.body_hash);
  row.bind(5, feed.validators.url);
  row.bind(6, feed.validators.etag);
  row.bind(7, feed.validators.last_modified);
  row.bind(8, feed.found_url);
  row.bind(9, *list);
  row.bind(10, feed.moved.url);
  row.bind(11, std::int64_t{feed.moved.days});
  row.bind(12, std::int64_t{feed.moved.last.time_since_epoch().count()});
  row.bind(13, seconds_of(feed.validators_since));
  (void)row.step();
  return !row.failed();
}

bool sweep_rows(sqlite3* database) {
  std::unordered_set<Number> used;
  SqliteStatement lists(database, "SELECT list FROM feed");
  while (lists.step())
    for (const Number number : read_list(lists.text(0))) used.insert(number);
  SqliteStatement all(database, "SELECT number FROM headline");
  std::vector<Number> unused;
  while (all.step())
    if (!used.contains(all.number(0))) unused.push_back(all.number(0));
  if (lists.failed() || all.failed()) return false;
  if (static_cast<Number>(unused.size()) < static_cast<Number>(used.size()) + kRowsToSpare)
    return true;
  SqliteStatement remove(database, "DELETE FROM headline WHERE number = ?1");
  for (const Number number : unused) {
    remove.reset();
    remove.bind(1, number);
    (void)remove.step();
  }
  return !remove.failed();
}

}  // namespace sharit
