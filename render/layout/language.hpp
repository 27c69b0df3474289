#pragma once

#include <string>
#include <string_view>

#include "render/analysis/paragraph.hpp"

namespace sharit {

/// The language to shape an item in (stage 1.8): the feed's where it is written in the item's
/// script, else one that stands for the script, else "und". Never the locale's. Fonts choose shapes
/// by it (OpenType `locl`). `feed` and the answer are BCP 47. Thread: any.
[[nodiscard]] std::string item_language(Script script, std::string_view feed);

}  // namespace sharit
