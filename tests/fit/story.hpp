#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "render/scene/frame_words.hpp"
#include "render/scene/scene_headline.hpp"

namespace sharit::fit {

/// A headline and what the frame says while it is read.
struct Story {
  SceneHeadline headline;
  FrameWords words;
};

/// How the frame speaks of the stories of a scene.
struct FrameLanguage {
  std::string code;
  Direction direction = Direction::kRtl;
};

/// Stories as a news desk and the worst of feeds would have them: plain, short and very long, one
/// endless word, stacked harakat, nastaliq, emoji, damaged; long names, no source, no age, no date,
/// with and without links; venues with long names and with none. Words come from `Wording`. The
/// same for a seed on every machine.
[[nodiscard]] std::vector<Story> make_stories(std::uint64_t seed, std::size_t count,
                                              const FrameLanguage& language);

}  // namespace sharit::fit
