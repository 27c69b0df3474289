#pragma once

#include <filesystem>
#include <string>

#include "firmware/feeds/sqlite_handle.hpp"

namespace sharit {

/// The store's database file, opened. Plain data.
struct StoreFile {
  SqliteDatabase database;  ///< With the store's tables; null where nothing can be read.
  bool writable = false;
  std::string warning;  ///< A sentence for the operator; empty when all is well.
};

/// Opens the file or begins one: WAL, synchronous=FULL (a pulled plug loses nothing written), pages
/// of 1 KiB (a changed headline costs one). A damaged file is kept as "….bad", one of another
/// version of the program as "….v3", a journal that is none as "….bad-wal"; a new file is begun. A
/// file that cannot be written now (full disk, read-only, held by another program) is left as it is
/// and read where that is possible.
[[nodiscard]] StoreFile open_store_file(const std::filesystem::path& file);

/// Only to look: never makes, changes or renames the file.
[[nodiscard]] StoreFile look_into_store_file(const std::filesystem::path& file);

/// Tables in memory.
[[nodiscard]] StoreFile make_store_in_memory();

/// Whether the last error of the database means that the file is not what we wrote. A full or
/// read-only disk and another program at work are no damage.
[[nodiscard]] bool is_damage(sqlite3* database);

/// Renames the file and its journal to "<file>.<tail>" and forgets what shared memory holds. The
/// new name, or empty where that failed. The database must be closed.
[[nodiscard]] std::string set_aside(const std::filesystem::path& file, const std::string& tail);

}  // namespace sharit
