#include "render/analysis/joining.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

#include "render/analysis/properties.hpp"

namespace sharit {
namespace {

/// What a code point is to a word, as bits.
enum Part : std::uint8_t {
  kOutside = 0,
  kInside = 1,
  kBegins = 2,  ///< A word may begin with it.
  kEnds = 4,    ///< A word may end with it.
  kMakes = 8,   ///< It joins (D, R, L or tatweel): the letters here are a word.
};
constexpr auto kJoining = Part{kInside | kBegins | kEnds | kMakes};
constexpr auto kCompanion = Part{kInside | kBegins | kEnds};  // a letter of a word others make
constexpr auto kMark = Part{kInside | kEnds};      // stays with the letter before it (UAX #29)
constexpr auto kPrefix = Part{kInside | kBegins};  // stays with the letter after it
constexpr auto kFormat = Part{kInside};            // transparent, but nothing to draw

Part part_of(const CharProperties& properties) {
  // First what the clusters say, so that no word begins or ends inside one. ZWNJ and ZWJ are here.
  switch (properties.grapheme) {
    case GraphemeBreak::kExtend:
    case GraphemeBreak::kSpacingMark:
    case GraphemeBreak::kZeroWidthJoiner:
      return kMark;
    case GraphemeBreak::kPrepend:
      return kPrefix;
    default:
      break;
  }
  switch (properties.joining) {
    case JoiningType::kDual:
    case JoiningType::kRight:
    case JoiningType::kLeft:
    case JoiningType::kCausing:
      return kJoining;
    case JoiningType::kTransparent:
      return kFormat;
    case JoiningType::kNone:
      break;
  }
  const bool cursive = properties.script == script_tag("Arab") ||
                       properties.script == script_tag("Syrc") ||
                       properties.script == script_tag("Mong");
  return cursive && properties.letter ? kCompanion : kOutside;
}

/// Of the common letters, worked out once.
class Parts {
 public:
  Parts() {
    for (char32_t c = 0; c < parts_.size(); ++c) parts_[c] = part_of(char_properties(c));
  }
  [[nodiscard]] unsigned of(char32_t c) const {
    return c < parts_.size() ? parts_[c] : part_of(char_properties(c));
  }

 private:
  std::array<Part, CommonProperties::kLettersEnd> parts_{};
};

}  // namespace

// Without branches: where words end cannot be foretold, and a wrong guess costs more than a step.
std::vector<CpRange> joining_words(std::u32string_view text) {
  static const Parts parts;
  // Something outside stands between two words.
  std::vector<CpRange> words(text.size() / 2 + 1);
  std::size_t count = 0;
  CpRange word;
  bool open = false;
  bool joins = false;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    const unsigned part = parts.of(text[i]);
    words[count] = word;
    const bool inside = (part & kInside) != 0;
    count += !inside & joins;
    const bool begins = !open & ((part & kBegins) != 0);
    word.begin = begins ? i : word.begin;
    open = inside & (open | begins);
    joins = inside & (joins | ((part & kMakes) != 0));
    const bool ends = open & ((part & kEnds) != 0);
    word.end = ends ? i + 1 : word.end;
  }
  if (joins) words[count++] = word;
  words.resize(count);
  return words;
}

}  // namespace sharit
