#include "firmware/feeds/store_file.hpp"

#include <array>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <string_view>
#include <system_error>
#include <utility>

#include <sqlite3.h>

namespace sharit {

namespace {

// Raised with every change of the tables; a file of another version is set aside, as its content
// comes back with the next fetch.
constexpr std::int64_t kSchema = 6;

// `list` holds the numbers of the feed's headlines in order. A headline is never changed: another
// wording is another row, at the end, where new rows share a page. An id that is the link is NULL.
constexpr const char* kTables = R"sql(
CREATE TABLE IF NOT EXISTS feed(
  key TEXT PRIMARY KEY, title TEXT NOT NULL, last_good INTEGER NOT NULL, body_hash TEXT NOT NULL,
  url TEXT NOT NULL, etag TEXT NOT NULL, last_modified TEXT NOT NULL, found_url TEXT NOT NULL,
  list TEXT NOT NULL, moved_url TEXT NOT NULL, moved_days INTEGER NOT NULL,
  moved_last INTEGER NOT NULL, validators_since INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS headline(
  number INTEGER PRIMARY KEY, id TEXT, text TEXT NOT NULL, language TEXT NOT NULL,
  rtl INTEGER NOT NULL, level INTEGER NOT NULL, published INTEGER, expires INTEGER,
  first_seen INTEGER NOT NULL, link TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS alert(
  feed TEXT NOT NULL, url TEXT NOT NULL, date TEXT NOT NULL, xml TEXT NOT NULL,
  PRIMARY KEY(feed, url));
PRAGMA user_version = 6;
)sql";

// Fails to be understood where damage has renamed a column, which quick_check finds in order.
constexpr const char* kColumns = R"sql(
SELECT key, title, last_good, body_hash, url, etag, last_modified, found_url, list, moved_url,
  moved_days, moved_last, validators_since FROM feed LIMIT 0;
SELECT number, id, text, language, rtl, level, published, expires, first_seen, link FROM headline
  LIMIT 0;
SELECT feed, url, date, xml FROM alert LIMIT 0;
)sql";

constexpr int kReadWrite = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;

enum class Readiness { kReady, kDamaged, kOtherVersion, kUnavailable };

Readiness trouble(sqlite3* database) {
  return is_damage(database) ? Readiness::kDamaged : Readiness::kUnavailable;
}

Readiness look_at(sqlite3* database, std::int64_t& version) {
  SqliteStatement user_version(database, "PRAGMA user_version");
  if (!user_version.step()) return trouble(database);
  version = user_version.number(0);
  SqliteStatement check(database, "PRAGMA quick_check(1)");
  if (!check.step()) return trouble(database);
  if (check.text(0) != "ok") return Readiness::kDamaged;
  if (version == kSchema && !run_sql(database, kColumns)) return trouble(database);
  return version == 0 || version == kSchema ? Readiness::kReady : Readiness::kOtherVersion;
}

// Tables and pragmas of a sound file.
Readiness make_ready(sqlite3* database, std::int64_t& version) {
  const Readiness seen = look_at(database, version);
  if (seen != Readiness::kReady) return seen;
  if (sqlite3_db_readonly(database, "main") != 0) return Readiness::kUnavailable;
  if (version == 0 && !run_sql(database, "PRAGMA page_size=1024")) return trouble(database);
  if (!run_sql(database, "PRAGMA journal_mode=WAL") ||
      !run_sql(database, "PRAGMA synchronous=FULL"))
    return trouble(database);
  if (version != 0) return Readiness::kReady;
  SqliteTransaction transaction(database);
  if (!transaction.open() || !run_sql(database, kTables) || !transaction.commit())
    return trouble(database);
  return Readiness::kReady;
}

std::uint32_t word_at(const unsigned char* bytes, bool big_endian) {
  std::uint32_t word = 0;
  for (unsigned i = 0; i < 4; ++i) word |= std::uint32_t{bytes[i]} << 8 * (big_endian ? 3 - i : i);
  return word;
}

// SQLite takes a journal with a damaged head for an empty one, and what it held is lost without a
// word (file format, section 4.1). Damage further on looks like a pulled plug and is one for it.
bool has_damaged_journal(const std::filesystem::path& file) {
  std::ifstream in(file.string() + "-wal", std::ios::binary);
  std::array<char, 32> text{};
  if (!in.read(text.data(), text.size())) return false;
  std::array<unsigned char, 32> head{};
  std::memcpy(head.data(), text.data(), head.size());
  const std::uint32_t magic = word_at(head.data(), true);
  if (magic != 0x377F0682 && magic != 0x377F0683) return true;
  const bool big_endian = magic == 0x377F0683;
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  for (std::size_t i = 0; i < 24; i += 8) {
    first += word_at(&head[i], big_endian) + second;
    second += word_at(&head[i + 4], big_endian) + first;
  }
  return word_at(&head[24], true) != first || word_at(&head[28], true) != second;
}

// As a URI, so that SQLite can be told that nobody writes the file.
std::string immutable_uri(const std::filesystem::path& file) {
  std::string uri = "file:";
  for (const char c : file.string()) {
    if (c == '%' || c == '?' || c == '#') {
      uri += c == '%' ? "%25" : c == '?' ? "%3f" : "%23";
    } else {
      uri += c;
    }
  }
  return uri + "?immutable=1";
}

}  // namespace

bool is_damage(sqlite3* database) {
  switch (sqlite3_errcode(database) & 0xFF) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    // Our own statements don't fit: somebody or something has changed the tables.
    case SQLITE_ERROR:
    case SQLITE_SCHEMA:
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
      return true;
    default:
      return false;
  }
}

std::string set_aside(const std::filesystem::path& file, const std::string& tail) {
  const std::string aside = file.string() + "." + tail;
  std::error_code error;
  std::filesystem::rename(file, aside, error);
  if (error) return {};
  std::filesystem::remove(aside + "-wal", error);
  std::filesystem::rename(file.string() + "-wal", aside + "-wal", error);
  std::filesystem::remove(file.string() + "-wal", error);  // Never another file's journal.
  std::filesystem::remove(file.string() + "-shm", error);
  return aside;
}

StoreFile make_store_in_memory() {
  StoreFile made{open_sqlite(":memory:", kReadWrite), true, {}};
  made.writable = made.database != nullptr && run_sql(made.database.get(), kTables);
  return made;
}

StoreFile look_into_store_file(const std::filesystem::path& file) {
  StoreFile seen;
  // In a folder that can't be written, SQLite reads a file in WAL mode only as one that never
  // changes.
  const std::pair<std::string, int> ways[] = {
      {file.string(), SQLITE_OPEN_READONLY},
      {immutable_uri(file), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI}};
  for (const auto& [name, flags] : ways) {
    seen.database = open_sqlite(name, flags);
    if (seen.database == nullptr) continue;
    std::int64_t version = 0;
    if (look_at(seen.database.get(), version) == Readiness::kReady && version == kSchema) break;
    seen.database.reset();
  }
  return seen;
}

StoreFile open_store_file(const std::filesystem::path& file) {
  std::error_code ignored;
  std::filesystem::create_directories(file.parent_path(), ignored);
  StoreFile opened;
  if (has_damaged_journal(file)) {
    const std::string aside = file.string() + ".bad-wal";
    std::filesystem::rename(file.string() + "-wal", aside, ignored);
    opened.warning = "The journal of the stored headlines could not be read and is kept as " +
                     aside + "; the newest of them may be missing until the feeds answer.";
  }
  for (int attempt = 0; attempt < 2; ++attempt) {
    opened.database = open_sqlite(file.string(), kReadWrite);
    if (opened.database == nullptr) break;
    std::int64_t version = 0;
    const Readiness ready = make_ready(opened.database.get(), version);
    opened.writable = ready == Readiness::kReady;
    if (opened.writable) return opened;
    opened.database.reset();
    if (ready == Readiness::kUnavailable) break;
    const bool other = ready == Readiness::kOtherVersion;
    const std::string aside = set_aside(file, other ? "v" + std::to_string(version) : "bad");
    if (aside.empty()) break;
    opened.warning = std::string("The stored headlines ") +
                     (other ? "are of another version of Sharit" : "could not be read") +
                     "; the file is kept as " + aside + " and a new one is begun.";
  }
  opened = look_into_store_file(file);
  opened.warning = "Headlines can't be stored in " + file.string() +
                   " now; until they can, a restart begins with what is already there. Is the disk "
                   "full, and may this user write there?";
  return opened;
}

}  // namespace sharit
