#include "tests/golden/mode_support.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include <hb.h>

#include "render/analysis/code_points.hpp"
#include "render/faces/coverage.hpp"
#include "render/layout/glyph_ink.hpp"
#include "tests/support/utf8_text.hpp"

namespace sharit::golden {
namespace {

int number(Level level) {
  return static_cast<int>(level);
}

std::vector<std::string> sorted(const std::set<std::string>& names) {
  return {names.begin(), names.end()};
}

}  // namespace

GoldenLine::GoldenLine(SetLine made) : made_(std::move(made)) {}

CpRange GoldenLine::at(std::u32string_view piece) const {
  const std::size_t found = paragraph().text.find(piece);
  REQUIRE_MESSAGE(found != std::u32string::npos, "not in the text: ", test::to_utf8(piece));
  return {static_cast<std::uint32_t>(found), static_cast<std::uint32_t>(found + piece.size())};
}

CpRange GoldenLine::everything() const {
  return {0, static_cast<std::uint32_t>(paragraph().text.size())};
}

std::vector<PlacedGlyph> GoldenLine::glyphs(CpRange range) const {
  std::vector<PlacedGlyph> result;
  for (const PlacedGlyph& glyph : line().glyphs) {
    if (range.contains(glyph.cluster)) result.push_back(glyph);
  }
  return result;
}

std::vector<std::string> GoldenLine::names(CpRange range) const {
  std::vector<std::string> result;
  for (const PlacedGlyph& one : glyphs(range)) result.push_back(name_of(one));
  return result;
}

std::string GoldenLine::name_of(const PlacedGlyph& glyph) const {
  if (glyph.kind == GlyphKind::kTofu) return "tofu";
  std::array<char, 64> name{};
  hb_font_glyph_to_string(golden_library().face(glyph.face).font_at(line().size), glyph.id,
                          name.data(), static_cast<unsigned>(name.size()));
  return name.data();
}

PlacedGlyph GoldenLine::glyph(std::string_view name, CpRange range) const {
  std::vector<PlacedGlyph> found;
  for (const PlacedGlyph& one : glyphs(range)) {
    if (name_of(one) == name) found.push_back(one);
  }
  REQUIRE_MESSAGE(found.size() == 1, name, " is there ", found.size(), " times");
  return found.front();
}

InkBox GoldenLine::ink(const PlacedGlyph& glyph) const {
  GlyphInk inks(golden_library().face(glyph.face).font_at(line().size));
  const InkBox box = inks.of(glyph.id);
  return {glyph.x + box.left, glyph.y + box.top, glyph.x + box.right, glyph.y + box.bottom};
}

std::vector<std::string> GoldenLine::faces(CpRange range) const {
  std::set<std::string> names;
  for (const PlacedGlyph& glyph : glyphs(range)) {
    names.insert(glyph.kind == GlyphKind::kTofu ? "tofu"
                                                : golden_library().face(glyph.face).source().name);
  }
  return sorted(names);
}

std::size_t GoldenLine::item_count(CpRange range) const {
  return static_cast<std::size_t>(
      std::count_if(items().begin(), items().end(), [&](const Item& item) {
        return item.range.begin < range.end && range.begin < item.range.end;
      }));
}

int GoldenLine::level(CpRange range) const {
  const auto& levels = paragraph().levels;
  for (std::uint32_t cp = range.begin; cp < range.end; ++cp) {
    REQUIRE(number(levels[cp]) == number(levels[range.begin]));
  }
  return number(levels[range.begin]);
}

/// What one cluster of glyphs stands for, in the order it is seen.
std::u32string GoldenLine::seen(std::uint32_t cluster) const {
  std::uint32_t end = 0;
  for (const Item& item : items()) {
    if (item.range.contains(cluster)) end = item.range.end;
  }
  for (const PlacedGlyph& glyph : line().glyphs) {
    if (glyph.cluster > cluster) end = std::min(end, glyph.cluster);
  }
  std::u32string text;
  for (std::uint32_t cp = cluster; cp < end; ++cp) {
    if (!is_default_ignorable(paragraph().text[cp])) text += paragraph().text[cp];
  }
  if (is_rtl(paragraph().levels[cluster])) std::reverse(text.begin(), text.end());
  return text;
}

std::string GoldenLine::visual() const {
  std::u32string text;
  const auto& all = line().glyphs;
  for (std::size_t at = 0; at < all.size(); ++at) {
    // Several glyphs of one cluster stand for it together.
    if (at == 0 || all[at].cluster != all[at - 1].cluster) text += seen(all[at].cluster);
  }
  return test::to_utf8(text);
}

bool GoldenLine::shows(std::string_view piece) const {
  return visual().find(piece) != std::string::npos;
}

std::vector<VisualRun> GoldenLine::runs() const {
  struct Run {
    std::uint32_t first, last;
    Level level;
  };
  std::vector<Run> found;
  for (const PlacedGlyph& glyph : line().glyphs) {
    const Level level = paragraph().levels[glyph.cluster];
    if (found.empty() || found.back().level != level) {
      found.push_back({glyph.cluster, glyph.cluster, level});
    }
    found.back().first = std::min(found.back().first, glyph.cluster);
    found.back().last = std::max(found.back().last, glyph.cluster);
  }
  std::vector<VisualRun> result;
  for (const Run& run : found) {
    std::u32string text;
    for (std::uint32_t cp = run.first; cp <= run.last; ++cp) {
      if (!cp::is_bidi_mark(paragraph().text[cp])) text += paragraph().text[cp];
    }
    result.push_back({test::to_utf8(text), number(run.level)});
  }
  return result;
}

F26 GoldenLine::advance(CpRange range) const {
  F26 sum;
  for (const PlacedGlyph& glyph : glyphs(range)) sum += glyph.advance;
  return sum;
}

std::vector<std::uint32_t> ids(const std::vector<PlacedGlyph>& glyphs) {
  std::vector<std::uint32_t> result;
  for (const PlacedGlyph& glyph : glyphs) result.push_back(glyph.id);
  return result;
}

FaceLibrary& golden_library() {
  static const auto made = FaceLibrary::create();
  REQUIRE_MESSAGE(made.has_value(), "no fonts: run scripts/setup");
  return **made;
}

LineFile golden_file(const std::string& name) {
  auto file = read_line_file(SHARIT_SOURCE_DIR "/tests/golden/" + name + ".line");
  if (!file) FAIL(file.error().message);
  return std::move(*file);
}

GoldenLine set_text(const LineFile& file) {
  auto made = set_line(file, golden_library());
  if (!made) FAIL(made.error().message);
  return GoldenLine(std::move(*made));
}

GoldenLine golden_line(const std::string& name) {
  return set_text(golden_file(name));
}

}  // namespace sharit::golden
