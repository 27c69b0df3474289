// What the feed engine does where an address is a page that names its feed.
#include "firmware/feeds/feed_engine.hpp"
#include "firmware/feeds/http_address.hpp"

namespace sharit {

bool FeedEngine::elsewhere(const Feed& feed) {
  const std::string& found = feed.stored.found_url;
  return feed.finder.searching() || (!found.empty() && feed.asked == found);
}

void FeedEngine::note_found(Feed& feed) {
  if (feed.finder.searching()) {
    say(feed, LogLevel::kInfo, feed.voice.moved("its feed is " + shown_address(feed.asked) + "."));
  }
  feed.stored.found_url = elsewhere(feed) ? feed.asked : std::string{};
  feed.finder.worked();
}

// Whether another address is asked at once: the next of a search, or the first of `links`. What a
// feed's own address once gave is not looked for elsewhere: a page there is a fault.
bool FeedEngine::search_on(Feed& feed, const std::vector<std::string>& links, FailureKind& kind) {
  bool on = false;
  if (feed.finder.searching()) {
    on = feed.finder.next(clock_.steady());
  } else if (!elsewhere(feed)) {
    const bool may_begin = feed.headlines->empty() || !feed.stored.found_url.empty();
    on = may_begin && feed.finder.begin(links, clock_.steady());
  } else if (kind == FailureKind::kAnswer || kind == FailureKind::kGone) {
    feed.finder.found_failed(kind == FailureKind::kGone);
  }
  // No candidate is the feed's last word: the page may know where its feed has gone.
  if (kind == FailureKind::kGone && elsewhere(feed)) kind = FailureKind::kAnswer;
  if (on) schedule(feed, std::chrono::milliseconds(0));
  return on;
}

}  // namespace sharit
