#pragma once

#include <optional>

#include "firmware/app/edition.hpp"
#include "firmware/app/headline_stream.hpp"
#include "render/scene/frame_words.hpp"

namespace sharit {

/// What the frame speaks of: the headline at the reading point and the one after it; null: none.
struct FrameTopic {
  const ShownHeadline* reading = nullptr;
  std::shared_ptr<const Headline> next;
};

/// The frame's words for a moment; without a time, which is not trusted then, no date, clock or age
/// is said. Layouts that show several headlines at once say how many there are of how many sources.
/// Thread: main; some microseconds.
[[nodiscard]] FrameWords frame_words(const Edition& edition, const FrameTopic& topic,
                                     std::optional<WallTime> now);

/// The same for breaking news: whose it is and until when.
[[nodiscard]] FrameWords breaking_words(const Edition& edition, const FrameTopic& topic,
                                        std::optional<WallTime> now);

}  // namespace sharit
