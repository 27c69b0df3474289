#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace sharit {

struct SqliteClose {
  void operator()(sqlite3* database) const;
};
using SqliteDatabase = std::unique_ptr<sqlite3, SqliteClose>;

/// Opens a file, as the flags of SQLite say; another program has two seconds to finish its write.
/// Null: it cannot be opened. For one thread at a time.
[[nodiscard]] SqliteDatabase open_sqlite(const std::string& name, int flags);

/// Runs statements that give no rows. False: one failed, the rest did not run.
[[nodiscard]] bool run_sql(sqlite3* database, const char* sql);

/// A write that is undone unless it is committed. Where it could not begin (another program
/// writes), `open()` is false and nothing may be written: it would not be one write.
class SqliteTransaction {
 public:
  explicit SqliteTransaction(sqlite3* database);
  ~SqliteTransaction();
  SqliteTransaction(const SqliteTransaction&) = delete;
  SqliteTransaction& operator=(const SqliteTransaction&) = delete;

  [[nodiscard]] bool open() const { return open_; }
  [[nodiscard]] bool commit();

 private:
  sqlite3* database_;
  bool open_;
};

/// One prepared statement: bind by position from 1, step, read columns from 0. A statement that
/// could not be prepared steps to false, and `failed()` tells.
class SqliteStatement {
 public:
  SqliteStatement(sqlite3* database, const char* sql);
  ~SqliteStatement();
  SqliteStatement(const SqliteStatement&) = delete;
  SqliteStatement& operator=(const SqliteStatement&) = delete;

  void bind(int position, std::string_view text);
  void bind(int position, std::int64_t number);
  void bind_null(int position);
  /// True while there is a row.
  [[nodiscard]] bool step();
  /// Ready for the next use with new values.
  void reset();
  [[nodiscard]] bool failed() const { return failed_; }

  [[nodiscard]] std::string text(int column) const;
  [[nodiscard]] std::int64_t number(int column) const;
  [[nodiscard]] bool is_null(int column) const;

 private:
  sqlite3_stmt* statement_ = nullptr;
  bool failed_ = false;
};

}  // namespace sharit
