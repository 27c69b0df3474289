#include "render/faces/coverage.hpp"

#include <algorithm>
#include <array>

#include <hb.h>

namespace sharit {
namespace {

struct CpSpan {
  char32_t first;
  char32_t last;
};

// DerivedCoreProperties.txt, Unicode 15.0.
constexpr std::array<CpSpan, 17> kIgnorable = {{{0x00AD, 0x00AD},
                                                {0x034F, 0x034F},
                                                {0x061C, 0x061C},
                                                {0x115F, 0x1160},
                                                {0x17B4, 0x17B5},
                                                {0x180B, 0x180F},
                                                {0x200B, 0x200F},
                                                {0x202A, 0x202E},
                                                {0x2060, 0x206F},
                                                {0x3164, 0x3164},
                                                {0xFE00, 0xFE0F},
                                                {0xFEFF, 0xFEFF},
                                                {0xFFA0, 0xFFA0},
                                                {0xFFF0, 0xFFF8},
                                                {0x1BCA0, 0x1BCA3},
                                                {0x1D173, 0x1D17A},
                                                {0xE0000, 0xE0FFF}}};

constexpr char32_t kFirstComposed = 0x00A0;  // Nothing before it has a decomposition.
constexpr char32_t kFirstMark = 0x0300;      // Nothing before it composes with what stands before.
constexpr char32_t kOghamSpace = 0x1680;     // A visible line, the one space that is drawn.
constexpr char32_t kSpace = 0x0020;
constexpr char32_t kHyphen = 0x2010;
constexpr char32_t kNonBreakingHyphen = 0x2011;

/// Alternatives to the code point itself: its decomposition, or what HarfBuzz draws in its place.
bool covers_equivalent(const Coverage& coverage, char32_t cp) {
  if (cp < kFirstComposed) return false;
  hb_unicode_funcs_t* const unicode = hb_unicode_funcs_get_default();
  hb_codepoint_t first = 0;
  hb_codepoint_t second = 0;
  if (hb_unicode_decompose(unicode, cp, &first, &second)) {
    if (!coverage.maps(first) && !covers_equivalent(coverage, first)) return false;
    return second == 0 || coverage.maps(second);
  }
  if (cp == kNonBreakingHyphen) return coverage.maps(kHyphen);
  return cp != kOghamSpace &&
         hb_unicode_general_category(unicode, cp) == HB_UNICODE_GENERAL_CATEGORY_SPACE_SEPARATOR &&
         coverage.maps(kSpace);
}

/// The length of the piece starting at `at` that the font maps as one composed code point; 0: none.
std::size_t composed_length(const Coverage& coverage, std::u32string_view text, std::size_t at) {
  if (at + 1 == text.size() || text[at + 1] < kFirstMark) return 0;
  hb_unicode_funcs_t* const unicode = hb_unicode_funcs_get_default();
  std::size_t best = 0;
  hb_codepoint_t composed = text[at];
  for (std::size_t next = at + 1; next < text.size(); ++next) {
    if (text[next] < kFirstMark || !hb_unicode_compose(unicode, composed, text[next], &composed))
      break;
    if (coverage.maps(composed)) best = next + 1 - at;
  }
  return best;
}

}  // namespace

void Coverage::SetFree::operator()(hb_set_t* set) const {
  hb_set_destroy(set);
}

Coverage::Coverage(hb_set_t* set) : set_(set), basic_(kBasicEnd / 64) {
  for (hb_codepoint_t cp = HB_SET_VALUE_INVALID; hb_set_next(set, &cp) && cp < kBasicEnd;) {
    basic_[cp / 64] |= std::uint64_t{1} << (cp % 64);
  }
}

bool Coverage::maps_beyond(char32_t cp) const {
  return hb_set_has(set_.get(), cp);
}

bool is_default_ignorable(char32_t cp) {
  // Below the first general block only SOFT HYPHEN and CGJ: the usual text leaves here.
  if (cp < 0x061C) return cp == 0x00AD || cp == 0x034F;
  if (cp > 0x061C && cp < 0x115F) return false;
  return std::any_of(kIgnorable.begin(), kIgnorable.end(),
                     [cp](const CpSpan& span) { return cp >= span.first && cp <= span.last; });
}

bool covers_otherwise(const Coverage& coverage, std::u32string_view text) {
  std::size_t at = 0;
  while (coverage.maps(text[at])) ++at;
  if (at > 0) --at;  // It may make one composed letter with what is missing.
  while (at < text.size()) {
    const bool mapped = coverage.maps(text[at]);
    const bool next_mapped = at + 1 == text.size() || coverage.maps(text[at + 1]);
    if (!mapped || !next_mapped) {
      // A composed form first: it swallows the marks that the font may lack on their own.
      if (const std::size_t length = composed_length(coverage, text, at); length > 0) {
        at += length;
        continue;
      }
    }
    if (!mapped && !is_default_ignorable(text[at]) && !covers_equivalent(coverage, text[at])) {
      return false;
    }
    ++at;
  }
  return true;
}

}  // namespace sharit
