#pragma once

#include <optional>
#include <string_view>

#include "firmware/feeds/stored_feed.hpp"

struct sqlite3;

namespace sharit {

// Feeds as rows of the store's first two tables (`store_file`). A headline is a row that is never
// changed, only joined by others at the end of the table: what a fetch brought shares a page, and
// what it did not change is not written again. Called within a transaction.

/// What is kept under `key`; none where there is none or it can't be read.
[[nodiscard]] std::optional<StoredFeed> read_feed(sqlite3* database, std::string_view key);

/// Writes what differs. False: the disk failed.
[[nodiscard]] bool write_feed(sqlite3* database, const StoredFeed& feed);

/// Removes headlines that no feed shows any more, once they are many. False: the disk failed.
[[nodiscard]] bool sweep_rows(sqlite3* database);

}  // namespace sharit
