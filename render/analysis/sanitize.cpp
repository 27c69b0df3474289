#include "render/analysis/sanitize.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "render/analysis/code_points.hpp"
#include "render/analysis/isolates.hpp"
#include "render/analysis/presentation_forms.hpp"
#include "render/analysis/properties.hpp"

namespace sharit {
namespace {

enum class Rule { kKeep, kDrop, kSpace };

struct RuleRange {
  char32_t first;
  char32_t last;
  Rule rule;
};

// In order. What no row names is kept.
constexpr std::array kRules = {
    RuleRange{0x0000, 0x0008, Rule::kDrop},   // C0
    RuleRange{0x0009, 0x000D, Rule::kSpace},  // TAB, LF, VT, FF, CR
    RuleRange{0x000E, 0x001B, Rule::kDrop},   // C0
    RuleRange{0x001C, 0x001E, Rule::kSpace},  // separators of bidi class B
    RuleRange{0x001F, 0x001F, Rule::kDrop},   // C0
    RuleRange{0x007F, 0x0084, Rule::kDrop},   // DEL, C1
    RuleRange{0x0085, 0x0085, Rule::kSpace},  // NEL
    RuleRange{0x0086, 0x009F, Rule::kDrop},   // C1
    RuleRange{0x00AD, 0x00AD, Rule::kDrop},   // soft hyphen
    RuleRange{0x2028, 0x2029, Rule::kSpace},  // LS, PS
    RuleRange{0x202A, 0x202E, Rule::kDrop},   // LRE, RLE, PDF, LRO, RLO
    RuleRange{0x206A, 0x206F, Rule::kDrop},   // deprecated format controls
    RuleRange{0xFDD0, 0xFDEF, Rule::kDrop},   // noncharacters
    RuleRange{0xFEFF, 0xFEFF, Rule::kDrop},   // BOM, once also ZWNBSP
    RuleRange{0xFFF9, 0xFFFC, Rule::kDrop},   // annotations, object replacement
    RuleRange{0xE0000, 0xE0001, Rule::kDrop}  // language tag
};

Rule rule_for(char32_t c) {
  // Nearly everything is between two rows: ASCII, and the letters up to general punctuation.
  if ((c >= 0x20 && c < 0x7F) || (c > 0xAD && c < 0x2028)) return Rule::kKeep;
  if ((c & 0xFFFEU) == 0xFFFEU) return Rule::kDrop;  // the last two of every plane
  const auto* row = std::ranges::lower_bound(kRules, c, {}, &RuleRange::last);
  return row != kRules.end() && c >= row->first ? row->rule : Rule::kKeep;
}

// Words with single spaces between them, and nothing in them that a rule names: most headlines.
// Without branches: where words end cannot be foretold, and a wrong guess costs more than the test.
bool is_clean(std::u32string_view text) {
  bool clean = true;
  bool after_space = true;  // so that a space at the front is none of a clean text
  for (const char32_t c : text) {
    const bool space = c == U' ';
    // Isolates, presentation forms and all the rest of the rules are beyond.
    const bool named = (c < 0x20) | (c - 0x7F < 0x21) | (c >= 0x2028);
    const CharProperties properties = char_properties(c);
    clean &= !(named | properties.mark | properties.ignorable | (properties.white_space & !space) |
               (space & after_space));
    after_space = space;
  }
  return clean & !after_space;
}

// Legacy letter forms become their base letters; gives how many there were.
std::uint32_t replace_presentation_forms(MappedText& mapped) {
  if (std::ranges::none_of(mapped.text, may_be_presentation_form)) return 0;
  std::uint32_t count = 0;
  MappedText plain;
  plain.reserve(mapped.text.size());
  for (std::size_t i = 0; i < mapped.text.size(); ++i) {
    const char32_t c = mapped.text[i];
    const std::u32string letters = presentation_form_letters(c);
    if (letters.empty()) {
      plain.push(c, mapped.byte_offset[i]);
      continue;
    }
    ++count;
    for (const char32_t letter : letters) plain.push(letter, mapped.byte_offset[i]);
  }
  mapped = std::move(plain);
  return count;
}

// Writes the clean text over the text it reads, never past the reader, and remembers what the next
// code point needs to know.
class Writer {
 public:
  explicit Writer(MappedText& mapped) : mapped_(mapped) {}

  void drop() { ++dropped_; }

  void space(char32_t c, std::uint32_t offset) {
    marks_ = 0;
    if (!visible_) return;  // nothing to see yet: the front is trimmed
    if (last_space_ != kNone) {
      mapped_.text[last_space_] = U' ';
      return;
    }
    last_space_ = size_;
    push(c, offset);
  }

  void put(char32_t c, std::uint32_t offset, const CharProperties& properties) {
    // A mark for direction stands beside a space without ending it.
    const bool direction = cp::is_bidi_mark(c) || cp::is_isolate_control(c);
    if (properties.mark) {
      if (++marks_ > kMaxMarksPerBase) return drop();
    } else if (properties.grapheme != GraphemeBreak::kExtend &&
               properties.grapheme != GraphemeBreak::kZeroWidthJoiner) {
      marks_ = 0;
    }
    if (!direction) {
      last_space_ = kNone;
      visible_ = visible_ || !properties.ignorable;
    }
    push(c, offset);
  }

  /// Ends the text; gives how many code points were dropped.
  std::uint32_t finish() {
    mapped_.resize(visible_ ? size_ : 0);
    if (visible_ && last_space_ != kNone) {
      const auto at = static_cast<std::ptrdiff_t>(last_space_);
      mapped_.text.erase(last_space_, 1);
      mapped_.byte_offset.erase(mapped_.byte_offset.begin() + at);
    }
    return dropped_;
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  void push(char32_t c, std::uint32_t offset) {
    mapped_.text[size_] = c;
    mapped_.byte_offset[size_] = offset;
    ++size_;
  }

  MappedText& mapped_;
  std::size_t size_ = 0;
  std::size_t last_space_ = kNone;  // index of the space that only direction marks follow
  std::uint32_t dropped_ = 0;
  bool visible_ = false;
  int marks_ = 0;
};

}  // namespace

SanitizedText sanitize(MappedText mapped) {
  SanitizedText result;
  if (is_clean(mapped.text)) {
    result.mapped = std::move(mapped);
    return result;
  }
  if (std::ranges::any_of(mapped.text, cp::is_isolate_control)) {
    result.dropped = settle_isolates(mapped);
  }
  result.presentation_forms = replace_presentation_forms(mapped);

  Writer writer(mapped);
  for (std::size_t i = 0; i < mapped.text.size(); ++i) {
    const char32_t c = mapped.text[i];
    const std::uint32_t offset = mapped.byte_offset[i];
    const Rule rule = rule_for(c);
    if (rule == Rule::kDrop) {
      writer.drop();
    } else if (rule == Rule::kSpace) {
      writer.space(U' ', offset);
    } else if (const CharProperties properties = char_properties(c); properties.white_space) {
      writer.space(c, offset);
    } else {
      writer.put(c, offset, properties);
    }
  }
  result.dropped += writer.finish();
  result.mapped = std::move(mapped);
  return result;
}

}  // namespace sharit
