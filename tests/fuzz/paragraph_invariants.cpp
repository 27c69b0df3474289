#include <algorithm>
#include <string>

#include "fuzz/invariants.hpp"
#include "render/analysis/bidi.hpp"
#include "render/analysis/code_points.hpp"
#include "render/analysis/direction.hpp"
#include "render/analysis/presentation_forms.hpp"
#include "render/analysis/properties.hpp"
#include "render/analysis/sanitize.hpp"
#include "render/analysis/utf8.hpp"

namespace sharit::fuzz {
namespace {

std::string at_place(const char* what, std::size_t at) {
  return std::string(what) + " at code point " + std::to_string(at);
}

Breach check_sizes(std::string_view source, const Paragraph& paragraph) {
  const std::size_t size = paragraph.text.size();
  if (size > kMaxCodePoints) return "the text is longer than the hard limit";
  if (paragraph.levels.size() != size) return "not one level for each code point";
  if (paragraph.scripts.size() != size) return "not one script for each code point";
  if (paragraph.byte_offset.size() != size + 1) return "not one byte offset for each code point";
  if (paragraph.byte_offset.back() != source.size()) return "the last offset is not the length";
  if (!std::ranges::is_sorted(paragraph.byte_offset)) return "byte offsets go back";
  return {};
}

bool is_space(char32_t c) {
  return char_properties(c).white_space || (c >= 0x1C && c <= 0x1E);
}

/// What stands at a cut.
bool is_ours(char32_t c) {
  return c == cp::kLeftToRightMark || c == cp::kRightToLeftMark || c == cp::kEllipsis ||
         c == cp::kPopDirectionalIsolate;
}

/// Whether a code point of the paragraph can have come from this one of the source.
bool comes_from(char32_t ours, char32_t theirs) {
  if (ours == theirs) return true;
  if (is_space(theirs)) return ours == U' ';
  if (cp::is_isolate_control(theirs)) {
    return cp::is_isolate_control(ours) || ours == cp::kLeftToRightMark ||
           ours == cp::kRightToLeftMark;
  }
  return presentation_form_letters(theirs).find(ours) != std::u32string::npos;
}

/// Both ways: nothing from nowhere, and no letter lost.
Breach check_origin(std::string_view source, const Paragraph& paragraph) {
  const MappedText decoded = decode_utf8(source, kMaxCodePoints).mapped;
  const bool truncated = paragraph.report.truncated;
  std::size_t from = 0;
  for (std::size_t at = 0; at < paragraph.text.size(); ++at) {
    const std::uint32_t offset = paragraph.byte_offset[at];
    while (from < decoded.text.size() && decoded.byte_offset[from] < offset) ++from;
    const char32_t ours = paragraph.text[at];
    const bool on_boundary = from < decoded.text.size() && decoded.byte_offset[from] == offset;
    if (!on_boundary && offset != source.size() && from < decoded.text.size()) {
      return at_place("a byte offset inside a character", at);
    }
    if ((truncated && is_ours(ours)) || (on_boundary && comes_from(ours, decoded.text[from])))
      continue;
    return at_place("a code point that is not in the source", at);
  }
  if (truncated || paragraph.empty()) return {};
  std::size_t at = 0;
  for (from = 0; from < decoded.text.size(); ++from) {
    const char32_t theirs = decoded.text[from];
    const CharProperties properties = char_properties(theirs);
    if (!properties.letter || properties.mark || !presentation_form_letters(theirs).empty()) {
      continue;
    }
    while (at < paragraph.text.size() && paragraph.byte_offset[at] < decoded.byte_offset[from]) {
      ++at;
    }
    std::size_t same = at;
    while (same < paragraph.text.size() &&
           paragraph.byte_offset[same] == decoded.byte_offset[from] &&
           paragraph.text[same] != theirs) {
      ++same;
    }
    if (same == paragraph.text.size() || paragraph.text[same] != theirs) {
      return at_place("a letter of the source is lost,", from);
    }
  }
  return {};
}

Breach check_clean(const Paragraph& paragraph) {
  const std::u32string& text = paragraph.text;
  int marks = 0;
  int isolates = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char32_t c = text[at];
    const CharProperties properties = char_properties(c);
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) return at_place("not a character", at);
    if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return at_place("a control character", at);
    if (c >= 0x202A && c <= 0x202E) return at_place("an embedding or override", at);
    if (c == cp::kFirstStrongIsolate) return at_place("an unsettled FSI", at);
    if (c == cp::kLeftToRightIsolate || c == cp::kRightToLeftIsolate) ++isolates;
    if (properties.white_space && at + 1 < text.size() && is_space(text[at + 1])) {
      return at_place("two spaces", at);
    }
    if (properties.mark) {
      if (++marks > kMaxMarksPerBase) return at_place("too many marks", at);
    } else if (properties.grapheme != GraphemeBreak::kExtend &&
               properties.grapheme != GraphemeBreak::kZeroWidthJoiner) {
      marks = 0;
    }
  }
  if (isolates > 1) return "more than one isolate";
  if (!text.empty() && (is_space(text.front()) || is_space(text.back()))) {
    return "a space at an end";
  }
  return {};
}

Breach check_clusters(const AnalysisOptions& options, const Paragraph& paragraph) {
  std::uint32_t end = 0;
  std::uint32_t counted = 0;
  for (const Cluster& cluster : paragraph.clusters) {
    if (cluster.range.begin != end || cluster.range.empty()) {
      return at_place("clusters do not tile the text", end);
    }
    end = cluster.range.end;
    const char32_t first = paragraph.text[cluster.range.begin];
    // Parted from a number sign for its level; the limit counts the two as one (GB9b).
    const bool parted = cluster.range.begin > 0 &&
                        char_properties(paragraph.text[cluster.range.begin - 1]).grapheme ==
                            GraphemeBreak::kPrepend;
    if (!parted && !cp::is_bidi_mark(first) && !cp::is_isolate_control(first)) ++counted;
  }
  if (end != paragraph.text.size()) return "clusters do not reach the end";
  if (options.max_length > 0 && counted > options.max_length) return "longer than max_length";
  return {};
}

Breach check_words(const Paragraph& paragraph) {
  std::uint32_t end = 0;
  auto cluster = paragraph.clusters.begin();
  for (const CpRange& word : paragraph.joining_words) {
    if (word.begin < end || word.end <= word.begin || word.end > paragraph.text.size()) {
      return at_place("joining words are not disjoint and in order", word.begin);
    }
    end = word.end;
    while (cluster != paragraph.clusters.end() && cluster->range.end <= word.begin) ++cluster;
    if (cluster->range.begin != word.begin) {
      return at_place("a joining word begins inside a cluster", word.begin);
    }
    while (cluster != paragraph.clusters.end() && cluster->range.end < word.end) ++cluster;
    if (cluster->range.end != word.end) {
      return at_place("a joining word ends inside a cluster", word.end);
    }
  }
  return {};
}

Breach check_direction(std::string_view source, const AnalysisOptions& options,
                       const Paragraph& paragraph) {
  if (options.direction == DirectionPolicy::kAuto && source.size() <= kMaxCodePoints &&
      paragraph.base != headline_direction(source, options.direction_context)) {
    return "the direction is not headline_direction's";
  }
  const Level lowest = paragraph.base == Direction::kRtl ? Level{1} : Level{0};
  bool plain = true;
  for (std::size_t at = 0; at < paragraph.levels.size(); ++at) {
    if (paragraph.levels[at] < lowest) return at_place("a level below the base", at);
    if (paragraph.levels[at] > Level{126}) return at_place("a level above 126", at);
    plain = plain && paragraph.levels[at] == lowest &&
            char_properties(paragraph.text[at]).bidi != BidiKind::kControl;
  }
  if (!plain || paragraph.text.size() == kMaxCodePoints) return {};
  // A text of one direction keeps its levels whatever stands after it: the way through FriBidi and
  // the short way for such texts agree.
  std::u32string longer = paragraph.text;
  longer += paragraph.base == Direction::kRtl ? cp::kLeftToRightMark : cp::kRightToLeftMark;
  const std::vector<Level> levels = resolve_levels(longer, paragraph.base);
  if (!std::equal(paragraph.levels.begin(), paragraph.levels.end(), levels.begin())) {
    return "a mark at the end changes the levels of a text of one direction";
  }
  return {};
}

}  // namespace

Breach check_paragraph(std::string_view source, const AnalysisOptions& options,
                       const Paragraph& paragraph) {
  if (Breach breach = check_sizes(source, paragraph)) return breach;
  if (Breach breach = check_origin(source, paragraph)) return breach;
  if (Breach breach = check_clean(paragraph)) return breach;
  if (Breach breach = check_clusters(options, paragraph)) return breach;
  if (Breach breach = check_words(paragraph)) return breach;
  return check_direction(source, options, paragraph);
}

}  // namespace sharit::fuzz
