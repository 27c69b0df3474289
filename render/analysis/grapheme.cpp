#include "render/analysis/grapheme.hpp"

#include "render/analysis/properties.hpp"

namespace sharit {
namespace {

using enum GraphemeBreak;

bool is_control(GraphemeBreak value) {
  return value == kControl || value == kCarriageReturn || value == kLineFeed;
}

// GB6 to GB8: Korean syllables.
bool joins_hangul(GraphemeBreak left, GraphemeBreak right) {
  switch (left) {
    case kHangulL:
      return right == kHangulL || right == kHangulV || right == kHangulLv || right == kHangulLvt;
    case kHangulLv:
    case kHangulV:
      return right == kHangulV || right == kHangulT;
    case kHangulLvt:
    case kHangulT:
      return right == kHangulT;
    default:
      return false;
  }
}

}  // namespace

std::size_t grapheme_end(std::u32string_view text, std::size_t begin) {
  CharProperties left = char_properties(text[begin]);
  // GB11 looks back over "ExtPict Extend*": true while only Extend followed a pictograph.
  bool after_pictograph = left.pictographic;
  bool pictograph_then_joiner = false;
  // GB12, GB13: a second regional indicator belongs to the first, a third does not.
  bool flag_open = left.grapheme == kRegionalIndicator;

  std::size_t at = begin + 1;
  for (; at < text.size(); ++at) {
    const CharProperties right = char_properties(text[at]);
    if (left.grapheme == kCarriageReturn && right.grapheme == kLineFeed) {
      left = right;  // GB3
      continue;
    }
    if (is_control(left.grapheme) || is_control(right.grapheme)) break;  // GB4, GB5

    const bool extends = right.grapheme == kExtend || right.grapheme == kZeroWidthJoiner ||
                         right.grapheme == kSpacingMark;  // GB9, GB9a
    const bool flag = flag_open && left.grapheme == kRegionalIndicator &&
                      right.grapheme == kRegionalIndicator;                // GB12, GB13
    const bool together = extends || flag || left.grapheme == kPrepend ||  // GB9b
                          joins_hangul(left.grapheme, right.grapheme) ||
                          (pictograph_then_joiner && right.pictographic);  // GB11
    if (!together) break;

    flag_open = right.grapheme == kRegionalIndicator && !flag;
    pictograph_then_joiner = after_pictograph && right.grapheme == kZeroWidthJoiner;
    after_pictograph = right.pictographic || (after_pictograph && right.grapheme == kExtend);
    left = right;
  }
  return at;
}

}  // namespace sharit
