#pragma once

namespace sharit::cp {

// Format characters and signs that several stages name.
inline constexpr char32_t kSoftHyphen = 0x00AD;
inline constexpr char32_t kZeroWidthSpace = 0x200B;
inline constexpr char32_t kZeroWidthNonJoiner = 0x200C;
inline constexpr char32_t kZeroWidthJoiner = 0x200D;
inline constexpr char32_t kLeftToRightMark = 0x200E;
inline constexpr char32_t kRightToLeftMark = 0x200F;
inline constexpr char32_t kArabicLetterMark = 0x061C;
inline constexpr char32_t kEllipsis = 0x2026;
inline constexpr char32_t kLeftToRightIsolate = 0x2066;
inline constexpr char32_t kRightToLeftIsolate = 0x2067;
inline constexpr char32_t kFirstStrongIsolate = 0x2068;
inline constexpr char32_t kPopDirectionalIsolate = 0x2069;
inline constexpr char32_t kByteOrderMark = 0xFEFF;
inline constexpr char32_t kReplacement = 0xFFFD;
inline constexpr char32_t kTextPresentation = 0xFE0E;
inline constexpr char32_t kEmojiPresentation = 0xFE0F;
inline constexpr char32_t kCombiningKeycap = 0x20E3;

/// LRM, RLM, ALM: no width, no glyph, but a direction.
[[nodiscard]] constexpr bool is_bidi_mark(char32_t c) {
  return c == kLeftToRightMark || c == kRightToLeftMark || c == kArabicLetterMark;
}

/// LRI, RLI, FSI or PDI.
[[nodiscard]] constexpr bool is_isolate_control(char32_t c) {
  return c >= kLeftToRightIsolate && c <= kPopDirectionalIsolate;
}

}  // namespace sharit::cp
