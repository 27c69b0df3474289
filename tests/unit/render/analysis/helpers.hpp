#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "render/analysis/bidi.hpp"
#include "render/analysis/mapped_text.hpp"
#include "render/analysis/paragraph.hpp"
#include "support/utf8_text.hpp"

namespace sharit::analysis_test {

/// Code points in visual order, left to right, without LRM, RLM and ALM: what a reader's eye meets.
[[nodiscard]] inline std::u32string visual_text(const Paragraph& paragraph) {
  std::u32string result;
  for (const std::uint32_t i : visual_order(paragraph.levels)) {
    const char32_t c = paragraph.text[i];
    if (c != 0x200E && c != 0x200F && c != 0x061C) result.push_back(c);
  }
  return result;
}

/// Whether `piece` stands unbroken, left to right, in the line of `utf8`.
[[nodiscard]] inline bool shows(std::string_view utf8, std::u32string_view piece,
                                const AnalysisOptions& options = {}) {
  return visual_text(analyse(utf8, options)).find(piece) != std::u32string::npos;
}

[[nodiscard]] inline AnalysisOptions forced(DirectionPolicy direction) {
  AnalysisOptions options;
  options.direction = direction;
  return options;
}

[[nodiscard]] inline AnalysisOptions in_language(std::string language) {
  AnalysisOptions options;
  options.language = std::move(language);
  return options;
}

/// Levels as digits, one for each code point.
[[nodiscard]] inline std::string digits(const std::vector<Level>& levels) {
  std::string result;
  for (const Level level : levels) result += static_cast<char>('0' + static_cast<int>(level));
  return result;
}

/// A text whose offsets are its indices.
[[nodiscard]] inline MappedText mapped(std::u32string_view text) {
  MappedText result;
  for (std::uint32_t i = 0; i < text.size(); ++i) result.push(text[i], i);
  return result;
}

using test::to_utf8;

}  // namespace sharit::analysis_test
