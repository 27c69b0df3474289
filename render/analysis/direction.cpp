#include "render/analysis/direction.hpp"

#include <algorithm>

#include "render/analysis/properties.hpp"
#include "render/analysis/tokens.hpp"
#include "render/analysis/utf8.hpp"

namespace sharit {
namespace {

constexpr double kRightToLeftFeedThreshold = 0.3;

enum class WordStart { kNone, kLtr, kRtl };

constexpr auto separates_words = [](char32_t c) {
  return char_properties(c).white_space || (c >= 0x1C && c <= 0x1E);
};

bool is_address(std::u32string_view word, std::size_t at) {
  const auto token = token_at(word, at);
  return token && (token->kind == TokenKind::kUrl || token->kind == TokenKind::kEmail ||
                   token->kind == TokenKind::kHandle);
}

// The direction of the word's first strong letter. Signs of strong class that are no letters
// (marks, Arabic punctuation) say nothing about the language.
WordStart word_start(std::u32string_view word) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char32_t c = word[i];
    if (may_begin_token(c) && is_address(word, i)) return WordStart::kNone;
    const CharProperties properties = char_properties(c);
    if (!properties.letter) continue;
    if (properties.bidi == BidiKind::kRight) return WordStart::kRtl;
    if (properties.bidi == BidiKind::kLeft) return WordStart::kLtr;
  }
  return WordStart::kNone;
}

}  // namespace

WordShare count_word_directions(std::u32string_view text) {
  WordShare share;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto* first = text.data() + begin;
    const auto* end = std::find_if(first, text.data() + text.size(), separates_words);
    switch (word_start(std::u32string_view(first, end))) {
      case WordStart::kRtl:
        ++share.rtl;
        break;
      case WordStart::kLtr:
        ++share.ltr;
        break;
      case WordStart::kNone:
        break;
    }
    begin = static_cast<std::size_t>(end - text.data()) + 1;
  }
  return share;
}

WordShare count_word_directions(std::string_view utf8) {
  return count_word_directions(decode_utf8(utf8, kMaxCodePoints).mapped.text);
}

Direction direction_of(const WordShare& share, const DirectionContext& context) {
  const int words = share.rtl + share.ltr;
  if (words == 0) return context.neutral;
  return share.rtl > context.threshold * words ? Direction::kRtl : Direction::kLtr;
}

Direction headline_direction(std::string_view utf8, const DirectionContext& context) {
  return direction_of(count_word_directions(utf8), context);
}

DirectionContext feed_direction_context(std::span<const WordShare> headlines) {
  int rtl = 0;
  int ltr = 0;
  for (const WordShare& share : headlines) {
    if (share.rtl + share.ltr == 0) continue;
    (direction_of(share, {}) == Direction::kRtl ? rtl : ltr) += 1;
  }
  DirectionContext context;
  if (rtl > ltr) {
    context.threshold = kRightToLeftFeedThreshold;
    context.neutral = Direction::kRtl;
  }
  return context;
}

}  // namespace sharit
