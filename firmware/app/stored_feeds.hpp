#pragma once

#include <filesystem>
#include <optional>
#include <span>

#include "firmware/doctor/store_check.hpp"
#include "firmware/feeds/feed_spec.hpp"
#include "firmware/feeds/store.hpp"

namespace sharit {

/// The last good answers that the ticker has kept on this machine, only to look at: the file is
/// neither made nor changed, and a running ticker may hold it. Thread: one at a time.
class StoredFeeds {
 public:
  /// The file need not be there.
  explicit StoredFeeds(std::filesystem::path file);
  /// None where there is none.
  [[nodiscard]] std::optional<StoredFeed> load(const FeedSpec& spec) const;
  /// How the file is, and what it has of these feeds.
  [[nodiscard]] StoreFacts facts(std::span<const FeedSpec> specs) const;

 private:
  std::filesystem::path file_;
  bool there_ = false;
  std::optional<Store> store_;
};

}  // namespace sharit
