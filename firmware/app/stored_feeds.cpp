#include "firmware/app/stored_feeds.hpp"

#include <system_error>
#include <utility>

#include <unistd.h>

namespace sharit {

StoredFeeds::StoredFeeds(std::filesystem::path file) : file_(std::move(file)) {
  std::error_code error;
  there_ = !file_.empty() && std::filesystem::exists(file_, error);
  if (there_) store_ = Store::open_readonly(file_);
}

std::optional<StoredFeed> StoredFeeds::load(const FeedSpec& spec) const {
  return store_ ? store_->load(feed_key(spec)) : std::nullopt;
}

StoreFacts StoredFeeds::facts(std::span<const FeedSpec> specs) const {
  StoreFacts facts;
  facts.file = file_;
  facts.there = there_;
  facts.allowed = access(file_.c_str(), R_OK) == 0;
  facts.sound = store_ && store_->readable();
  for (const FeedSpec& spec : specs) {
    const auto feed = load(spec);
    if (!feed || feed->headlines.empty()) continue;
    ++facts.feeds;
    facts.headlines += feed->headlines.size();
  }
  return facts;
}

}  // namespace sharit
