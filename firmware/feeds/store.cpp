#include "firmware/feeds/store.hpp"

#include <algorithm>
#include <utility>

#include <sqlite3.h>

#include "firmware/feeds/headline_list.hpp"
#include "firmware/feeds/store_alerts.hpp"
#include "firmware/feeds/store_file.hpp"
#include "firmware/feeds/store_rows.hpp"

namespace sharit {

struct Store::State {
  std::filesystem::path path;  // Empty: never to be written.
  StoreFile file;

  // Whether it can be written, after another try where it could not.
  [[nodiscard]] bool ready() {
    if (!file.writable && !path.empty()) {
      StoreFile again = open_store_file(path);
      if (again.writable) file = std::move(again);
    }
    return file.writable;
  }
};

Store::Store(std::unique_ptr<State> state) : state_(std::move(state)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Store Store::open(const std::filesystem::path& file) {
  return Store(std::make_unique<State>(file, open_store_file(file)));
}

Store Store::open_readonly(const std::filesystem::path& file) {
  return Store(std::make_unique<State>(std::filesystem::path{}, look_into_store_file(file)));
}

Store Store::in_memory() {
  return Store(std::make_unique<State>(std::filesystem::path{}, make_store_in_memory()));
}

const std::string& Store::warning() const {
  return state_->file.warning;
}

bool Store::readable() const {
  return state_->file.database != nullptr;
}

bool Store::writable() const {
  return state_->file.writable;
}

std::optional<StoredFeed> Store::load(std::string_view key) const {
  if (state_->file.database == nullptr) return std::nullopt;
  auto feed = read_feed(state_->file.database.get(), key);
  if (!feed) return std::nullopt;
  feed->alerts = read_alerts(state_->file.database.get(), key);
  for (Headline& headline : feed->headlines)
    headline.key = headline_key(headline.text, feed->title);
  return feed;
}

Result<void> Store::save(std::span<const StoredFeed> feeds) {
  if (!state_->ready()) return fail(Fault::kDevice, "The headlines could not be stored.");
  sqlite3* const database = state_->file.database.get();
  std::optional<SqliteTransaction> transaction(std::in_place, database);
  bool good = transaction->open();
  for (const StoredFeed& feed : feeds) {
    good = good && write_feed(database, feed) && write_alerts(database, feed);
  }
  if (good && sweep_rows(database) && transaction->commit()) return {};
  // Asked before the roll-back, which has words of its own; the file closes after it.
  const bool damaged = is_damage(database);
  std::string sentence =
      std::string("The headlines could not be stored: ") + sqlite3_errmsg(database) + ".";
  transaction.reset();
  if (damaged && !state_->path.empty()) {
    state_->file = StoreFile{};
    if (const std::string aside = set_aside(state_->path, "bad"); !aside.empty())
      sentence += " The file is kept as " + aside + " and a new one is begun.";
  }
  return fail(Fault::kDevice, std::move(sentence));
}

Result<void> Store::prune(const std::vector<std::string>& keys, WallTime before) {
  if (!state_->ready()) return {};
  sqlite3* const database = state_->file.database.get();
  std::vector<std::string> old;
  SqliteStatement select(database, "SELECT key FROM feed WHERE last_good < ?1");
  select.bind(1, before.time_since_epoch().count());
  while (select.step()) old.push_back(select.text(0));
  std::erase_if(old, [&keys](const std::string& key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
  });
  if (old.empty()) return {};
  SqliteTransaction transaction(database);
  bool good = transaction.open() && !select.failed();
  for (const std::string& key : old) {
    if (!good) break;
    SqliteStatement remove(database, "DELETE FROM feed WHERE key = ?1");
    remove.bind(1, key);
    (void)remove.step();
    StoredFeed nothing;
    nothing.key = key;
    good = !remove.failed() && write_alerts(database, nothing);
  }
  if (good && transaction.commit()) return {};
  return fail(Fault::kDevice, "Old headlines could not be removed.");
}

}  // namespace sharit
