#include "render/layout/dump.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include <hb.h>

#include "render/analysis/bidi.hpp"
#include "render/layout/dump_table.hpp"
#include "render/layout/dump_values.hpp"

namespace sharit {
namespace {

std::string level_text(Level level) {
  return std::to_string(static_cast<unsigned>(level));
}

std::string measures(const ShapedLine& line) {
  return "line   " + std::string(line.base == Direction::kRtl ? "rtl" : "ltr") + ", size " +
         exact(line.size) + ", advance " + exact(line.advance) + ", ink " + exact(line.ink.left) +
         " " + exact(line.ink.top) + " " + exact(line.ink.right) + " " + exact(line.ink.bottom) +
         '\n';
}

std::string changes(const ShapedLine& line) {
  const AnalysisReport& report = line.report;
  std::string text = "report ill-formed " + std::to_string(report.ill_formed) + ", dropped " +
                     std::to_string(report.dropped) + ", presentation forms " +
                     std::to_string(report.presentation_forms) + ", truncated " +
                     (report.truncated ? "yes" : "no") + ", guards " +
                     std::to_string(report.guards) + ", tofu " + std::to_string(line.tofu) + '\n';
  for (const char32_t cp : line.missing) {
    text += "lacks  " + code_point_text(cp) + " " + code_point_name(cp) + '\n';
  }
  return text + '\n';
}

/// One row for each code point, in logical order.
std::string text_block(const Paragraph& paragraph, const ShapedLine& line) {
  DumpTable table("text", {{"at", 4},
                           {"byte", 5},
                           {"code", 8},
                           {"level", 5},
                           {"script", 6},
                           {"cluster", 7},
                           {"emoji", 5},
                           {"word", 4},
                           {"item", 4},
                           {"name", 0}});
  std::size_t cluster = 0;
  std::size_t word = 0;
  std::size_t item = 0;
  const auto& words = paragraph.joining_words;
  for (std::uint32_t at = 0; at < paragraph.text.size(); ++at) {
    while (paragraph.clusters[cluster].range.end <= at) ++cluster;
    while (word < words.size() && words[word].end <= at) ++word;
    while (line.items[item].range.end <= at) ++item;
    const bool in_word = word < words.size() && words[word].contains(at);
    table.add_row({std::to_string(at), std::to_string(paragraph.byte_offset[at]),
                   code_point_text(paragraph.text[at]), level_text(paragraph.levels[at]),
                   script_code(paragraph.scripts[at]),
                   std::to_string(paragraph.clusters[cluster].range.begin),
                   paragraph.clusters[cluster].emoji ? "yes" : "-",
                   in_word ? std::to_string(word) : "-", std::to_string(item),
                   code_point_name(paragraph.text[at])});
  }
  return table.text();
}

std::string face_name(FaceId face, FaceLibrary& library) {
  return library.face(face).source().name;
}

std::string item_block(const Paragraph& paragraph, const ShapedLine& line, FaceLibrary& library) {
  DumpTable table("items", {{"item", 4},
                            {"range", 8},
                            {"level", 5},
                            {"script", 6},
                            {"lang", 4},
                            {"kind", 5},
                            {"face", 24},
                            {"text", 0}});
  for (std::size_t at = 0; at < line.items.size(); ++at) {
    const Item& item = line.items[at];
    table.add_row(
        {std::to_string(at), range_text(item.range), level_text(item.level),
         script_code(item.script), item.language,
         item.tofu    ? "tofu"
         : item.emoji ? "emoji"
                      : "text",
         item.tofu ? "-" : face_name(item.face, library),
         quoted(std::u32string_view(paragraph.text).substr(item.range.begin, item.range.size()))});
  }
  return table.text();
}

/// Neighbours of one level, from left to right; the text of each in reading order.
std::string run_block(const Paragraph& paragraph, const ShapedLine& line) {
  DumpTable table("runs", {{"level", 5}, {"range", 8}, {"text", 0}});
  std::vector<Level> levels;
  for (const Item& item : line.items) levels.push_back(item.level);
  const std::vector<std::uint32_t> order = visual_order(levels);
  for (std::size_t at = 0; at < order.size();) {
    const Level level = levels[order[at]];
    CpRange range = line.items[order[at]].range;
    for (++at; at < order.size() && levels[order[at]] == level; ++at) {
      const CpRange& next = line.items[order[at]].range;
      if (next.begin != range.end && next.end != range.begin) break;
      range = {std::min(range.begin, next.begin), std::max(range.end, next.end)};
    }
    table.add_row({level_text(level), range_text(range),
                   quoted(std::u32string_view(paragraph.text).substr(range.begin, range.size()))});
  }
  return table.text();
}

std::string glyph_name(const PlacedGlyph& glyph, F26 size, FaceLibrary& library) {
  if (glyph.kind == GlyphKind::kTofu) return "tofu";
  constexpr unsigned kLongestName = 64;
  std::array<char, kLongestName> name{};
  hb_font_glyph_to_string(library.face(glyph.face).font_at(size), glyph.id, name.data(),
                          kLongestName);
  return name.data();
}

std::string glyph_block(const ShapedLine& line, FaceLibrary& library) {
  DumpTable table("glyphs", {{"cluster", 7},
                             {"byte", 5},
                             {"face", 24},
                             {"id", 5},
                             {"name", 24},
                             {"x", 11},
                             {"y", 9},
                             {"advance", 9}});
  for (const PlacedGlyph& glyph : line.glyphs) {
    table.add_row({std::to_string(glyph.cluster), std::to_string(glyph.byte),
                   glyph.kind == GlyphKind::kTofu ? "-" : face_name(glyph.face, library),
                   std::to_string(glyph.id), glyph_name(glyph, line.size, library), exact(glyph.x),
                   exact(glyph.y), exact(glyph.advance)});
  }
  return table.text();
}

}  // namespace

std::string dump_line(const Paragraph& paragraph, const ShapedLine& line, FaceLibrary& library) {
  std::string text = measures(line) + changes(line) + text_block(paragraph, line) +
                     item_block(paragraph, line, library) + run_block(paragraph, line) +
                     glyph_block(line, library);
  text.pop_back();  // No empty line at the end.
  return text;
}

}  // namespace sharit
