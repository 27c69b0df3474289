#include "conformance/raqm/judge.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include "conformance/raqm/raqm_scripts.hpp"
#include "render/analysis/properties.hpp"
#include "render/faces/coverage.hpp"
#include "support/utf8_text.hpp"

namespace sharit::conformance {
namespace {

constexpr std::array kNames = {
    VerdictName{Verdict::kSame, "the same glyphs at the same places"},
    VerdictName{Verdict::kCut, "raqm cuts at an invisible mark or a space, we do not"},
    VerdictName{Verdict::kScripts, "raqm's own table gives marks or pairs another script"},
    VerdictName{Verdict::kFeedScript, "no letter: we take the script of the feed's language"},
    VerdictName{Verdict::kDottedCircle, "raqm draws U+25CC under a mark at the front, we do not"},
    VerdictName{Verdict::kEmpty, "not compared: nothing left to see in this font"},
    VerdictName{Verdict::kUnexplained, "UNEXPLAINED"},
};

void print(std::string& text, std::string_view title, const GlyphRow& row) {
  text += title;
  for (const RowGlyph& glyph : row) {
    std::array<char, 80> one{};
    std::snprintf(one.data(), one.size(), " %u@%lld,%lld+%lld", glyph.id,
                  static_cast<long long>(glyph.x), static_cast<long long>(glyph.y),
                  static_cast<long long>(glyph.advance));
    text += one.data();
  }
  text += '\n';
}

GlyphRow row_of(const ShapedLine& line) {
  GlyphRow row;
  row.reserve(line.glyphs.size());
  std::int64_t pen = 0;
  for (const PlacedGlyph& glyph : line.glyphs) {
    row.push_back({glyph.id, glyph.x.value - pen, glyph.y.value, glyph.advance.value});
    pen += glyph.advance.value;
  }
  return row;
}

bool has_letter(std::u32string_view text) {
  return std::ranges::any_of(text, [](char32_t c) { return char_properties(c).letter; });
}

}  // namespace

std::span<const VerdictName> verdict_names() {
  return kNames;
}

const VerdictName& name_of(Verdict verdict) {
  return *std::ranges::find(kNames, verdict, &VerdictName::verdict);
}

Judge::Judge(FaceLibrary& library, LineStyle style, const RaqmSetter& raqm, Rounding rounding)
    : library_(library),
      typesetter_(library),
      style_(std::move(style)),
      raqm_(raqm),
      rounding_(rounding) {}

Paragraph Judge::read(const Sample& sample) const {
  AnalysisOptions options;
  options.direction =
      sample.base == Direction::kRtl ? DirectionPolicy::kRtl : DirectionPolicy::kLtr;
  options.language = sample.language;
  options.guards = {.tokens = false, .signed_numbers = false};
  options.max_length = 0;
  // A mark goes with its letter.
  std::u32string text;
  bool lacking = false;
  bool any_lacking = false;
  for (const char32_t c : sample.text) {
    const bool mark = char_properties(c).mark;
    const bool mapped = is_default_ignorable(c) || raqm_.maps(c);
    lacking = !mapped || (mark && lacking);
    any_lacking = any_lacking || lacking;
    if (!lacking) text += c;
  }
  if (any_lacking && !has_letter(text)) text.clear();
  return analyse(test::to_utf8(text), options);
}

GlyphRow Judge::ours(const Paragraph& paragraph) {
  return row_of(typesetter_.set_line(paragraph, style_));
}

GlyphRow Judge::plainly(const Paragraph& paragraph) {
  const FaceId face = style_.chain.faces.front();
  return row_of(plain_.set(paragraph, face, library_.face(face), style_.size));
}

Verdict Judge::judge(const Sample& sample) {
  Paragraph paragraph = read(sample);
  if (paragraph.empty()) return Verdict::kEmpty;
  const auto theirs = raqm_.set(paragraph);
  if (!theirs) return Verdict::kUnexplained;
  if (same(*theirs, ours(paragraph), rounding_)) return Verdict::kSame;

  if (same(*theirs, plainly(paragraph), rounding_)) return Verdict::kCut;
  paragraph.scripts = raqm_scripts(paragraph.text);
  if (same(*theirs, plainly(paragraph), rounding_)) {
    return paragraph.scripts.front() == kCommonScript ? Verdict::kFeedScript : Verdict::kScripts;
  }
  if (char_properties(paragraph.text.front()).mark) {
    // As if the circle were in the text: of the mark's own level and script.
    paragraph.text.insert(0, 1, U'\u25CC');
    paragraph.byte_offset.insert(paragraph.byte_offset.begin(), 0);
    paragraph.levels.insert(paragraph.levels.begin(), paragraph.levels.front());
    paragraph.scripts.insert(paragraph.scripts.begin(), paragraph.scripts.front());
    if (same(*theirs, plainly(paragraph), rounding_)) return Verdict::kDottedCircle;
  }
  return Verdict::kUnexplained;
}

std::string Judge::describe(const Sample& sample) {
  const Paragraph paragraph = read(sample);
  std::string text = "  text  " + test::to_utf8(paragraph.text) + "\n  code  " +
                     test::code_points(paragraph.text) + "\n  base  " +
                     (paragraph.base == Direction::kRtl ? "rtl" : "ltr") + ", language " +
                     sample.language + '\n';
  print(text, "  ours ", ours(paragraph));
  const auto theirs = raqm_.set(paragraph);
  if (theirs) {
    print(text, "  raqm ", *theirs);
  } else {
    text += "  raqm  " + theirs.error().message + '\n';
  }
  return text;
}

}  // namespace sharit::conformance
