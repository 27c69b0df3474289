#include "render/layout/dump.hpp"

#include <array>
#include <cstdio>

#include <hb.h>

namespace sharit {
namespace {

/// 26.6 as decimal with all its digits: independent of locale and exact.
std::string exact(F26 length) {
  const std::int64_t magnitude = length.value < 0 ? -length.value : length.value;
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%s%lld.%06lld", length.value < 0 ? "-" : "",
                static_cast<long long>(magnitude / 64),
                static_cast<long long>(magnitude % 64) * 15625);
  std::string result(text.data());
  result.erase(result.find_last_not_of('0') + 1);
  if (result.back() == '.') result.pop_back();
  return result;
}

std::string hex(char32_t cp) {
  std::array<char, 12> text{};
  std::snprintf(text.data(), text.size(), "%04X", static_cast<unsigned>(cp));
  return text.data();
}

std::string padded(std::string text, std::size_t width) {
  if (text.size() < width) text.append(width - text.size(), ' ');
  return text + ' ';
}

std::string code_of(Script script) {
  const auto value = static_cast<std::uint32_t>(script);
  return {static_cast<char>(value >> 24), static_cast<char>(value >> 16),
          static_cast<char>(value >> 8), static_cast<char>(value)};
}

/// Code points in hexadecimal: text of two directions cannot be lined up in columns otherwise.
std::string code_points(const Paragraph& paragraph, const CpRange& range) {
  std::string result;
  for (std::uint32_t at = range.begin; at < range.end; ++at) {
    result += (result.empty() ? "" : " ") + hex(paragraph.text[at]);
  }
  return result;
}

std::string face_name(FaceId face, FaceLibrary& library) {
  return library.face(face).source().name;
}

std::string item_line(const Paragraph& paragraph, const Item& item, FaceLibrary& library) {
  std::string line = "item  ";
  line += padded(std::to_string(item.range.begin) + "-" + std::to_string(item.range.end), 8);
  line += padded("level " + std::to_string(static_cast<unsigned>(item.level)), 7);
  line += padded(code_of(item.script), 4);
  line += padded(item.language, 3);
  line += padded(item.tofu ? "-" : face_name(item.face, library), 24);
  line += padded(item.tofu ? "tofu" : item.emoji ? "emoji" : "text", 5);
  line += code_points(paragraph, item.range);
  return line + '\n';
}

std::string glyph_name(const PlacedGlyph& glyph, F26 size, FaceLibrary& library) {
  if (glyph.kind == GlyphKind::kTofu) return "tofu";
  constexpr unsigned kLongestName = 64;
  std::array<char, kLongestName> name{};
  hb_font_glyph_to_string(library.face(glyph.face).font_at(size), glyph.id, name.data(),
                          kLongestName);
  return name.data();
}

std::string glyph_line(const PlacedGlyph& glyph, F26 size, FaceLibrary& library) {
  std::string line = "glyph ";
  line += padded(std::to_string(glyph.cluster), 4);
  line += padded("byte " + std::to_string(glyph.byte), 8);
  line += padded(glyph.kind == GlyphKind::kTofu ? "-" : face_name(glyph.face, library), 24);
  line += padded(std::to_string(glyph.id), 5);
  line += padded(glyph_name(glyph, size, library), 24);
  line += padded("x " + exact(glyph.x), 12);
  line += padded("y " + exact(glyph.y), 10);
  line += "adv " + exact(glyph.advance);
  return line + '\n';
}

}  // namespace

std::string dump_line(const Paragraph& paragraph, const ShapedLine& line, FaceLibrary& library) {
  std::string text = "line  ";
  text += line.base == Direction::kRtl ? "rtl" : "ltr";
  text += " size " + exact(line.size) + " advance " + exact(line.advance) + " ink " +
          exact(line.ink.left) + " " + exact(line.ink.top) + " " + exact(line.ink.right) + " " +
          exact(line.ink.bottom) + " tofu " + std::to_string(line.tofu) + '\n';
  for (const char32_t cp : line.missing) text += "lacks U+" + hex(cp) + '\n';
  for (const Item& item : line.items) text += item_line(paragraph, item, library);
  for (const PlacedGlyph& glyph : line.glyphs) text += glyph_line(glyph, line.size, library);
  return text;
}

}  // namespace sharit
