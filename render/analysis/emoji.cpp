#include "render/analysis/emoji.hpp"

#include "render/analysis/code_points.hpp"
#include "render/analysis/properties.hpp"

namespace sharit {
namespace {

bool is_keycap_base(char32_t c) {
  return (c >= U'0' && c <= U'9') || c == U'#' || c == U'*';
}

bool is_skin_tone(char32_t c) {
  return c >= 0x1F3FB && c <= 0x1F3FF;
}

}  // namespace

bool is_emoji_cluster(std::u32string_view cluster) {
  const char32_t base = cluster.front();
  if (is_keycap_base(base)) {
    return cluster.size() > 1 && cluster.find(cp::kCombiningKeycap) != cluster.npos;
  }
  const CharProperties properties = char_properties(base);
  if (!properties.emoji) return false;
  bool joined = false;
  for (const char32_t c : cluster.substr(1)) {
    if (c == cp::kEmojiPresentation || is_skin_tone(c)) return true;
    if (c == cp::kTextPresentation) return false;
    if (joined && char_properties(c).pictographic) return true;
    joined = c == cp::kZeroWidthJoiner;
  }
  return properties.emoji_presentation;
}

}  // namespace sharit
