#include "render/analysis/word_start.hpp"

#include <algorithm>
#include <cstddef>

#include "render/analysis/properties.hpp"
#include "render/analysis/tokens.hpp"
#include "render/analysis/utf8.hpp"

namespace sharit {
namespace {

bool is_address(std::u32string_view word, std::size_t at) {
  const auto token = token_at(word, at);
  return token && (token->kind == TokenKind::kUrl || token->kind == TokenKind::kEmail ||
                   token->kind == TokenKind::kHandle);
}

// What a letter says; nothing where it is none, or of no strong class.
WordStart start_of(const CharProperties& properties) {
  if (!properties.letter) return WordStart::kNone;
  if (properties.bidi == BidiKind::kRight) return WordStart::kRtl;
  return properties.bidi == BidiKind::kLeft ? WordStart::kLtr : WordStart::kNone;
}

// Every address holds one of these signs, or begins with "www.".
bool may_hold_address(std::string_view word) {
  return std::any_of(word.begin(), word.end(), [](char c) {
    return c == '@' || c == '/' || c == ':' || c == 'w' || c == 'W';
  });
}

}  // namespace

WordStart word_start(std::u32string_view word) {
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (may_begin_token(word[i]) && is_address(word, i)) return WordStart::kNone;
    const WordStart start = start_of(char_properties(word[i]));
    if (start != WordStart::kNone) return start;
  }
  return WordStart::kNone;
}

WordStart word_start(std::string_view utf8) {
  bool asked = false;
  for (std::size_t at = 0; at < utf8.size();) {
    const Utf8Sequence next = read_sequence(utf8.substr(at));
    const char32_t c = next.code_point;
    if (may_begin_token(c) && !asked) {
      asked = true;
      if (may_hold_address(utf8)) return word_start(decode_utf8(utf8, utf8.size()).mapped.text);
    }
    const WordStart start = start_of(char_properties(c));
    if (start != WordStart::kNone) return start;
    at += next.length;
  }
  return WordStart::kNone;
}

}  // namespace sharit
