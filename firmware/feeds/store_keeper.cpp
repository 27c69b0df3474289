#include "firmware/feeds/store_keeper.hpp"

#include <algorithm>
#include <utility>

namespace sharit {

namespace {

using namespace std::chrono_literals;

// How long a change waits for others. Ten feeds with 600 new headlines a day cost well under 1 MB a
// day so (tests/unit/firmware/feeds/store_wear_test.cpp).
constexpr auto kSoonAfter = 30min;
constexpr auto kLaterAfter = 6h;
constexpr auto kTryAgain = 30s;

}  // namespace

StoreKeeper::StoreKeeper(Store store, FeedLog log)
    : store_(std::move(store)), log_(std::move(log)) {
  if (!store_.writable()) trouble_ = store_.warning();
  if (log_ && !store_.warning().empty()) log_(LogLevel::kWarning, store_.warning());
}

void StoreKeeper::changed(const std::string& key, Urgency urgency, Steady now) {
  const auto wait = urgency == Urgency::kNow    ? std::chrono::seconds(0)
                    : urgency == Urgency::kSoon ? std::chrono::seconds(kSoonAfter)
                                                : std::chrono::seconds(kLaterAfter);
  const auto [entry, fresh] = unsaved_.try_emplace(key, Unsaved{urgency, now + wait});
  if (fresh) return;
  entry->second.urgency = std::min(entry->second.urgency, urgency);
  entry->second.due = std::min(entry->second.due, now + wait);
}

void StoreKeeper::turn(Steady now, const Ask& ask) {
  if (now < try_again_) return;
  const bool due =
      std::ranges::any_of(unsaved_, [now](const auto& one) { return one.second.due <= now; });
  if (due) write(now, ask, now);
}

void StoreKeeper::flush(Steady now, const Ask& ask) {
  if (!unsaved_.empty()) write(now, ask, Steady::max());
}

// All that waits for a write of all feeds, and what is due `until` then.
void StoreKeeper::write(Steady now, const Ask& ask, Steady until) {
  const auto goes = [until](const auto& one) {
    return one.second.urgency != Urgency::kLater || one.second.due <= until;
  };
  std::vector<StoredFeed> feeds;
  for (const auto& one : unsaved_) {
    if (!goes(one)) continue;
    if (auto feed = ask(one.first)) feeds.push_back(std::move(*feed));
  }
  if (const auto done = store_.save(feeds); !done) {
    const bool news = std::exchange(trouble_, done.error().message).empty();
    if (news && log_) {
      log_(LogLevel::kError, trouble_ + " They are kept in memory until they can be.");
    }
    try_again_ = now + kTryAgain;
    return;
  }
  if (!std::exchange(trouble_, {}).empty() && log_) {
    log_(LogLevel::kInfo, "The headlines are stored again.");
  }
  std::erase_if(unsaved_, goes);
}

void StoreKeeper::prune(const std::vector<std::string>& keys, WallTime before) {
  if (const auto done = store_.prune(keys, before); !done && log_ && trouble_.empty())
    log_(LogLevel::kWarning, done.error().message);
}

}  // namespace sharit
