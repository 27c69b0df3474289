#include "render/analysis/bidi.hpp"

#include <algorithm>
#include <array>

#include <fribidi.h>
#include <unicode/uchar.h>

#include "render/analysis/properties.hpp"

namespace sharit {
namespace {

static_assert(sizeof(FriBidiChar) == sizeof(char32_t));
static_assert(sizeof(FriBidiLevel) == sizeof(Level));

constexpr Level base_level(Direction base) {
  return base == Direction::kRtl ? Level{1} : Level{0};
}

// Most headlines are of one direction; then every code point is at the base level and the whole
// algorithm is one look at each. Left-to-right: W2 finds no AL, so W7 makes every number L and N1
// every neutral L. Right-to-left: without L and numbers W and N leave nothing but R.
bool is_all_base_level(std::u32string_view text, Direction base) {
  const auto bit = [](BidiKind kind) { return 1U << static_cast<unsigned>(kind); };
  unsigned kinds = 0;
  for (const char32_t c : text) kinds |= bit(char_properties(c).bidi);
  const unsigned at_base = base == Direction::kRtl ? bit(BidiKind::kRight)
                                                   : bit(BidiKind::kLeft) | bit(BidiKind::kNumber);
  return (kinds & ~(at_base | bit(BidiKind::kNeutral))) == 0;
}

// FriBidi's names, in the order of ICU's UCharDirection.
constexpr std::array<FriBidiCharType, 23> kTypes = {
    FRIBIDI_TYPE_LTR, FRIBIDI_TYPE_RTL, FRIBIDI_TYPE_EN,  FRIBIDI_TYPE_ES, FRIBIDI_TYPE_ET,
    FRIBIDI_TYPE_AN,  FRIBIDI_TYPE_CS,  FRIBIDI_TYPE_BS,  FRIBIDI_TYPE_SS, FRIBIDI_TYPE_WS,
    FRIBIDI_TYPE_ON,  FRIBIDI_TYPE_LRE, FRIBIDI_TYPE_LRO, FRIBIDI_TYPE_AL, FRIBIDI_TYPE_RLE,
    FRIBIDI_TYPE_RLO, FRIBIDI_TYPE_PDF, FRIBIDI_TYPE_NSM, FRIBIDI_TYPE_BN, FRIBIDI_TYPE_FSI,
    FRIBIDI_TYPE_LRI, FRIBIDI_TYPE_RLI, FRIBIDI_TYPE_PDI};
static_assert(U_BLOCK_SEPARATOR == 7 && U_RIGHT_TO_LEFT_ARABIC == 13 && U_BOUNDARY_NEUTRAL == 18 &&
              U_POP_DIRECTIONAL_ISOLATE == 22);

// The classes are ICU's, of Unicode 15.0. FriBidi 1.0.8 has those of Unicode 10: it takes younger
// emoji for letters, younger marks for signs, and turns the digits of Hanifi Rohingya round.
std::vector<FriBidiCharType> bidi_types(std::u32string_view text) {
  std::vector<FriBidiCharType> types(text.size());
  std::ranges::transform(text, types.begin(), [](char32_t c) {
    return kTypes[static_cast<std::size_t>(u_charDirection(static_cast<UChar32>(c)))];
  });
  return types;
}

// The classes that UAX #9 sees where a token stands: one run of digits, or one of Latin letters.
void put_guards(std::span<const Guard> guards, std::vector<FriBidiCharType>& types) {
  for (const Guard& guard : guards) {
    const FriBidiCharType type =
        guard.kind == GuardKind::kNumber ? FRIBIDI_TYPE_EN : FRIBIDI_TYPE_LTR;
    std::fill(types.begin() + guard.range.begin, types.begin() + guard.range.end, type);
  }
}

// W1 ahead of FriBidi 1.0.8, which overlooks the closing bracket in "(☀\uFE0F)": a mark between the
// sign and the bracket hides it from rule N0. Marks on brackets stay: N0 has a rule for them.
void settle_marks(std::u32string_view text, std::vector<FriBidiCharType>& types) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (types[i] != FRIBIDI_TYPE_NSM || char_properties(text[i - 1]).paired) continue;
    const FriBidiCharType before = types[i - 1];
    const bool sign =
        before == FRIBIDI_TYPE_ON || FRIBIDI_IS_NUMBER_SEPARATOR_OR_TERMINATOR(before);
    if (sign || FRIBIDI_IS_LETTER(before) || FRIBIDI_IS_NUMBER(before)) types[i] = before;
  }
}

// The path of a URL may hold Arabic words; each reads its own way within the token.
void raise_right_to_left(std::span<const Guard> guards, std::u32string_view text,
                         std::vector<Level>& levels) {
  for (const Guard& guard : guards) {
    if (guard.kind != GuardKind::kWord) continue;
    bool in_word = false;
    for (std::uint32_t i = guard.range.begin; i < guard.range.end; ++i) {
      const CharProperties properties = char_properties(text[i]);
      in_word = properties.bidi == BidiKind::kRight || (in_word && properties.mark);
      if (in_word)
        levels[i] = Level{static_cast<std::uint8_t>(static_cast<unsigned>(levels[i]) + 1)};
    }
  }
}

}  // namespace

std::vector<Level> resolve_levels(std::u32string_view text, Direction base,
                                  std::span<const Guard> guards) {
  std::vector<Level> levels(text.size(), base_level(base));
  if (text.empty() || is_all_base_level(text, base)) return levels;

  const auto length = static_cast<FriBidiStrIndex>(text.size());
  const auto* characters = reinterpret_cast<const FriBidiChar*>(text.data());
  std::vector<FriBidiCharType> types = bidi_types(text);
  std::vector<FriBidiBracketType> brackets(text.size());
  std::vector<FriBidiLevel> resolved(text.size());
  put_guards(guards, types);
  settle_marks(text, types);
  fribidi_get_bracket_types(characters, length, types.data(), brackets.data());
  // The strong paragraph types: FriBidi never guesses a direction.
  FriBidiParType paragraph = base == Direction::kRtl ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
  if (fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), length, &paragraph,
                                          resolved.data()) == 0) {
    return levels;  // out of memory: the base level everywhere is still readable
  }
  std::ranges::transform(resolved, levels.begin(), [](FriBidiLevel level) {
    return Level{static_cast<std::uint8_t>(std::max<FriBidiLevel>(level, 0))};
  });
  raise_right_to_left(guards, text, levels);
  return levels;
}

std::vector<std::uint32_t> visual_order(std::span<const Level> levels) {
  std::vector<std::uint32_t> order(levels.size());
  unsigned highest = 0;
  unsigned lowest_odd = 255;
  for (std::uint32_t i = 0; i < levels.size(); ++i) {
    order[i] = i;
    const auto level = static_cast<unsigned>(levels[i]);
    highest = std::max(highest, level);
    if (is_rtl(levels[i])) lowest_odd = std::min(lowest_odd, level);
  }
  for (unsigned level = highest; level >= lowest_odd; --level) {
    const auto at_or_above = [&](std::uint32_t i) {
      return static_cast<unsigned>(levels[i]) >= level;
    };
    for (auto run = order.begin(); run != order.end();) {
      run = std::find_if(run, order.end(), at_or_above);
      const auto end = std::find_if_not(run, order.end(), at_or_above);
      std::reverse(run, end);
      run = end;
    }
  }
  return order;
}

}  // namespace sharit
