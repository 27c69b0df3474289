#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "render/analysis/paragraph.hpp"
#include "render/faces/choice.hpp"
#include "render/faces/face_library.hpp"

namespace sharit::test {

/// The installed fonts, opened once for all tests of the program.
inline FaceLibrary& library() {
  static const auto made = FaceLibrary::create();
  REQUIRE_MESSAGE(made.has_value(), "no fonts: install fonts-noto-core");
  return **made;
}

inline FaceChain default_chain(std::string language = "") {
  const auto chain =
      library().chain({.language = std::move(language), .families = {}, .files = {}});
  REQUIRE(chain.has_value());
  return *chain;
}

inline FaceChain chain_of(std::vector<std::string> families, Weight weight = Weight::kRegular) {
  const auto chain = library().chain(
      {.weight = weight, .language = {}, .families = std::move(families), .files = {}});
  REQUIRE(chain.has_value());
  return *chain;
}

inline Paragraph read(std::string_view text, std::string language = "ar") {
  AnalysisOptions options;
  options.language = std::move(language);
  return analyse(text, options);
}

inline std::string name_of(FaceId face) {
  return library().face(face).source().name;
}

/// The font file of an installed family.
inline std::string file_of(const std::string& family, Weight weight = Weight::kRegular) {
  return library().face(chain_of({family}, weight).faces.front()).source().file;
}

}  // namespace sharit::test
