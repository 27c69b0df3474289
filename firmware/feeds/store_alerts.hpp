#pragma once

#include <string_view>
#include <vector>

#include "firmware/feeds/stored_feed.hpp"

struct sqlite3;

namespace sharit {

// The documents of alerts that feeds link to, as rows of the store's third table (`store_file`).
// Called within a transaction.

/// What is kept for the feed; less where it can't be read, as it can be fetched again.
[[nodiscard]] std::vector<AlertDocument> read_alerts(sqlite3* database, std::string_view feed_key);

/// Writes what differs. False: the disk failed.
[[nodiscard]] bool write_alerts(sqlite3* database, const StoredFeed& feed);

}  // namespace sharit
