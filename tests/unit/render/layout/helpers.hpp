#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "render/analysis/paragraph.hpp"
#include "render/faces/face_library.hpp"
#include "render/layout/typesetter.hpp"

namespace sharit::test {

inline constexpr F26 kSize = F26::from_px(72);

/// The installed fonts, opened once for all tests of the program.
inline FaceLibrary& library() {
  static const auto made = FaceLibrary::create();
  REQUIRE_MESSAGE(made.has_value(), "no fonts: install fonts-noto-core");
  return **made;
}

inline Typesetter& typesetter() {
  static Typesetter made(library());
  return made;
}

/// The default chain, or the families before it.
inline LineStyle style_of(std::vector<std::string> families = {}, std::string language = "") {
  const auto chain = library().chain({.weight = Weight::kRegular,
                                      .language = std::move(language),
                                      .families = std::move(families),
                                      .files = {}});
  REQUIRE(chain.has_value());
  return LineStyle{kSize, *chain};
}

/// Exactly the first face of each family.
inline LineStyle only(const std::vector<std::string>& families) {
  ChainRequest request{.weight = Weight::kRegular, .language = {}, .families = {}, .files = {}};
  for (const auto& family : families) {
    const LineStyle style = style_of({family});
    request.files.push_back(library().face(style.chain.faces.front()).source().file);
  }
  const auto chain = library().chain(request);
  REQUIRE(chain.has_value());
  return LineStyle{kSize, *chain};
}

inline Paragraph read(std::string_view text, std::string language = "ar") {
  AnalysisOptions options;
  options.language = std::move(language);
  options.max_length = 0;
  return analyse(text, options);
}

inline ShapedLine set(std::string_view text, const LineStyle& style, std::string language = "ar") {
  return typesetter().set_line(read(text, std::move(language)), style);
}

inline std::vector<std::uint32_t> ids_of(const ShapedLine& line) {
  std::vector<std::uint32_t> ids;
  for (const PlacedGlyph& glyph : line.glyphs) ids.push_back(glyph.id);
  return ids;
}

/// The text that a reader sees from left to right: the first code point of each cluster.
inline std::u32string visual_text(const Paragraph& paragraph, const ShapedLine& line) {
  std::u32string text;
  for (const PlacedGlyph& glyph : line.glyphs) text += paragraph.text[glyph.cluster];
  return text;
}

}  // namespace sharit::test
