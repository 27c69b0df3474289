#include "render/layout/tofu_report.hpp"

#include <algorithm>
#include <utility>

#include "render/faces/package.hpp"
#include "render/layout/dump_values.hpp"
#include "render/support/list_text.hpp"
#include "render/support/utf8_writer.hpp"

namespace sharit {
namespace {

/// Enough to know a headline again.
constexpr std::size_t kStartBytes = 60;
/// A headline in a script without a font lacks every letter; the first ones say enough.
constexpr std::size_t kMostCharacters = 6;

/// The beginning of a text, cut at a character.
std::string start_of(std::string_view text) {
  if (text.size() <= kStartBytes) return std::string(text);
  std::size_t end = kStartBytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return std::string(text.substr(0, end)) + "…";
}

/// "U+A66E (ꙮ)"; without a picture where there cannot be one.
std::string shown(char32_t cp) {
  std::string text = code_point_text(cp);
  switch (drawable(cp)) {
    case Drawable::kPrivate:
      return text + " (private use)";
    case Drawable::kUnassigned:
      return text + " (no character)";
    case Drawable::kCharacter:
      break;
  }
  text += " (";
  append_utf8(text, cp);
  return text + ")";
}

}  // namespace

TofuReport tofu_report(std::string_view headline, std::vector<char32_t> characters) {
  TofuReport report{std::string(headline), std::move(characters), {}};
  for (const char32_t cp : report.characters) {
    const auto package = package_drawing(cp);
    if (package && std::ranges::find(report.packages, *package) == report.packages.end()) {
      report.packages.emplace_back(*package);
    }
  }
  return report;
}

std::string describe(const TofuReport& report) {
  std::vector<std::string> characters;
  for (const char32_t cp : report.characters) {
    if (characters.size() == kMostCharacters) {
      characters.push_back(std::to_string(report.characters.size() - kMostCharacters) + " more");
      break;
    }
    characters.push_back(shown(cp));
  }
  std::string sentence =
      "«" + start_of(report.headline) + "» has " + list_text(characters) + ", which ";
  if (std::ranges::none_of(report.characters,
                           [](char32_t cp) { return drawable(cp) == Drawable::kCharacter; })) {
    return sentence + "no font can draw: correct the headline at its source.";
  }
  sentence += "no installed font draws";
  if (report.packages.empty()) return sentence + ", nor any package of Debian known here.";
  return sentence + "; install " + list_text(report.packages) + ".";
}

}  // namespace sharit
