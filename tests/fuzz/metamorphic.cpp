#include "fuzz/metamorphic.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include <hb.h>

#include "render/analysis/code_points.hpp"
#include "render/analysis/mapped_text.hpp"
#include "render/analysis/properties.hpp"
#include "support/utf8_text.hpp"

namespace sharit::fuzz {
namespace {

bool same_place(const PlacedGlyph& a, const PlacedGlyph& b) {
  return a.face == b.face && a.id == b.id && a.x == b.x && a.y == b.y && a.advance == b.advance &&
         a.kind == b.kind;
}

/// The first difference in glyphs, clusters compared where they name the same text.
Breach difference(const ShapedLine& a, const ShapedLine& b, const char* what,
                  bool same_clusters = true) {
  if (a.glyphs.size() != b.glyphs.size()) {
    return std::string(what) + " changes the number of glyphs";
  }
  for (std::size_t at = 0; at < a.glyphs.size(); ++at) {
    if (same_place(a.glyphs[at], b.glyphs[at]) &&
        (!same_clusters || a.glyphs[at].cluster == b.glyphs[at].cluster)) {
      continue;
    }
    return std::string(what) + " changes glyph " + std::to_string(at);
  }
  if (a.advance != b.advance) return std::string(what) + " changes the advance";
  if (a.tofu != b.tofu || a.missing != b.missing) return std::string(what) + " changes the boxes";
  return {};
}

/// Reads clean text as it stands.
Paragraph read_clean(const Subject& subject, const std::u32string& text) {
  AnalysisOptions options = subject.options;
  options.direction =
      subject.paragraph.base == Direction::kRtl ? DirectionPolicy::kRtl : DirectionPolicy::kLtr;
  options.max_length = 0;
  return analyse(test::to_utf8(text), options);
}

/// Without guards: a mark put into a token may end it.
Paragraph read_plainly(const Subject& subject, const std::u32string& text) {
  AnalysisOptions options = subject.options;
  options.guards = {.tokens = false, .signed_numbers = false};
  return read_clean({options, subject.paragraph, subject.style, subject.line}, text);
}

/// A part of a paragraph as a paragraph of its own; levels and scripts stay as they are.
Paragraph part_of(const Paragraph& whole, const CpRange& range) {
  Paragraph part;
  part.text = whole.text.substr(range.begin, range.size());
  part.byte_offset.assign(whole.byte_offset.begin() + range.begin,
                          whole.byte_offset.begin() + range.end + 1);
  part.base = whole.base;
  part.levels.assign(whole.levels.begin() + range.begin, whole.levels.begin() + range.end);
  part.scripts.assign(whole.scripts.begin() + range.begin, whole.scripts.begin() + range.end);
  part.language = whole.language;
  const auto moved = [&](const CpRange& from) {
    return CpRange{from.begin - range.begin, from.end - range.begin};
  };
  for (const Cluster& cluster : whole.clusters) {
    if (cluster.range.begin < range.begin || cluster.range.end > range.end) continue;
    part.clusters.push_back({moved(cluster.range), cluster.emoji});
  }
  for (const CpRange& word : whole.joining_words) {
    if (word.begin >= range.begin && word.end <= range.end) {
      part.joining_words.push_back(moved(word));
    }
  }
  return part;
}

/// Words and the spaces between them. A space with a mark on it is no border, nor one behind a
/// character that is never drawn: HarfBuzz hands its place in the text on to the space.
std::vector<CpRange> words_of(const Paragraph& paragraph) {
  const std::u32string& text = paragraph.text;
  std::vector<CpRange> words;
  CpRange word;
  for (const Cluster& cluster : paragraph.clusters) {
    const std::uint32_t at = cluster.range.begin;
    if (cluster.range.size() == 1 && text[at] == U' ' && !char_properties(text[at - 1]).ignorable) {
      words.push_back(word);
      words.push_back(cluster.range);
      word.begin = cluster.range.end;
    }
    word.end = cluster.range.end;
  }
  words.push_back(word);
  std::erase_if(words, [](const CpRange& range) { return range.empty(); });
  return words;
}

bool is_digit(char32_t c) {
  return hb_unicode_general_category(hb_unicode_funcs_get_default(), c) ==
         HB_UNICODE_GENERAL_CATEGORY_DECIMAL_NUMBER;
}

/// Signs that stand left to right in a script written the other way: HarfBuzz turns them round for
/// shaping and back, unless a digit and no letter stands in the same item
/// (hb_ensure_native_direction). A mark then comes before the sign it stands on. Here: a stretch of
/// them without a digit, which the item may have beyond the word.
bool may_be_turned(const Paragraph& paragraph, const CpRange& word) {
  bool signs = false;
  bool digits = false;
  for (std::uint32_t at = word.begin; at < word.end; ++at) {
    const auto script = static_cast<hb_script_t>(paragraph.scripts[at]);
    const bool against = !is_rtl(paragraph.levels[at]) &&
                         hb_script_get_horizontal_direction(script) == HB_DIRECTION_RTL;
    const bool parted = at > word.begin && (paragraph.levels[at] != paragraph.levels[at - 1] ||
                                            paragraph.scripts[at] != paragraph.scripts[at - 1]);
    if (parted || !against) {
      if (signs && !digits) return true;
      signs = digits = false;
    }
    signs = signs || against;
    digits = digits || (against && is_digit(paragraph.text[at]));
  }
  return signs && !digits;
}

/// Places between two code points that satisfy `suits`, one of them chosen by `pick`; 0: none.
template <typename Suits>
std::size_t choose_place(const Subject& subject, Suits suits) {
  std::vector<std::size_t> places;
  for (std::size_t at = 1; at < subject.paragraph.text.size(); ++at) {
    if (suits(at)) places.push_back(at);
  }
  return places.empty() ? 0 : places[subject.pick % places.size()];
}

bool is_latin_letter(char32_t c) {
  const CharProperties properties = char_properties(c);
  return properties.script == script_tag("Latn") && properties.letter &&
         properties.grapheme == GraphemeBreak::kOther && properties.bidi == BidiKind::kLeft;
}

bool joins_next(char32_t c) {
  const JoiningType joining = char_properties(c).joining;
  return joining == JoiningType::kDual || joining == JoiningType::kLeft;
}
bool joins_previous(char32_t c) {
  const JoiningType joining = char_properties(c).joining;
  return joining == JoiningType::kDual || joining == JoiningType::kRight;
}

/// The obligatory ligature, which some fonts draw with two glyphs.
bool is_lam_alef(char32_t first, char32_t second) {
  constexpr std::u32string_view kLams = U"\u0644\u06B5\u06B6\u06B7\u06B8\u076A\u08A6";
  constexpr std::u32string_view kAlefs =
      U"\u0622\u0623\u0625\u0627\u0671\u0672\u0673\u0675\u0773\u0774";
  return kLams.find(first) != kLams.npos && kAlefs.find(second) != kAlefs.npos;
}

std::int64_t apart(F26 twice, F26 once) {
  return std::llabs(twice.value - 2 * once.value);
}

}  // namespace

Breach check_reading_again(const Subject& subject) {
  const Paragraph& first = subject.paragraph;
  const Paragraph again = read_clean(subject, first.text);
  if (again.text != first.text) return "reading clean text again changes it";
  if (again.levels != first.levels) return "reading clean text again changes its levels";
  if (again.scripts != first.scripts) return "reading clean text again changes its scripts";
  return {};
}

Breach check_order(const Subject& subject, Typesetter& typesetter, FaceLibrary& library) {
  const Paragraph& paragraph = subject.paragraph;
  if (paragraph.clusters.size() > 1) {
    const std::size_t middle = paragraph.clusters[paragraph.clusters.size() / 2].range.begin;
    const Paragraph other = read_clean(subject, paragraph.text.substr(middle));
    (void)typesetter.set_line(other, subject.style);
  }
  const ShapedLine again = typesetter.set_line(paragraph, subject.style);
  if (Breach breach = difference(subject.line, again, "setting another line before it")) {
    return breach;
  }
  Typesetter fresh(library);
  return difference(subject.line, fresh.set_line(paragraph, subject.style), "a new typesetter");
}

Breach check_words(const Subject& subject, Typesetter& typesetter) {
  const Paragraph& paragraph = subject.paragraph;
  std::vector<const PlacedGlyph*> whole;
  F26 sum;
  F26 kerning;
  for (const CpRange& word : words_of(paragraph)) {
    ShapedLine alone = typesetter.set_line(part_of(paragraph, word), subject.style);
    sum += alone.advance;
    whole.clear();
    for (const PlacedGlyph& glyph : subject.line.glyphs) {
      if (word.contains(glyph.cluster)) whole.push_back(&glyph);
    }
    const bool turned = may_be_turned(paragraph, word);
    if (turned) {
      const auto key = [](const PlacedGlyph& glyph) { return std::pair(glyph.cluster, glyph.id); };
      std::ranges::sort(whole, {}, [&](const PlacedGlyph* glyph) { return key(*glyph); });
      std::ranges::sort(alone.glyphs, {}, key);
    }
    const std::string place = " in the word at code point " + std::to_string(word.begin);
    if (whole.size() != alone.glyphs.size()) return "other glyphs" + place;
    for (std::size_t at = 0; at < whole.size(); ++at) {
      const PlacedGlyph& own = alone.glyphs[at];
      if (own.id != whole[at]->id || own.face != whole[at]->face) return "another glyph" + place;
      const F26 difference = whole[at]->advance - own.advance;
      if (difference == F26{}) continue;
      // A font may kern a glyph with the space beside it.
      const bool beside_space = own.cluster == 0 || own.cluster + 1 == word.size();
      if (!beside_space && !turned) return "another advance" + place;
      kerning += difference;
    }
  }
  if (sum + kerning == subject.line.advance) return {};
  return "the words have together an advance of " + std::to_string(sum.value) + "/64, the line " +
         std::to_string(subject.line.advance.value) + "/64";
}

Breach check_double_size(const Subject& subject, Typesetter& typesetter) {
  LineStyle style = subject.style;
  style.size = F26{style.size.value * 2};
  style.letter_spacing = F26{style.letter_spacing.value * 2};
  const ShapedLine& once = subject.line;
  const ShapedLine twice = typesetter.set_line(subject.paragraph, style);
  if (twice.glyphs.size() != once.glyphs.size()) return "twice the size, other glyphs";
  // Each advance and each offset is rounded to 1/64 by itself.
  const auto rounding = static_cast<std::int64_t>(4 * once.glyphs.size() + 4);
  for (std::size_t at = 0; at < once.glyphs.size(); ++at) {
    const PlacedGlyph& a = once.glyphs[at];
    const PlacedGlyph& b = twice.glyphs[at];
    if (a.id != b.id || a.face != b.face || a.cluster != b.cluster || a.kind != b.kind) {
      return "twice the size, another glyph " + std::to_string(at);
    }
    if (apart(b.x, a.x) > rounding || apart(b.y, a.y) > rounding) {
      return "twice the size, another place of glyph " + std::to_string(at);
    }
  }
  const std::int64_t pixels = 2 * 64 + rounding;
  if (apart(twice.ink.left, once.ink.left) > pixels ||
      apart(twice.ink.right, once.ink.right) > pixels ||
      apart(twice.ink.top, once.ink.top) > pixels ||
      apart(twice.ink.bottom, once.ink.bottom) > pixels) {
    return "twice the size, ink that is not twice as large";
  }
  return {};
}

Breach check_spacing(const Subject& subject, Typesetter& typesetter) {
  if (subject.style.letter_spacing == F26{}) return {};
  LineStyle tight = subject.style;
  tight.letter_spacing = F26{};
  const ShapedLine line = typesetter.set_line(subject.paragraph, tight);
  if (line.glyphs.size() != subject.line.glyphs.size()) return "spacing changes the glyphs";
  const auto& words = subject.paragraph.joining_words;
  bool boxes = false;
  F26 grown;
  for (std::size_t at = 0; at < line.glyphs.size(); ++at) {
    const PlacedGlyph& a = line.glyphs[at];
    const PlacedGlyph& b = subject.line.glyphs[at];
    if (a.id != b.id || a.face != b.face || a.cluster != b.cluster) {
      return "spacing changes glyph " + std::to_string(at);
    }
    if (a.kind == GlyphKind::kTofu) boxes = true;
    if (boxes) continue;  // They are spaced behind themselves.
    if (b.x - a.x != grown) return "spacing moves glyph " + std::to_string(at);
    grown += b.advance - a.advance;
    if (a.advance == b.advance) continue;
    const auto word =
        std::ranges::find_if(words, [&](const CpRange& one) { return one.contains(a.cluster); });
    if (word != words.end()) return "spacing tears the word at " + std::to_string(word->begin);
  }
  return {};
}

Breach check_direction_mark(const Subject& subject, Typesetter& typesetter) {
  const std::u32string& text = subject.paragraph.text;
  const std::size_t place = choose_place(subject, [&](std::size_t at) {
    return is_latin_letter(text[at - 1]) && is_latin_letter(text[at]);
  });
  if (place == 0 || text.size() == kMaxCodePoints) return {};
  std::u32string marked = text;
  marked.insert(place, 1, cp::kLeftToRightMark);
  const Paragraph plain = read_plainly(subject, text);
  return difference(typesetter.set_line(plain, subject.style),
                    typesetter.set_line(read_plainly(subject, marked), subject.style),
                    "an LRM between two Latin letters", false);
}

Breach check_joiner(const Subject& subject, Typesetter& typesetter) {
  const std::u32string& text = subject.paragraph.text;
  const std::size_t place = choose_place(subject, [&](std::size_t at) {
    return joins_next(text[at - 1]) && joins_previous(text[at]) &&
           !is_lam_alef(text[at - 1], text[at]) &&
           subject.paragraph.levels[at - 1] == subject.paragraph.levels[at];
  });
  if (place == 0 || text.size() == kMaxCodePoints) return {};
  std::u32string joined = text;
  joined.insert(place, 1, cp::kZeroWidthJoiner);
  const ShapedLine plain = typesetter.set_line(read_plainly(subject, text), subject.style);
  const ShapedLine line = typesetter.set_line(read_plainly(subject, joined), subject.style);
  std::vector<std::uint32_t> before;
  std::vector<std::uint32_t> after;
  bool ligature = true;  // Over the place: no glyph begins there.
  for (const PlacedGlyph& glyph : plain.glyphs) {
    if (glyph.cluster == place) ligature = false;
    before.push_back(glyph.id);
  }
  for (const PlacedGlyph& glyph : line.glyphs) after.push_back(glyph.id);
  if (ligature || before == after) return {};
  return "a ZWJ between joined letters changes a glyph";
}

}  // namespace sharit::fuzz
