#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "conformance/raqm/glyph_row.hpp"
#include "conformance/raqm/plain_setter.hpp"
#include "conformance/raqm/raqm_setter.hpp"
#include "render/analysis/paragraph.hpp"
#include "render/layout/typesetter.hpp"

namespace sharit::conformance {

/// A text and how it is to be set.
struct Sample {
  std::u32string text;
  std::string language;
  Direction base = Direction::kRtl;
};

/// How our line and raqm's compare. Every reason but the last is proved: with it taken into account
/// the two lines are the same to the last bit.
enum class Verdict : std::uint8_t {
  kSame,
  /// Invisible code points (LRM and the like) and spaces stay in their neighbour's item here, so
  /// that kerning and ligatures go on across them; raqm cuts wherever level or script changes.
  kCut,
  /// raqm 0.7 gives marks their own script and pairs brackets and `<` `>` by a table and a stack of
  /// its own; we take marks as Inherited (UAX #24) and pair by BidiBrackets.txt and quotes.
  kScripts,
  /// Where nothing has a script, we take that of the feed's language (stage 1.6); raqm
  /// leaves Common.
  kFeedScript,
  kDottedCircle,  ///< raqm lets HarfBuzz draw U+25CC under a mark that opens the text.
  kEmpty,         ///< Nothing to see is left of it, or no letter because the font has none of them.
  kUnexplained,
};
struct VerdictName {
  Verdict verdict;
  std::string_view reason;
};
/// Every verdict in order with its reason in words.
[[nodiscard]] std::span<const VerdictName> verdict_names();
[[nodiscard]] const VerdictName& name_of(Verdict verdict);

/// Sets samples twice in the same font, by us and by raqm, and says how the two lines compare.
/// Code points that the font lacks are taken out first, with their marks: our box against .notdef
/// would tell nothing.
/// raqm gets the text that our analysis leaves (`Paragraph::text`); guards are off.
/// Thread: one owner. @lifetime: library and setter outlive it.
class Judge {
 public:
  Judge(FaceLibrary& library, LineStyle style, const RaqmSetter& raqm, Rounding rounding);

  [[nodiscard]] Verdict judge(const Sample& sample);
  /// Both rows of a sample as text, for a report.
  [[nodiscard]] std::string describe(const Sample& sample);

 private:
  [[nodiscard]] Paragraph read(const Sample& sample) const;
  [[nodiscard]] GlyphRow ours(const Paragraph& paragraph);
  [[nodiscard]] GlyphRow plainly(const Paragraph& paragraph);

  FaceLibrary& library_;
  Typesetter typesetter_;
  PlainSetter plain_;
  LineStyle style_;
  const RaqmSetter& raqm_;
  Rounding rounding_;
};

}  // namespace sharit::conformance
