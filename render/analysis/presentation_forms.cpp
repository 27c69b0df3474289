#include "render/analysis/presentation_forms.hpp"

#include <array>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

namespace sharit {
namespace {

bool is_positional_form(char32_t c) {
  if (!may_be_presentation_form(c)) return false;
  switch (u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_DECOMPOSITION_TYPE)) {
    case U_DT_INITIAL:
    case U_DT_MEDIAL:
    case U_DT_FINAL:
    case U_DT_ISOLATED:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::u32string presentation_form_letters(char32_t code_point) {
  std::u32string letters;
  if (!is_positional_form(code_point)) return letters;
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* compatibility = unorm2_getNFKCInstance(&status);
  if (U_FAILURE(status)) return letters;
  std::array<char16_t, 32> units{};
  // The raw decomposition, one step: NFC letters such as U+0622 stay whole.
  const int32_t length =
      unorm2_getRawDecomposition(compatibility, static_cast<UChar32>(code_point), units.data(),
                                 static_cast<int32_t>(units.size()), &status);
  if (U_FAILURE(status)) return letters;
  for (int32_t i = 0; i < length;) {
    UChar32 letter = 0;
    U16_NEXT(units.data(), i, length, letter);
    if (letter != ' ') letters.push_back(static_cast<char32_t>(letter));
  }
  return letters;
}

}  // namespace sharit
