#include "conformance/bidi_case.hpp"

#include <string>

#include "conformance/unicode_file.hpp"
#include "render/analysis/code_points.hpp"
#include "render/analysis/properties.hpp"

namespace sharit::conformance {

std::vector<std::optional<int>> parse_levels(std::string_view text) {
  std::vector<std::optional<int>> levels;
  for (const std::string_view part : split(text, ' ')) {
    levels.push_back(part == "x" ? std::nullopt : std::optional<int>(std::stoi(std::string(part))));
  }
  return levels;
}

std::vector<std::uint32_t> parse_order(std::string_view text) {
  std::vector<std::uint32_t> order;
  for (const std::string_view part : split(text, ' ')) {
    order.push_back(static_cast<std::uint32_t>(std::stoul(std::string(part))));
  }
  return order;
}

Direction first_strong_direction(std::u32string_view text) {
  int depth = 0;
  for (const char32_t c : text) {
    if (cp::is_isolate_control(c)) {
      if (c != cp::kPopDirectionalIsolate) {
        ++depth;
      } else if (depth > 0) {
        --depth;
      }
      continue;
    }
    if (depth > 0) continue;
    const BidiKind kind = char_properties(c).bidi;
    if (kind == BidiKind::kLeft) return Direction::kLtr;
    if (kind == BidiKind::kRight) return Direction::kRtl;
  }
  return Direction::kLtr;
}

bool bidi_matches(std::u32string_view text, Direction base, const BidiExpectation& expected) {
  const std::vector<Level> levels = resolve_levels(text, base);
  if (levels.size() != text.size() || expected.levels.size() != text.size()) return false;
  std::vector<Level> kept;
  std::vector<std::uint32_t> kept_at;
  for (std::uint32_t i = 0; i < levels.size(); ++i) {
    if (!expected.levels[i]) continue;
    if (static_cast<int>(levels[i]) != *expected.levels[i]) return false;
    kept.push_back(levels[i]);
    kept_at.push_back(i);
  }
  std::vector<std::uint32_t> order = visual_order(kept);
  for (std::uint32_t& index : order) index = kept_at[index];
  return order == expected.order;
}

}  // namespace sharit::conformance
