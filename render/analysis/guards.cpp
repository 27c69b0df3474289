#include "render/analysis/guards.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "render/analysis/code_points.hpp"
#include "render/analysis/properties.hpp"
#include "render/analysis/tokens.hpp"

namespace sharit {
namespace {

bool wanted(const Token& token, const GuardPolicy& policy) {
  return token.kind == TokenKind::kSignedNumber ? policy.signed_numbers : policy.tokens;
}

// A mark on the token's last letter belongs to it, a prepended sign before it is drawn around it:
// an LRM between would part them.
bool can_part(std::u32string_view text, std::size_t begin, std::size_t end) {
  if (begin > 0 && char_properties(text[begin - 1]).grapheme == GraphemeBreak::kPrepend) {
    return false;
  }
  if (end == text.size()) return true;
  const GraphemeBreak next = char_properties(text[end]).grapheme;
  return next != GraphemeBreak::kExtend && next != GraphemeBreak::kSpacingMark &&
         next != GraphemeBreak::kZeroWidthJoiner;
}

std::vector<CpRange> find_tokens(std::u32string_view text, const GuardPolicy& policy) {
  std::vector<CpRange> found;
  // Each guard adds two code points; the text stays within the hard limit.
  std::size_t room = (kMaxCodePoints - std::min(text.size(), kMaxCodePoints)) / 2;
  for (std::size_t i = 0; i < text.size() && room > 0; ++i) {
    if (text[i] >= 0x0600 && text[i] <= 0x06EF) continue;  // no token starts with Arabic
    const auto token = token_at(text, i);
    if (!token) continue;
    const std::size_t end = i + token->length;
    if (wanted(*token, policy) && can_part(text, i, end)) {
      found.push_back({static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(end)});
      --room;
    }
    i = end - 1;
  }
  return found;
}

}  // namespace

std::uint32_t guard_tokens(MappedText& mapped, Direction base, const GuardPolicy& policy,
                           std::uint32_t length_in_bytes) {
  if (!policy.tokens && !policy.signed_numbers) return 0;
  const auto is_right_to_left = [](char32_t c) {
    return char_properties(c).bidi == BidiKind::kRight;
  };
  if (base == Direction::kLtr && std::ranges::none_of(mapped.text, is_right_to_left)) return 0;
  const std::vector<CpRange> tokens = find_tokens(mapped.text, policy);
  if (tokens.empty()) return 0;

  MappedText guarded;
  guarded.reserve(mapped.text.size() + 2 * tokens.size());
  std::uint32_t at = 0;
  const auto copy_to = [&](std::uint32_t end) {
    for (; at < end; ++at) guarded.push(mapped.text[at], mapped.byte_offset[at]);
  };
  for (const CpRange& token : tokens) {
    copy_to(token.begin);
    guarded.push(cp::kLeftToRightMark, mapped.byte_offset[token.begin]);
    copy_to(token.end);
    guarded.push(cp::kLeftToRightMark,
                 at < mapped.text.size() ? mapped.byte_offset[at] : length_in_bytes);
  }
  copy_to(static_cast<std::uint32_t>(mapped.text.size()));
  mapped = std::move(guarded);
  return static_cast<std::uint32_t>(tokens.size());
}

}  // namespace sharit
