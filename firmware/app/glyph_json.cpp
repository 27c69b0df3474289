#include "firmware/app/glyph_json.hpp"

#include <array>
#include <charconv>
#include <string_view>

#include <nlohmann/json.hpp>

namespace sharit {
namespace {

void append_field(std::string& json, std::string_view name, std::uint32_t value) {
  std::array<char, 16> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  json += name;
  json.append(digits.data(), end);
}

/// Whole 1/64 pixels are exact in a double, and in six decimals.
void append_field(std::string& json, std::string_view name, F26 value) {
  std::array<char, 40> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value.to_double(),
                                 std::chars_format::fixed)
                       .ptr;
  json += name;
  json.append(digits.data(), end);
}

}  // namespace

const std::string& GlyphJson::name_of(FaceId face) {
  if (face.value >= names_.size()) names_.resize(std::size_t{face.value} + 1);
  std::string& name = names_[face.value];
  if (name.empty()) {
    name = nlohmann::json(library_.face(face).source().name)
               .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  }
  return name;
}

void GlyphJson::append(std::string& json, std::span<const PlacedGlyph> glyphs) {
  json += '[';
  for (const PlacedGlyph& glyph : glyphs) {
    if (json.back() != '[') json += ',';
    json += R"({"face":)";
    json += glyph.kind == GlyphKind::kFont ? std::string_view(name_of(glyph.face)) : R"("")";
    append_field(json, R"(,"gid":)", glyph.id);
    append_field(json, R"(,"cluster":)", glyph.byte);
    append_field(json, R"(,"x":)", glyph.x);
    append_field(json, R"(,"y":)", glyph.y);
    append_field(json, R"(,"adv":)", glyph.advance);
    json += '}';
  }
  json += ']';
}

}  // namespace sharit
