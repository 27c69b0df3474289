#pragma once

#include <string>
#include <string_view>

namespace sharit {

/// What two spellings of one headline have in common, for finding it again in another feed:
/// harakat, tatweel, joiners and bidi marks dropped; hamza carriers, ى ی, ک, ة folded; Arabic and
/// Persian digits as 0-9; letters lower case (Latin, Greek, Cyrillic); punctuation and blanks
/// dropped. What changes the meaning stays: one word or digit apart is another headline, and so is
/// 2.4 from 24, -12 from 12, 5% from 5. Empty when nothing is left. Ill-formed bytes are dropped.
/// The key is for comparing only. Pure.
[[nodiscard]] std::string text_key(std::string_view utf8);

}  // namespace sharit
