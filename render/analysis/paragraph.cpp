#include "render/analysis/paragraph.hpp"

#include <algorithm>
#include <utility>

#include "render/analysis/bidi.hpp"
#include "render/analysis/emoji.hpp"
#include "render/analysis/grapheme.hpp"
#include "render/analysis/guards.hpp"
#include "render/analysis/joining.hpp"
#include "render/analysis/properties.hpp"
#include "render/analysis/sanitize.hpp"
#include "render/analysis/script.hpp"
#include "render/analysis/truncate.hpp"
#include "render/analysis/utf8.hpp"

namespace sharit {
namespace {

// From the text as it was given, whole: the same answer as `headline_direction`.
Direction base_direction(std::u32string_view text, const AnalysisOptions& options) {
  switch (options.direction) {
    case DirectionPolicy::kLtr:
      return Direction::kLtr;
    case DirectionPolicy::kRtl:
      return Direction::kRtl;
    case DirectionPolicy::kAuto:
      break;
  }
  return direction_of(count_word_directions(text), options.direction_context);
}

// A code point that no rule of UAX #29 joins to what follows, unless that extends it.
bool stands_alone(const CharProperties& properties) {
  return properties.grapheme == GraphemeBreak::kOther && !properties.emoji;
}

bool extends(const CharProperties& properties) {
  return properties.grapheme == GraphemeBreak::kExtend ||
         properties.grapheme == GraphemeBreak::kZeroWidthJoiner ||
         properties.grapheme == GraphemeBreak::kSpacingMark;
}

// A cluster is shaped in one piece, so it has one level. Only a number sign (Prepend, GB9b) holds
// what could have another: the letter behind it. Gives where its cluster ends then.
std::size_t end_of_level(std::u32string_view text, const std::vector<Level>& levels,
                         std::size_t begin, std::size_t end) {
  for (std::size_t i = begin + 1; i < end; ++i) {
    if (char_properties(text[i - 1]).grapheme != GraphemeBreak::kPrepend) return end;
    if (levels[i] != levels[i - 1]) return i;
  }
  return end;
}

std::vector<Cluster> find_clusters(std::u32string_view text, const std::vector<Level>& levels) {
  std::vector<Cluster> clusters;
  clusters.reserve(text.size());
  for (std::size_t begin = 0; begin < text.size();) {
    const auto first = static_cast<std::uint32_t>(begin);
    // Most clusters are one letter: seen from two code points.
    if (stands_alone(char_properties(text[begin])) &&
        (begin + 1 == text.size() || !extends(char_properties(text[begin + 1])))) {
      clusters.push_back({{first, first + 1}, false});
      ++begin;
      continue;
    }
    const std::size_t end = end_of_level(text, levels, begin, grapheme_end(text, begin));
    clusters.push_back({{first, static_cast<std::uint32_t>(end)},
                        is_emoji_cluster(text.substr(begin, end - begin))});
    begin = end;
  }
  return clusters;
}

}  // namespace

Paragraph analyse(std::string_view utf8, const AnalysisOptions& options) {
  const auto length = static_cast<std::uint32_t>(utf8.size());
  DecodedText decoded = decode_utf8(utf8, kMaxCodePoints);

  Paragraph paragraph;
  paragraph.language = options.language;
  paragraph.report.ill_formed = decoded.ill_formed;
  paragraph.base = base_direction(decoded.mapped.text, options);

  SanitizedText clean = sanitize(std::move(decoded.mapped));
  paragraph.report.dropped = clean.dropped;
  paragraph.report.presentation_forms = clean.presentation_forms;

  MappedText mapped = std::move(clean.mapped);
  bool cut = decoded.cut;
  if (options.cut_at_byte) {
    const auto end = std::ranges::lower_bound(mapped.byte_offset, *options.cut_at_byte);
    cut = cut || end != mapped.byte_offset.end();
    mapped.resize(static_cast<std::size_t>(end - mapped.byte_offset.begin()));
  }
  paragraph.report.truncated = truncate(mapped, paragraph.base, {options.max_length, cut}, length);

  paragraph.text = std::move(mapped.text);
  paragraph.byte_offset = std::move(mapped.byte_offset);
  paragraph.byte_offset.push_back(length);
  const std::vector<Guard> guards = find_guards(paragraph.text, paragraph.base, options.guards);
  paragraph.report.guards = static_cast<std::uint32_t>(guards.size());
  paragraph.levels = resolve_levels(paragraph.text, paragraph.base, guards);
  paragraph.scripts = resolve_scripts(paragraph.text, options.language);
  paragraph.clusters = find_clusters(paragraph.text, paragraph.levels);
  paragraph.joining_words = joining_words(paragraph.text);
  return paragraph;
}

}  // namespace sharit
