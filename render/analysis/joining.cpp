#include "render/analysis/joining.hpp"

#include "render/analysis/properties.hpp"

namespace sharit {
namespace {

enum class Part {
  kOutside,
  kJoining,    // D, R, L or tatweel: makes a word
  kCompanion,  // a letter of a word that others make
  kMark,       // stays with the letter before it, as UAX #29 has it
  kPrefix,     // stays with the letter after it
  kFormat,     // transparent, but nothing to draw: neither begins nor ends a word
};

Part part_of(char32_t c) {
  const CharProperties properties = char_properties(c);
  // First what the clusters say, so that no word begins or ends inside one. ZWNJ and ZWJ are here.
  switch (properties.grapheme) {
    case GraphemeBreak::kExtend:
    case GraphemeBreak::kSpacingMark:
    case GraphemeBreak::kZeroWidthJoiner:
      return Part::kMark;
    case GraphemeBreak::kPrepend:
      return Part::kPrefix;
    default:
      break;
  }
  switch (properties.joining) {
    case JoiningType::kDual:
    case JoiningType::kRight:
    case JoiningType::kLeft:
    case JoiningType::kCausing:
      return Part::kJoining;
    case JoiningType::kTransparent:
      return Part::kFormat;
    case JoiningType::kNone:
      break;
  }
  const bool cursive = properties.script == script_tag("Arab") ||
                       properties.script == script_tag("Syrc") ||
                       properties.script == script_tag("Mong");
  return cursive && properties.letter ? Part::kCompanion : Part::kOutside;
}

}  // namespace

std::vector<CpRange> joining_words(std::u32string_view text) {
  std::vector<CpRange> words;
  CpRange word;
  bool open = false;
  bool joins = false;
  const auto close = [&] {
    if (open && joins) words.push_back(word);
    open = joins = false;
  };
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    const Part part = part_of(text[i]);
    if (part == Part::kOutside) {
      close();
      continue;
    }
    const bool begins = part != Part::kMark && part != Part::kFormat;
    if (!open && begins) {
      open = true;
      word.begin = i;
    }
    if (!open) continue;
    joins = joins || part == Part::kJoining;
    if (part != Part::kFormat && part != Part::kPrefix) word.end = i + 1;
  }
  close();
  return words;
}

}  // namespace sharit
