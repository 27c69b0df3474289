#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/analysis/direction.hpp"
#include "render/support/ranges.hpp"

namespace sharit {

/// A UAX #9 embedding level. Odd is right-to-left.
enum class Level : std::uint8_t {};
[[nodiscard]] constexpr bool is_rtl(Level level) {
  return (static_cast<unsigned>(level) & 1U) != 0;
}

/// An ISO 15924 code as four bytes, first letter highest ('Arab'); the same value as hb_script_t.
enum class Script : std::uint32_t {};
[[nodiscard]] constexpr Script script_tag(const char (&code)[5]) {
  return Script{(static_cast<std::uint32_t>(static_cast<unsigned char>(code[0])) << 24) |
                (static_cast<std::uint32_t>(static_cast<unsigned char>(code[1])) << 16) |
                (static_cast<std::uint32_t>(static_cast<unsigned char>(code[2])) << 8) |
                static_cast<std::uint32_t>(static_cast<unsigned char>(code[3]))};
}
inline constexpr Script kCommonScript = script_tag("Zyyy");
inline constexpr Script kInheritedScript = script_tag("Zinh");

/// One extended grapheme cluster (UAX #29), of one level: a number sign such as U+0604 parts from a
/// letter behind it, which is of another.
struct Cluster {
  CpRange range;
  /// It asks for colour: VS16, or its base has Emoji_Presentation and no VS15 (UTS #51).
  bool emoji = false;
};

/// Which reader-friendly departures from UAX #9 apply; `guards` tells how (its HL4).
struct GuardPolicy {
  /// URL, e-mail, @handle, phone number, hyphenated date, 12 500, 18°C, $45, C++: in one piece.
  bool tokens = true;
  /// -12 keeps its sign on the left.
  bool signed_numbers = true;
};

/// How to read one headline.
struct AnalysisOptions {
  DirectionPolicy direction = DirectionPolicy::kAuto;
  DirectionContext direction_context;
  /// BCP 47 language of the feed, may be empty.
  std::string language;
  GuardPolicy guards;
  /// Longest text in grapheme clusters before it is cut with an ellipsis; 0 for no limit.
  /// The hard guard of 16,000 code points holds in any case.
  std::uint32_t max_length = 240;
  /// Take only what stands before this byte and end it with an ellipsis: what a block does when its
  /// text does not fit. The direction is still that of the whole text.
  std::optional<std::uint32_t> cut_at_byte;
};

/// What the reading changed. Trouble with one headline is data, not an error.
struct AnalysisReport {
  std::uint32_t ill_formed = 0;          ///< U+FFFD put in place of ill-formed UTF-8.
  std::uint32_t dropped = 0;             ///< Code points removed by the sanitiser.
  std::uint32_t presentation_forms = 0;  ///< Replaced by their base letters.
  bool truncated = false;
  std::uint32_t guards = 0;  ///< Tokens kept in one piece.
};

/// One headline, ready for faces and shaping. Immutable after `analyse`.
/// Every vector named "per code point" has exactly `text.size()` entries.
/// All ranges are code point ranges of `text`.
struct Paragraph {
  std::u32string text;  ///< Clean code points, with the ellipsis in place.
  /// Per code point: byte offset in the UTF-8 given to `analyse` of the source of this code point;
  /// one that we put in has the offset of what follows it. One extra entry: the length in bytes.
  std::vector<std::uint32_t> byte_offset;
  Direction base = Direction::kLtr;
  std::vector<Level> levels;      ///< Per code point, over the whole paragraph (UAX #9 to L1).
  std::vector<Script> scripts;    ///< Per code point, Common and Inherited resolved where possible.
  std::vector<Cluster> clusters;  ///< In order, tiling the text.
  /// Maximal cursive joining sequences with their marks (ArabicShaping.txt); disjoint, in order.
  std::vector<CpRange> joining_words;
  std::string language;  ///< As given.
  AnalysisReport report;

  [[nodiscard]] bool empty() const { return text.empty(); }
};

/// Runs stages 1.1 to 1.7 of the pipeline: decode, sanitise, direction, truncation, guards, levels,
/// scripts, clusters. Never fails: any bytes give a paragraph. Thread: any.
[[nodiscard]] Paragraph analyse(std::string_view utf8, const AnalysisOptions& options);

}  // namespace sharit
