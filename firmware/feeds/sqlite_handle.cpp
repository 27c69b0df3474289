#include "firmware/feeds/sqlite_handle.hpp"

#include <sqlite3.h>

namespace sharit {

void SqliteClose::operator()(sqlite3* database) const {
  sqlite3_close_v2(database);
}

SqliteDatabase open_sqlite(const std::string& name, int flags) {
  constexpr int kPatience = 2000;  // Milliseconds.
  sqlite3* raw = nullptr;
  const int code = sqlite3_open_v2(name.c_str(), &raw, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  SqliteDatabase database(raw);
  if (code != SQLITE_OK) return nullptr;
  sqlite3_busy_timeout(raw, kPatience);
  return database;
}

bool run_sql(sqlite3* database, const char* sql) {
  return sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

SqliteTransaction::SqliteTransaction(sqlite3* database)
    : database_(database), open_(run_sql(database, "BEGIN IMMEDIATE")) {}

SqliteTransaction::~SqliteTransaction() {
  if (open_) (void)run_sql(database_, "ROLLBACK");
}

bool SqliteTransaction::commit() {
  if (!open_ || !run_sql(database_, "COMMIT")) return false;
  open_ = false;
  return true;
}

SqliteStatement::SqliteStatement(sqlite3* database, const char* sql) {
  failed_ = sqlite3_prepare_v2(database, sql, -1, &statement_, nullptr) != SQLITE_OK;
}

SqliteStatement::~SqliteStatement() {
  sqlite3_finalize(statement_);
}

void SqliteStatement::bind(int position, std::string_view text) {
  // Copied by SQLite: the caller's text may go before the step.
  failed_ |= sqlite3_bind_text64(statement_, position, text.data() == nullptr ? "" : text.data(),
                                 text.size(), SQLITE_TRANSIENT, SQLITE_UTF8) != SQLITE_OK;
}

void SqliteStatement::bind(int position, std::int64_t number) {
  failed_ |= sqlite3_bind_int64(statement_, position, number) != SQLITE_OK;
}

void SqliteStatement::bind_null(int position) {
  failed_ |= sqlite3_bind_null(statement_, position) != SQLITE_OK;
}

bool SqliteStatement::step() {
  if (failed_ || statement_ == nullptr) return false;
  const int code = sqlite3_step(statement_);
  failed_ = code != SQLITE_ROW && code != SQLITE_DONE;
  return code == SQLITE_ROW;
}

void SqliteStatement::reset() {
  if (statement_ == nullptr) return;
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
}

std::string SqliteStatement::text(int column) const {
  const unsigned char* text = sqlite3_column_text(statement_, column);
  if (text == nullptr) return {};
  return {reinterpret_cast<const char*>(text),
          static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::int64_t SqliteStatement::number(int column) const {
  return sqlite3_column_int64(statement_, column);
}

bool SqliteStatement::is_null(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

}  // namespace sharit
