#pragma once

#include <array>
#include <cstdint>

#include "render/analysis/paragraph.hpp"

namespace sharit {

/// Grapheme_Cluster_Break (UAX #29, table 2).
enum class GraphemeBreak : std::uint8_t {
  kOther,
  kCarriageReturn,
  kLineFeed,
  kControl,
  kExtend,
  kZeroWidthJoiner,
  kRegionalIndicator,
  kPrepend,
  kSpacingMark,
  kHangulL,
  kHangulV,
  kHangulT,
  kHangulLv,
  kHangulLvt,
};

/// Joining_Type (The Unicode Standard 15.0, section 9.2; ArabicShaping.txt).
enum class JoiningType : std::uint8_t { kNone, kTransparent, kRight, kLeft, kDual, kCausing };

/// Bidi_Class, as coarse as our own code needs it; FriBidi has the fine one.
enum class BidiKind : std::uint8_t {
  kLeft,          ///< L
  kRight,         ///< R, AL
  kNumber,        ///< EN
  kArabicNumber,  ///< AN
  kNeutral,       ///< ES, ET, CS, NSM, BN, S, WS, ON
  kControl,       ///< B, embeddings, overrides, isolates
};

/// What the stages ask of a code point. Values are ICU's.
struct CharProperties {
  Script script = kCommonScript;  ///< Of the code point alone.
  GraphemeBreak grapheme = GraphemeBreak::kOther;
  JoiningType joining = JoiningType::kNone;
  BidiKind bidi = BidiKind::kNeutral;
  bool letter : 1 = false;       ///< Alphabetic.
  bool mark : 1 = false;         ///< General category Mn or Me.
  bool white_space : 1 = false;  ///< White_Space.
  bool ignorable : 1 = false;    ///< Default_Ignorable_Code_Point.
  bool paired : 1 = false;       ///< A bracket of BidiBrackets.txt.
  bool emoji : 1 = false;        ///< Emoji.
  bool emoji_presentation : 1 = false;
  bool pictographic : 1 = false;  ///< Extended_Pictographic.
};

/// The blocks that headlines are made of: Latin to Arabic and its neighbours, and general
/// punctuation. Read from ICU once, at the first call; immutable then. Thread: any.
struct CommonProperties {
  static constexpr char32_t kLettersEnd = 0x0900;
  static constexpr char32_t kPunctuationBegin = 0x2000;
  static constexpr char32_t kPunctuationEnd = 0x2100;
  std::array<CharProperties, kLettersEnd> letters;
  std::array<CharProperties, kPunctuationEnd - kPunctuationBegin> punctuation;
};
[[nodiscard]] const CommonProperties& common_properties();

/// Asks ICU, each time.
[[nodiscard]] CharProperties rare_properties(char32_t code_point);

/// Properties of any value up to U+10FFFF. Inline because every stage asks for every code point.
/// Thread: any.
[[nodiscard]] inline CharProperties char_properties(char32_t code_point) {
  static const CommonProperties& common = common_properties();
  if (code_point < CommonProperties::kLettersEnd) return common.letters[code_point];
  if (code_point >= CommonProperties::kPunctuationBegin &&
      code_point < CommonProperties::kPunctuationEnd) {
    return common.punctuation[code_point - CommonProperties::kPunctuationBegin];
  }
  return rare_properties(code_point);
}

}  // namespace sharit
