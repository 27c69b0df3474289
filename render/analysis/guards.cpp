#include "render/analysis/guards.hpp"

#include <algorithm>

#include "render/analysis/properties.hpp"
#include "render/analysis/tokens.hpp"

namespace sharit {
namespace {

bool wanted(TokenKind kind, const GuardPolicy& policy) {
  return kind == TokenKind::kSignedNumber ? policy.signed_numbers : policy.tokens;
}

bool may_reorder(char32_t c) {
  const BidiKind kind = char_properties(c).bidi;
  return kind == BidiKind::kRight || kind == BidiKind::kArabicNumber;
}

}  // namespace

std::vector<Guard> find_guards(std::u32string_view text, Direction base,
                               const GuardPolicy& policy) {
  std::vector<Guard> guards;
  if (!policy.tokens && !policy.signed_numbers) return guards;
  if (base == Direction::kLtr && std::ranges::none_of(text, may_reorder)) return guards;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!may_begin_token(text[i])) continue;
    const auto token = token_at(text, i);
    if (!token) continue;
    const std::size_t end = i + token->length;
    if (wanted(token->kind, policy)) {
      guards.push_back({{static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(end)},
                        is_number(token->kind) ? GuardKind::kNumber : GuardKind::kWord});
    }
    i = end - 1;
  }
  return guards;
}

}  // namespace sharit
