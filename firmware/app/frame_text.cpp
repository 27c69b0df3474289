#include "firmware/app/frame_text.hpp"

#include <algorithm>

namespace sharit {
namespace {

FrameWords header_words(const Edition& edition, std::optional<WallTime> now) {
  const Wording& wording = edition.house->wording;
  FrameWords words;
  words.title = edition.house->settings.screen.title;
  if (now) {
    words.clock = wording.clock(*now);
    words.date = wording.date(*now);
    words.short_date = wording.short_date(*now);
  }
  return words;
}

/// A time of day that lies further back would be taken for one of today.
constexpr std::chrono::hours kOldestUpdate{12};

/// When any of the feeds was last known to be as it is shown.
std::optional<WallTime> last_update(const Edition& edition, WallTime now) {
  std::optional<WallTime> last;
  if (!edition.feeds) return last;
  for (const FeedState& feed : edition.feeds->feeds) last = std::max(last, feed.last_good);
  if (last && now - *last > kOldestUpdate) last.reset();
  return last;
}

/// Where several headlines are read at once the footer speaks of all of them.
void speak_of_all(FrameWords& words, const Edition& edition, std::optional<WallTime> now) {
  const Wording& wording = edition.house->wording;
  const auto updated = now ? last_update(edition, *now) : std::nullopt;
  const auto sources = static_cast<std::int64_t>(edition.sources);
  const auto headlines = static_cast<std::int64_t>(edition.headlines);
  words.footer_start = wording.join({updated ? wording.updated_at(*updated) : "",
                                     sources > 0 ? wording.source_count(sources) : ""});
  words.footer_end = headlines > 0 ? wording.headline_count(headlines) : "";
}

}  // namespace

FrameWords frame_words(const Edition& edition, const FrameTopic& topic,
                       std::optional<WallTime> now) {
  const Wording& wording = edition.house->wording;
  FrameWords words = header_words(edition, now);
  const Layout layout = edition.house->settings.screen.layout;
  if (layout == Layout::kLanes || layout == Layout::kRoll) {
    speak_of_all(words, edition, now);
    return words;
  }
  words.scan = wording.scan();
  if (topic.reading != nullptr) {
    const Headline& headline = *topic.reading->headline;
    words.source = headline.source;
    words.source_accent = edition.accent_of(headline.source);
    if (now && headline.published) words.age = wording.age(*headline.published, *now);
    if (topic.reading->position > 0 && topic.reading->count > 1) {
      words.footer_end = wording.position(static_cast<std::int64_t>(topic.reading->position),
                                          static_cast<std::int64_t>(topic.reading->count));
    }
  }
  if (topic.next) {
    words.footer_start =
        wording.next(topic.next->text,
                     topic.next->direction == Direction::kRtl ? TextFlow::kRtl : TextFlow::kLtr);
  }
  return words;
}

FrameWords breaking_words(const Edition& edition, const FrameTopic& topic,
                          std::optional<WallTime> now) {
  const Wording& wording = edition.house->wording;
  FrameWords words = header_words(edition, now);
  words.breaking = wording.breaking();
  if (topic.reading == nullptr) return words;
  const Headline& headline = *topic.reading->headline;
  // A message of the operator has the word itself for its source.
  const std::string source = headline.source == wording.breaking() ? "" : headline.source;
  const std::string until = now && headline.expires ? wording.until(*headline.expires) : "";
  words.footer_start = wording.join({source, until});
  if (topic.reading->count > 1) {
    words.footer_end = wording.position(static_cast<std::int64_t>(topic.reading->position),
                                        static_cast<std::int64_t>(topic.reading->count));
  }
  return words;
}

}  // namespace sharit
