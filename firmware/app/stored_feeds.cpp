#include "firmware/app/stored_feeds.hpp"

#include <filesystem>
#include <system_error>

#include "firmware/config/find.hpp"

namespace sharit {

StoredFeeds::StoredFeeds(const Settings& settings) {
  const auto folder = state_folder(settings.storage.dir, process_environment);
  std::error_code error;
  if (folder && std::filesystem::exists(*folder / "headlines.sqlite", error)) {
    store_ = Store::open_readonly(*folder / "headlines.sqlite");
  }
}

std::optional<StoredFeed> StoredFeeds::load(const FeedSpec& spec) const {
  return store_ ? store_->load(feed_key(spec)) : std::nullopt;
}

}  // namespace sharit
