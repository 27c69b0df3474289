#include "firmware/feeds/withdrawn_file.hpp"

#include <system_error>
#include <utility>

#include <sqlite3.h>

#include "firmware/feeds/identity.hpp"
#include "firmware/feeds/sqlite_handle.hpp"
#include "firmware/feeds/store_file.hpp"

namespace sharit {
namespace {

constexpr const char* kTable =
    "CREATE TABLE IF NOT EXISTS withdrawn(number INTEGER PRIMARY KEY, id TEXT NOT NULL, "
    "text TEXT NOT NULL, source TEXT NOT NULL, language TEXT NOT NULL)";

}  // namespace

KeptWithdrawn load_withdrawn(const std::filesystem::path& file) {
  std::error_code absent;
  if (!std::filesystem::exists(file, absent)) return {};
  KeptWithdrawn kept;
  SqliteDatabase database = open_sqlite(file.string(), SQLITE_OPEN_READWRITE);
  if (database == nullptr) return {{}, "The file " + file.string() + " cannot be opened."};
  bool failed = true;
  {
    SqliteStatement rows(database.get(),
                         "SELECT id, text, source, language FROM withdrawn ORDER BY number");
    while (rows.step()) {
      Headline headline;
      headline.id = rows.text(0);
      headline.text = rows.text(1);
      headline.key = dedupe_key(headline.text);
      headline.source = rows.text(2);
      headline.language = rows.text(3);
      kept.headlines.push_back(std::move(headline));
    }
    failed = rows.failed();
  }
  if (!failed) return kept;
  const bool damaged = is_damage(database.get());
  database.reset();
  const std::string aside = damaged ? set_aside(file, "bad") : std::string{};
  return {{},
          "The list of withdrawn headlines could not be read" +
              (aside.empty() ? "." : "; it is kept as " + aside + " and a new one is begun.")};
}

Result<void> save_withdrawn(const std::filesystem::path& file,
                            std::span<const Headline> headlines) {
  const auto fail = [&file] {
    return std::unexpected(
        Error{Fault::kDevice,
              "The list of withdrawn headlines cannot be written to " + file.string() + "."});
  };
  const SqliteDatabase database =
      open_sqlite(file.string(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  if (database == nullptr || !run_sql(database.get(), "PRAGMA synchronous=FULL")) return fail();
  SqliteTransaction transaction(database.get());
  if (!transaction.open() || !run_sql(database.get(), kTable) ||
      !run_sql(database.get(), "DELETE FROM withdrawn")) {
    return fail();
  }
  {
    SqliteStatement row(database.get(),
                        "INSERT INTO withdrawn(id, text, source, language) VALUES(?, ?, ?, ?)");
    for (const Headline& headline : headlines) {
      row.bind(1, headline.id);
      row.bind(2, headline.text);
      row.bind(3, headline.source);
      row.bind(4, headline.language);
      (void)row.step();
      row.reset();
    }
    if (row.failed()) return fail();
  }
  if (!transaction.commit()) return fail();
  return {};
}

}  // namespace sharit
