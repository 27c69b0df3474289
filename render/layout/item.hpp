#pragma once

#include <vector>

#include "render/analysis/paragraph.hpp"
#include "render/faces/choice.hpp"
#include "render/layout/language.hpp"
#include "render/layout/shaped_line.hpp"

namespace sharit {

/// Cuts a paragraph into items, in logical order, tiling it (stage 1.10): where level, script,
/// language, face, emoji-ness or tofu changes. Colour and highlights are not asked: they never cut.
/// A cluster that draws nothing (LRM and the like) stays with the item before it where reading
/// order allows, so that a guard costs no call to the shaper. Thread: any.
[[nodiscard]] std::vector<Item> cut_items(const Paragraph& paragraph, const FaceChoice& choice,
                                          ItemLanguages& languages);

}  // namespace sharit
