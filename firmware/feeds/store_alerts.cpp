#include "firmware/feeds/store_alerts.hpp"

#include <algorithm>

#include "firmware/feeds/sqlite_handle.hpp"

namespace sharit {

std::vector<AlertDocument> read_alerts(sqlite3* database, std::string_view feed_key) {
  std::vector<AlertDocument> documents;
  SqliteStatement row(database, "SELECT url, date, xml FROM alert WHERE feed = ?1");
  row.bind(1, feed_key);
  while (row.step()) documents.push_back({{row.text(0), row.text(1)}, row.text(2)});
  return documents;
}

bool write_alerts(sqlite3* database, const StoredFeed& feed) {
  const std::vector<AlertDocument> before = read_alerts(database, feed.key);
  const auto among = [](const std::vector<AlertDocument>& documents, const AlertDocument& one) {
    return std::find(documents.begin(), documents.end(), one) != documents.end();
  };
  SqliteStatement remove(database, "DELETE FROM alert WHERE feed = ?1 AND url = ?2");
  for (const AlertDocument& old : before) {
    if (among(feed.alerts, old)) continue;
    remove.reset();
    remove.bind(1, feed.key);
    remove.bind(2, old.link.url);
    (void)remove.step();
  }
  SqliteStatement insert(database,
                         "INSERT OR REPLACE INTO alert(feed, url, date, xml) "
                         "VALUES(?1, ?2, ?3, ?4)");
  for (const AlertDocument& document : feed.alerts) {
    if (among(before, document)) continue;
    insert.reset();
    insert.bind(1, feed.key);
    insert.bind(2, document.link.url);
    insert.bind(3, document.link.date);
    insert.bind(4, document.xml);
    (void)insert.step();
  }
  return !remove.failed() && !insert.failed();
}

}  // namespace sharit
