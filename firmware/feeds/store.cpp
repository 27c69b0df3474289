#include "firmware/feeds/store.hpp"

#include <array>
#include <system_error>
#include <utility>

#include <sqlite3.h>

#include "firmware/feeds/sqlite_handle.hpp"

namespace sharit {

namespace {

// Raised with every change of the tables; a file of another version is begun anew, as its content
// comes back with the next fetch.
constexpr std::int64_t kSchema = 2;

constexpr const char* kTables = R"sql(
CREATE TABLE IF NOT EXISTS feed(
  key TEXT PRIMARY KEY, title TEXT NOT NULL, last_good INTEGER NOT NULL, body_hash TEXT NOT NULL,
  url TEXT NOT NULL, etag TEXT NOT NULL, last_modified TEXT NOT NULL,
  found_url TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS headline(
  key TEXT NOT NULL, place INTEGER NOT NULL, id TEXT NOT NULL, text TEXT NOT NULL,
  source TEXT NOT NULL, language TEXT NOT NULL, rtl INTEGER NOT NULL, published INTEGER,
  first_seen INTEGER NOT NULL, link TEXT NOT NULL, expires INTEGER, breaking INTEGER NOT NULL,
  PRIMARY KEY(key, place)) WITHOUT ROWID;
PRAGMA user_version = 2;
)sql";

bool run(sqlite3* database, const char* sql) {
  return sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

std::int64_t seconds_of(WallTime time) {
  return time.time_since_epoch().count();
}
WallTime time_of(std::int64_t seconds) {
  return WallTime(std::chrono::seconds(seconds));
}

void bind_time(SqliteStatement& statement, int place, const std::optional<WallTime>& time) {
  if (time) {
    statement.bind(place, seconds_of(*time));
  } else {
    statement.bind_null(place);
  }
}

constexpr int kReadWrite = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;

SqliteDatabase open_file(const char* name, int flags = kReadWrite) {
  sqlite3* raw = nullptr;
  const int code = sqlite3_open_v2(name, &raw, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  SqliteDatabase database(raw);
  if (code != SQLITE_OK) return nullptr;
  sqlite3_busy_timeout(raw, 2000);
  return database;
}

std::int64_t pragma_number(sqlite3* database, const char* sql) {
  SqliteStatement statement(database, sql);
  return statement.step() ? statement.number(0) : -1;
}

bool is_sound(sqlite3* database) {
  SqliteStatement check(database, "PRAGMA quick_check(1)");
  return check.step() && check.text(0) == "ok";
}

// Whether the file is a database that can be used, of this version or new.
bool make_ready(sqlite3* database) {
  if (!is_sound(database)) return false;
  const std::int64_t version = pragma_number(database, "PRAGMA user_version");
  if (version != 0 && version != kSchema) return false;
  return run(database, "PRAGMA journal_mode=WAL") && run(database, "PRAGMA synchronous=FULL") &&
         run(database, kTables);
}

// A write that is undone unless it is finished.
class Transaction {
 public:
  explicit Transaction(sqlite3* database)
      : database_(database), open_(run(database, "BEGIN IMMEDIATE")) {}
  ~Transaction() {
    if (open_) run(database_, "ROLLBACK");
  }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  [[nodiscard]] bool commit() {
    if (!open_ || !run(database_, "COMMIT")) return false;
    open_ = false;
    return true;
  }

 private:
  sqlite3* database_;
  bool open_;
};

}  // namespace

struct Store::State {
  SqliteDatabase database;
  std::string warning;

  [[nodiscard]] std::unexpected<Error> failure(const char* what) const {
    return fail(Fault::kDevice, std::string("The stored headlines could not be ") + what + ": " +
                                    sqlite3_errmsg(database.get()) + ".");
  }
};

Store::Store(std::unique_ptr<State> state) : state_(std::move(state)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Store Store::in_memory() {
  auto state = std::make_unique<State>();
  state->database = open_file(":memory:");
  if (state->database != nullptr) run(state->database.get(), kTables);
  return Store(std::move(state));
}

Store Store::open_readonly(const std::filesystem::path& file) {
  auto state = std::make_unique<State>();
  state->database = open_file(file.c_str(), SQLITE_OPEN_READONLY);
  if (state->database == nullptr) return in_memory();
  if (pragma_number(state->database.get(), "PRAGMA user_version") != kSchema) return in_memory();
  return Store(std::move(state));
}

Store Store::open(const std::filesystem::path& file) {
  std::error_code ignored;
  std::filesystem::create_directories(file.parent_path(), ignored);
  auto state = std::make_unique<State>();
  for (int attempt = 0; attempt < 2; ++attempt) {
    state->database = open_file(file.c_str());
    if (state->database != nullptr && make_ready(state->database.get())) {
      return Store(std::move(state));
    }
    state->database.reset();
    std::error_code gone;
    if (attempt > 0 || !std::filesystem::exists(file, gone)) break;
    std::filesystem::path aside = file;
    aside += ".bad";
    std::filesystem::rename(file, aside, gone);
    if (gone) break;
    for (const char* tail : {"-wal", "-shm"}) {
      std::filesystem::path companion = file;
      companion += tail;
      std::filesystem::remove(companion, ignored);
    }
    state->warning = "The stored headlines could not be read; the file is kept as " +
                     aside.string() + " and a new one is begun.";
  }
  Store memory = in_memory();
  memory.state_->warning = "Headlines can't be stored in " + file.string() +
                           "; after a restart there are none until the feeds answer. Can this "
                           "user write there?";
  return memory;
}

const std::string& Store::warning() const {
  return state_->warning;
}

std::optional<StoredFeed> Store::load(std::string_view key) const {
  sqlite3* const database = state_->database.get();
  if (database == nullptr) return std::nullopt;
  SqliteStatement feed(database,
                       "SELECT title, last_good, body_hash, url, etag, last_modified, found_url "
                       "FROM feed WHERE key = ?1");
  feed.bind(1, key);
  if (!feed.step()) return std::nullopt;
  StoredFeed stored;
  stored.title = feed.text(0);
  stored.last_good = time_of(feed.number(1));
  stored.body_hash = feed.text(2);
  stored.validators = {feed.text(3), feed.text(4), feed.text(5)};
  stored.found_url = feed.text(6);
  SqliteStatement rows(database,
                       "SELECT id, text, source, language, rtl, published, first_seen, link, "
                       "expires, breaking FROM headline WHERE key = ?1 ORDER BY place");
  rows.bind(1, key);
  while (rows.step()) {
    Headline headline;
    headline.id = rows.text(0);
    headline.text = rows.text(1);
    headline.source = rows.text(2);
    headline.language = rows.text(3);
    headline.direction = rows.number(4) != 0 ? Direction::kRtl : Direction::kLtr;
    if (!rows.is_null(5)) headline.published = time_of(rows.number(5));
    headline.first_seen = time_of(rows.number(6));
    headline.link = rows.text(7);
    if (!rows.is_null(8)) headline.expires = time_of(rows.number(8));
    if (rows.number(9) != 0) headline.level = HeadlineLevel::kBreaking;
    stored.headlines.push_back(std::move(headline));
  }
  if (rows.failed()) return std::nullopt;
  return stored;
}

Result<void> Store::save(std::string_view key, const StoredFeed& feed) {
  sqlite3* const database = state_->database.get();
  if (database == nullptr) return fail(Fault::kDevice, "There is no memory for stored headlines.");
  Transaction transaction(database);
  SqliteStatement clear(database, "DELETE FROM headline WHERE key = ?1");
  clear.bind(1, key);
  (void)clear.step();
  SqliteStatement row(database,
                      "INSERT OR REPLACE INTO feed VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
  row.bind(1, key);
  row.bind(2, feed.title);
  row.bind(3, seconds_of(feed.last_good));
  row.bind(4, feed.body_hash);
  row.bind(5, feed.validators.url);
  row.bind(6, feed.validators.etag);
  row.bind(7, feed.validators.last_modified);
  row.bind(8, feed.found_url);
  (void)row.step();
  SqliteStatement insert(database,
                         "INSERT INTO headline VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, "
                         "?11, ?12)");
  std::int64_t place = 0;
  for (const Headline& headline : feed.headlines) {
    insert.reset();
    insert.bind(1, key);
    insert.bind(2, place++);
    insert.bind(3, headline.id);
    insert.bind(4, headline.text);
    insert.bind(5, headline.source);
    insert.bind(6, headline.language);
    insert.bind(7, std::int64_t{headline.direction == Direction::kRtl});
    bind_time(insert, 8, headline.published);
    insert.bind(9, seconds_of(headline.first_seen));
    insert.bind(10, headline.link);
    bind_time(insert, 11, headline.expires);
    insert.bind(12, std::int64_t{headline.level == HeadlineLevel::kBreaking});
    (void)insert.step();
  }
  if (clear.failed() || row.failed() || insert.failed() || !transaction.commit()) {
    return state_->failure("saved");
  }
  return {};
}

Result<void> Store::touch(std::string_view key, WallTime last_good) {
  if (state_->database == nullptr) return {};
  SqliteStatement update(state_->database.get(), "UPDATE feed SET last_good = ?2 WHERE key = ?1");
  update.bind(1, key);
  update.bind(2, seconds_of(last_good));
  (void)update.step();
  if (update.failed()) return state_->failure("saved");
  return {};
}

Result<void> Store::prune(const std::vector<std::string>& keys, WallTime before) {
  sqlite3* const database = state_->database.get();
  if (database == nullptr) return {};
  std::vector<std::string> old;
  SqliteStatement select(database, "SELECT key FROM feed WHERE last_good < ?1");
  select.bind(1, seconds_of(before));
  while (select.step()) {
    std::string key = select.text(0);
    bool wanted = false;
    for (const std::string& kept : keys) wanted |= kept == key;
    if (!wanted) old.push_back(std::move(key));
  }
  if (old.empty()) return {};
  Transaction transaction(database);
  bool failed = select.failed();
  for (const std::string& key : old) {
    for (const char* sql :
         {"DELETE FROM headline WHERE key = ?1", "DELETE FROM feed WHERE key = ?1"}) {
      SqliteStatement remove(database, sql);
      remove.bind(1, key);
      (void)remove.step();
      failed |= remove.failed();
    }
  }
  if (failed || !transaction.commit()) return state_->failure("tidied");
  return {};
}

}  // namespace sharit
