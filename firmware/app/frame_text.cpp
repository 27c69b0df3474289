#include "firmware/app/frame_text.hpp"

namespace sharit {

FrameWords frame_words(const Edition& edition, const FrameTopic& topic,
                       std::optional<WallTime> now) {
  const Wording& wording = edition.house->wording;
  FrameWords words;
  words.title = edition.house->settings.screen.title;
  if (now) {
    words.clock = wording.clock(*now);
    words.date = wording.date(*now);
    words.short_date = wording.short_date(*now);
  }
  if (topic.reading != nullptr) {
    const Headline& headline = *topic.reading->headline;
    words.source = headline.source;
    if (now && headline.published) words.age = wording.age(*headline.published, *now);
    if (topic.reading->position > 0) {
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

}  // namespace sharit
