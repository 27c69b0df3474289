#pragma once

#include <vector>

#include "render/analysis/paragraph.hpp"
#include "render/faces/choice.hpp"
#include "render/layout/shaper.hpp"

namespace sharit {

/// Stage 1.12: finds the glyphs of a run that came out as .notdef and adds, for each, the grapheme
/// clusters it stands for and the face that failed them, so that the next choice takes another face
/// (for a joining word: all of it). True when it added any. Thread: any.
bool find_failures(const Paragraph& paragraph, const Item& item, const ShapedRun& run,
                   std::vector<Exclusion>& exclusions);

}  // namespace sharit
