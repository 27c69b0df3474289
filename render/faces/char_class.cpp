#include "render/faces/char_class.hpp"

#include <hb.h>

#include "render/analysis/paired_signs.hpp"
#include "render/analysis/properties.hpp"
#include "render/faces/coverage.hpp"

namespace sharit {
namespace {

/// Separators of numbers (UAX #9 classes ES and CS, and the range dash) and what stands inside
/// Latin words, addresses and handles.
bool is_connector(char32_t cp) {
  switch (cp) {
    case U'.':
    case U',':
    case U':':
    case U'/':
    case U'-':
    case U'_':
    case U'\'':
    case U'@':
    case U'&':
    case U'=':
    case U'?':
    case U'~':
    case 0x060C:  // Arabic comma
    case 0x066B:  // Arabic decimal separator
    case 0x066C:  // Arabic thousands separator
    case 0x2010:  // hyphens and range dash
    case 0x2011:
    case 0x2013:
    case 0x2019:  // apostrophe
    case 0x2044:  // fraction slash
      return true;
    default:
      return false;
  }
}

/// Signs and terminators of numbers (UAX #9 classes ES and ET).
bool is_affix(char32_t cp) {
  switch (cp) {
    case U'+':
    case U'#':
    case U'%':
    case U'$':
    case 0x00A3:  // pound
    case 0x00A5:  // yen
    case 0x00B0:  // degree
    case 0x00B1:  // plus-minus
    case 0x066A:  // Arabic percent
    case 0x2030:  // per mille
    case 0x2032:  // prime
    case 0x2033:  // double prime
    case 0x20AC:  // euro
    case 0x2212:  // minus
      return true;
    default:
      return false;
  }
}

CommonCharClasses work_out_common() {
  CommonCharClasses common;
  for (char32_t cp = 0; cp < CommonCharClasses::kEnd; ++cp) {
    common.classes[cp] = rare_char_class(cp);
  }
  return common;
}

}  // namespace

CharClass rare_char_class(char32_t cp) {
  if (cp >= U'0' && cp <= U'9') return CharClass::kDigit;
  if ((cp >= U'a' && cp <= U'z') || (cp >= U'A' && cp <= U'Z')) return CharClass::kLetter;
  if (cp == U' ') return CharClass::kSpace;
  if (is_connector(cp)) return CharClass::kConnector;
  if (is_affix(cp)) return CharClass::kAffix;
  if (closing_sign(cp) != 0) return CharClass::kOpener;
  if (is_default_ignorable(cp)) return CharClass::kIgnorable;
  switch (hb_unicode_general_category(hb_unicode_funcs_get_default(), cp)) {
    case HB_UNICODE_GENERAL_CATEGORY_DECIMAL_NUMBER:
      return CharClass::kDigit;
    case HB_UNICODE_GENERAL_CATEGORY_LOWERCASE_LETTER:
    case HB_UNICODE_GENERAL_CATEGORY_MODIFIER_LETTER:
    case HB_UNICODE_GENERAL_CATEGORY_OTHER_LETTER:
    case HB_UNICODE_GENERAL_CATEGORY_TITLECASE_LETTER:
    case HB_UNICODE_GENERAL_CATEGORY_UPPERCASE_LETTER:
    case HB_UNICODE_GENERAL_CATEGORY_LETTER_NUMBER:
    case HB_UNICODE_GENERAL_CATEGORY_OTHER_NUMBER:
      return CharClass::kLetter;
    case HB_UNICODE_GENERAL_CATEGORY_SPACE_SEPARATOR:
      return CharClass::kSpace;
    case HB_UNICODE_GENERAL_CATEGORY_CLOSE_PUNCTUATION:
    case HB_UNICODE_GENERAL_CATEGORY_FINAL_PUNCTUATION:
      return CharClass::kCloser;
    default:
      return CharClass::kNeutral;
  }
}

const CommonCharClasses& common_char_classes() {
  static const CommonCharClasses common = work_out_common();
  return common;
}

Script own_script(std::u32string_view text) {
  for (const char32_t cp : text) {
    const Script script = char_properties(cp).script;
    if (script != kCommonScript && script != kInheritedScript) return script;
  }
  return kInheritedScript;
}

}  // namespace sharit
