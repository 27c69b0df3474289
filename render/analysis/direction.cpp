#include "render/analysis/direction.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "render/analysis/properties.hpp"
#include "render/analysis/utf8.hpp"
#include "render/analysis/word_start.hpp"

namespace sharit {
namespace {

constexpr double kRightToLeftFeedThreshold = 0.3;

constexpr auto separates_words = [](char32_t c) {
  return char_properties(c).white_space || (c >= 0x1C && c <= 0x1E);
};

// The separators that `separates_words` knows begin with these bytes: U+0009-000D, 001C-0020, 0085,
// 00A0, 1680, 2000-205F, 3000.
constexpr auto kMaySeparate = [] {
  std::array<bool, 256> bytes{};
  for (unsigned byte = 0; byte <= 0x20; ++byte) bytes[byte] = true;
  for (const unsigned lead : {0xC2U, 0xE1U, 0xE2U, 0xE3U}) bytes[lead] = true;
  return bytes;
}();

bool may_separate(char byte) {
  return kMaySeparate[static_cast<unsigned char>(byte)];
}

// How many bytes of `utf8` part words at its beginning: none, or one character's.
std::size_t separator_length(std::string_view utf8) {
  if (!may_separate(utf8.front())) return 0;
  const Utf8Sequence next = read_sequence(utf8);
  return separates_words(next.code_point) ? next.length : 0;
}

void add(WordStart start, WordShare& share) {
  share.rtl += start == WordStart::kRtl ? 1 : 0;
  share.ltr += start == WordStart::kLtr ? 1 : 0;
}

}  // namespace

WordShare count_word_directions(std::u32string_view text) {
  WordShare share;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto* first = text.data() + begin;
    const auto* end = std::find_if(first, text.data() + text.size(), separates_words);
    add(word_start(std::u32string_view(first, end)), share);
    begin = static_cast<std::size_t>(end - text.data()) + 1;
  }
  return share;
}

WordShare count_word_directions(std::string_view utf8) {
  if (utf8.size() > kMaxCodePoints) {  // It may have to be cut.
    return count_word_directions(decode_utf8(utf8, kMaxCodePoints).mapped.text);
  }
  WordShare share;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t separator = separator_length(utf8.substr(at));
    if (separator == 0) {
      ++at;  // Inside a character at the most, whose other bytes part no words.
      continue;
    }
    add(word_start(utf8.substr(begin, at - begin)), share);
    begin = at += separator;
  }
  add(word_start(utf8.substr(begin)), share);
  return share;
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
