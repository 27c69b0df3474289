#include "render/analysis/properties.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace sharit {
namespace {

GraphemeBreak grapheme_break(UChar32 c) {
  switch (u_getIntPropertyValue(c, UCHAR_GRAPHEME_CLUSTER_BREAK)) {
    case U_GCB_CR:
      return GraphemeBreak::kCarriageReturn;
    case U_GCB_LF:
      return GraphemeBreak::kLineFeed;
    case U_GCB_CONTROL:
      return GraphemeBreak::kControl;
    case U_GCB_EXTEND:
      return GraphemeBreak::kExtend;
    case U_GCB_ZWJ:
      return GraphemeBreak::kZeroWidthJoiner;
    case U_GCB_REGIONAL_INDICATOR:
      return GraphemeBreak::kRegionalIndicator;
    case U_GCB_PREPEND:
      return GraphemeBreak::kPrepend;
    case U_GCB_SPACING_MARK:
      return GraphemeBreak::kSpacingMark;
    case U_GCB_L:
      return GraphemeBreak::kHangulL;
    case U_GCB_V:
      return GraphemeBreak::kHangulV;
    case U_GCB_T:
      return GraphemeBreak::kHangulT;
    case U_GCB_LV:
      return GraphemeBreak::kHangulLv;
    case U_GCB_LVT:
      return GraphemeBreak::kHangulLvt;
    default:
      return GraphemeBreak::kOther;
  }
}

JoiningType joining_type(UChar32 c) {
  switch (u_getIntPropertyValue(c, UCHAR_JOINING_TYPE)) {
    case U_JT_TRANSPARENT:
      return JoiningType::kTransparent;
    case U_JT_RIGHT_JOINING:
      return JoiningType::kRight;
    case U_JT_LEFT_JOINING:
      return JoiningType::kLeft;
    case U_JT_DUAL_JOINING:
      return JoiningType::kDual;
    case U_JT_JOIN_CAUSING:
      return JoiningType::kCausing;
    default:
      return JoiningType::kNone;
  }
}

BidiKind bidi_kind(UChar32 c) {
  switch (u_charDirection(c)) {
    case U_LEFT_TO_RIGHT:
      return BidiKind::kLeft;
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC:
      return BidiKind::kRight;
    case U_EUROPEAN_NUMBER:
      return BidiKind::kNumber;
    case U_ARABIC_NUMBER:
      return BidiKind::kArabicNumber;
    case U_BLOCK_SEPARATOR:
    case U_LEFT_TO_RIGHT_EMBEDDING:
    case U_LEFT_TO_RIGHT_OVERRIDE:
    case U_RIGHT_TO_LEFT_EMBEDDING:
    case U_RIGHT_TO_LEFT_OVERRIDE:
    case U_POP_DIRECTIONAL_FORMAT:
    case U_FIRST_STRONG_ISOLATE:
    case U_LEFT_TO_RIGHT_ISOLATE:
    case U_RIGHT_TO_LEFT_ISOLATE:
    case U_POP_DIRECTIONAL_ISOLATE:
      return BidiKind::kControl;
    default:
      return BidiKind::kNeutral;
  }
}

Script script(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode code = uscript_getScript(c, &status);
  const char* name = U_SUCCESS(status) ? uscript_getShortName(code) : nullptr;
  if (name == nullptr) return kCommonScript;
  return script_tag({name[0], name[1], name[2], name[3], '\0'});
}

CommonProperties read_common() {
  CommonProperties common;
  for (char32_t c = 0; c < CommonProperties::kLettersEnd; ++c) {
    common.letters[c] = rare_properties(c);
  }
  for (char32_t i = 0; i < common.punctuation.size(); ++i) {
    common.punctuation[i] = rare_properties(CommonProperties::kPunctuationBegin + i);
  }
  return common;
}

}  // namespace

CharProperties rare_properties(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  const auto has = [c](UProperty property) { return u_hasBinaryProperty(c, property) != 0; };
  CharProperties result;
  result.script = script(c);
  result.grapheme = grapheme_break(c);
  result.joining = joining_type(c);
  result.bidi = bidi_kind(c);
  result.letter = has(UCHAR_ALPHABETIC);
  result.mark = (U_GET_GC_MASK(c) & (U_GC_MN_MASK | U_GC_ME_MASK)) != 0;
  result.white_space = has(UCHAR_WHITE_SPACE);
  result.ignorable = has(UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
  result.paired = u_getIntPropertyValue(c, UCHAR_BIDI_PAIRED_BRACKET_TYPE) != U_BPT_NONE;
  result.emoji = has(UCHAR_EMOJI);
  result.emoji_presentation = has(UCHAR_EMOJI_PRESENTATION);
  result.pictographic = has(UCHAR_EXTENDED_PICTOGRAPHIC);
  return result;
}

const CommonProperties& common_properties() {
  static const CommonProperties common = read_common();
  return common;
}

}  // namespace sharit
