#pragma once

#include <string>
#include <string_view>

namespace sharit {

/// NFKC, case folding and removal of what is ignorable (joiners, direction marks, soft hyphens) in
/// one step: the mapping of UTS #46. A text that cannot be mapped stays as it is.
[[nodiscard]] std::string case_folded(std::string_view text);

/// Forms of a letter that readers take for the same as one: alef and hamza forms, alef maqsura and
/// Persian yeh, keheh, teh marbuta; Arabic and Persian digits and signs as ASCII.
[[nodiscard]] constexpr char32_t folded_letter(char32_t c) {
  switch (c) {
    case 0x0622:
    case 0x0623:
    case 0x0625:
    case 0x0671:
      return 0x0627;  // أإآٱ -> ا
    case 0x0649:
    case 0x06CC:
    case 0x0626:
      return 0x064A;  // ى ی ئ -> ي
    case 0x06A9:
      return 0x0643;  // ک -> ك
    case 0x0629:
      return 0x0647;  // ة -> ه
    case 0x0624:
      return 0x0648;  // ؤ -> و
    default:
      break;
  }
  if (c == 0x066A) return '%';
  if (c == 0x2212) return '-';
  if (c >= 0x0660 && c <= 0x0669) return '0' + (c - 0x0660);
  if (c >= 0x06F0 && c <= 0x06F9) return '0' + (c - 0x06F0);
  return c;
}

/// Harakat and other marks of Arabic, and tatweel.
[[nodiscard]] constexpr bool is_dropped_mark(char32_t c) {
  return (c >= 0x064B && c <= 0x065F) || c == 0x0670 || c == 0x0640 ||
         (c >= 0x06D6 && c <= 0x06ED) || (c >= 0x0610 && c <= 0x061A);
}

}  // namespace sharit
