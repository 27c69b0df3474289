// What the feed engine does about files and folders of this machine.
#include <algorithm>
#include <utility>

#include "firmware/feeds/feed_engine.hpp"
#include "firmware/feeds/folder_source.hpp"
#include "firmware/feeds/source_location.hpp"

namespace sharit {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

// Where notices come, a look is for what gives none: network mounts.
constexpr seconds kLookBesideNotices{30};
constexpr seconds kLookAlone{1};

}  // namespace

seconds FeedEngine::look_every() const {
  return files_ != nullptr && files_->trouble().empty() ? kLookBesideNotices : kLookAlone;
}

milliseconds FeedEngine::time_to_look() const {
  const Steady now = clock_.steady();
  Steady next = files_looked_.value_or(now) + look_every();
  if (files_ != nullptr) next = std::min(next, files_->due().value_or(next));
  return std::max(std::chrono::ceil<milliseconds>(next - now), milliseconds(0));
}

void FeedEngine::look_at_files() {
  const Steady now = clock_.steady();
  std::vector<std::filesystem::path> hints;
  if (files_ != nullptr) hints = files_->take(now);
  const bool all = !files_looked_ || now - *files_looked_ >= look_every();
  if (all) {
    files_looked_ = now;
    watch_files();
  }
  for (Feed& feed : feeds_) {
    if (is_http(feed)) continue;
    const bool hinted = std::ranges::find(hints, path_of(feed.spec.url)) != hints.end();
    if (!all && !hinted) continue;
    const FileStamp stamp = stamp_of(feed.spec.url);
    // Other bytes can have the same stamp; a folder is much to read and has a stamp of its files.
    const bool same = feed.stamp && *feed.stamp == stamp;
    if (same && (!hinted || !stamp.files.empty())) continue;
    feed.stamp = stamp;
    read_file(feed);
  }
}

void FeedEngine::watch_files() {
  if (files_ == nullptr) return;
  std::vector<std::filesystem::path> paths;
  for (const Feed& feed : feeds_)
    if (place_of(feed.spec.url) == SourcePlace::kFile) paths.push_back(path_of(feed.spec.url));
  files_->watch(paths);
  if (const std::string trouble = files_->trouble(); !trouble.empty() && log_) {
    if (!std::exchange(files_trouble_told_, true))
      log_(LogLevel::kWarning,
           "Files are looked at every second instead of being watched: " + trouble + ".");
  }
}

void FeedEngine::read_file(Feed& feed) {
  if (place_of(feed.spec.url) == SourcePlace::kStandardInput) {
    take_failure(feed, {FailureKind::kGone, "bad_address", "\"-\" can't be a feed.", {}});
    return;
  }
  if (is_folder(feed.spec.url)) {
    take_source(feed, read_folder(feed.spec, hints()), feed.stamp->files + "/" + feed.settings, {});
    return;
  }
  auto bytes = read_bytes(feed.spec.url, kLargestDocument);
  if (!bytes) {
    take_failure(feed, {FailureKind::kGone, "not_readable", bytes.error().message, {}});
    feed.state.status = FeedStatus::kFailing;
    return;
  }
  Fresh fresh;
  fresh.body = std::move(*bytes);
  take_document(feed, fresh);
}

}  // namespace sharit
