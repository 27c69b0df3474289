#include "render/analysis/paired_signs.hpp"

#include <unicode/uchar.h>

#include "render/analysis/properties.hpp"

namespace sharit {

char32_t closing_sign(char32_t opener) {
  switch (opener) {
    case U'«':
      return U'»';
    case U'“':
      return U'”';
    case U'‘':
      return U'’';
    case U'‹':
      return U'›';
    case U'\uFD3F':  // ornate
      return U'\uFD3E';
    default:
      break;
  }
  if (!char_properties(opener).paired) return 0;
  const auto c = static_cast<UChar32>(opener);
  const auto type = u_getIntPropertyValue(c, UCHAR_BIDI_PAIRED_BRACKET_TYPE);
  return type == U_BPT_OPEN ? static_cast<char32_t>(u_getBidiPairedBracket(c)) : 0;
}

}  // namespace sharit
