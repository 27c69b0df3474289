#pragma once

#include <cstdint>
#include <ostream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "tests/golden/line_file.hpp"
#include "tests/golden/set_line.hpp"

namespace sharit::golden {

/// Neighbouring glyphs of one level: what they stand for in reading order, without the marks that
/// only steer direction.
struct VisualRun {
  std::string text;
  int level = 0;
  friend bool operator==(const VisualRun&, const VisualRun&) = default;
};
inline std::ostream& operator<<(std::ostream& stream, const VisualRun& run) {
  return stream << '(' << run.text << ", " << run.level << ')';
}

/// A line of tests/golden as the program makes it now, and the questions that checks ask of it.
/// Everything visual is read from the placed glyphs, not from levels: it is what an eye meets.
class GoldenLine {
 public:
  explicit GoldenLine(SetLine made);

  [[nodiscard]] const Paragraph& paragraph() const { return made_.paragraph; }
  [[nodiscard]] const ShapedLine& line() const { return made_.line; }
  [[nodiscard]] const std::vector<Item>& items() const { return made_.line.items; }

  /// Where a piece stands in the clean text (the first time); the test fails when it does not.
  [[nodiscard]] CpRange at(std::u32string_view piece) const;
  [[nodiscard]] CpRange everything() const;
  /// Glyphs whose cluster begins inside a range, from left to right.
  [[nodiscard]] std::vector<PlacedGlyph> glyphs(CpRange range) const;
  /// Their names in the font.
  [[nodiscard]] std::vector<std::string> names(CpRange range) const;
  [[nodiscard]] std::vector<std::string> names(std::u32string_view piece) const {
    return names(at(piece));
  }
  /// Names of the faces that draw a range, each once, sorted.
  [[nodiscard]] std::vector<std::string> faces(CpRange range) const;
  [[nodiscard]] std::vector<std::string> faces(std::u32string_view piece) const {
    return faces(at(piece));
  }
  /// How many items a range touches.
  [[nodiscard]] std::size_t item_count(CpRange range) const;
  [[nodiscard]] std::size_t item_count(std::u32string_view piece) const {
    return item_count(at(piece));
  }
  /// The level of a range; the test fails when it has several.
  [[nodiscard]] int level(CpRange range) const;
  [[nodiscard]] int level(std::u32string_view piece) const { return level(at(piece)); }

  /// All letters and signs from left to right, as UTF-8 in that order: "2047 ماع" of "عام 2047".
  [[nodiscard]] std::string visual() const;
  /// Whether `piece` stands in `visual()`.
  [[nodiscard]] bool shows(std::string_view piece) const;
  [[nodiscard]] std::vector<VisualRun> runs() const;
  /// Pen travel of a range: the sum of its glyphs' advances.
  [[nodiscard]] F26 advance(CpRange range) const;
  /// Where a glyph of the font has its ink on the line; y down, baseline at 0.
  [[nodiscard]] InkBox ink(const PlacedGlyph& glyph) const;
  /// The one glyph of that name among those of a range; the test fails unless there is exactly one.
  [[nodiscard]] PlacedGlyph glyph(std::string_view name, CpRange range) const;
  [[nodiscard]] PlacedGlyph glyph(std::string_view name) const { return glyph(name, everything()); }

 private:
  [[nodiscard]] std::string name_of(const PlacedGlyph& glyph) const;
  [[nodiscard]] std::u32string seen(std::uint32_t cluster) const;

  SetLine made_;
};

/// The line of tests/golden/NAME.line. The test fails when it cannot be read or set.
[[nodiscard]] GoldenLine golden_line(const std::string& name);

/// A line that has no file of its own: to compare with. Same keys as a file has.
[[nodiscard]] GoldenLine set_text(const LineFile& file);
/// The file behind `golden_line`, to change an option of it and set it again.
[[nodiscard]] LineFile golden_file(const std::string& name);

[[nodiscard]] FaceLibrary& golden_library();

/// Glyph ids from left to right.
[[nodiscard]] std::vector<std::uint32_t> ids(const std::vector<PlacedGlyph>& glyphs);
[[nodiscard]] inline F26 middle(const InkBox& ink) {
  return F26{(ink.left.value + ink.right.value) / 2};
}

}  // namespace sharit::golden

namespace doctest {

/// Lists of names and runs in full where a check fails.
template <typename T>
struct StringMaker<std::vector<T>> {
  static String convert(const std::vector<T>& list) {
    std::ostringstream text;
    for (const T& one : list) text << one << "  ";
    return text.str().c_str();
  }
};

}  // namespace doctest
