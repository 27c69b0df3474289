#include "firmware/feeds/first_sentence.hpp"

#include <cstddef>

#include <unicode/uchar.h>

#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

constexpr std::size_t kLongest = 100;  // Code points, with the "…".
constexpr std::string_view kEllipsis = "…";

bool is_full_stop(char32_t c) {
  return c == '.' || c == 0x06D4;
}

bool ends_sentence(char32_t c) {
  return is_full_stop(c) || c == '!' || c == '?' || c == 0x061F || c == 0x2026 || c == 0x0964;
}

// Of scripts that put no space behind a sentence.
bool ends_alone(char32_t c) {
  return c == 0x3002 || c == 0xFF01 || c == 0xFF1F;
}

bool closes(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0xBB || c == 0x2019 || c == 0x201D;
}

// "د." and "U.S." are short for something; "2." may be a number of a list, and ends a sentence too.
bool is_abbreviation(std::string_view word) {
  std::size_t letters = 0;
  std::size_t digits = 0;
  for (std::size_t at = 0; at < word.size();) {
    const Utf8Step step = read_utf8(word, at);
    const auto c = static_cast<UChar32>(step.code_point);
    if (is_full_stop(step.code_point)) return true;
    letters += u_isalpha(c) != 0 ? 1 : 0;
    digits += u_isdigit(c) != 0 ? 1 : 0;
    at += step.bytes;
  }
  return digits == 0 && letters < 3;
}

bool is_address(std::string_view text) {
  return text.find(' ') == std::string_view::npos && text.find("://") != std::string_view::npos;
}

// Whether a character may not stand at the beginning of a line, as it belongs to the one before.
bool belongs_to_former(char32_t former, char32_t c) {
  if (former == 0x200D) return true;
  switch (u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_GRAPHEME_CLUSTER_BREAK)) {
    case U_GCB_EXTEND:
    case U_GCB_ZWJ:
    case U_GCB_SPACING_MARK:
    case U_GCB_REGIONAL_INDICATOR:
      return true;
    default:
      return false;
  }
}

// The first code points of a text, and what was met among them.
struct Beginning {
  std::size_t sentence = 0;   // Where the first sentence ends; 0: not here.
  std::size_t word = 0;       // Where the last word that leaves room for the ellipsis ends.
  std::size_t character = 0;  // And the last character.
  bool whole = false;         // The text is no longer.
};

Beginning look(std::string_view text) {
  Beginning found;
  std::size_t word_begin = 0;
  bool ended = false;  // A sentence, where a space follows.
  char32_t former = 0;
  std::size_t at = 0;
  for (std::size_t count = 0; at < text.size() && count < kLongest; ++count) {
    const Utf8Step step = read_utf8(text, at);
    const char32_t c = step.code_point;
    if (!belongs_to_former(former, c)) found.character = at;
    if (c == ' ') {
      if (ended) {
        found.sentence = at;
        return found;
      }
      found.word = at;
      word_begin = at + 1;
    } else if (ends_sentence(c)) {
      ended = !is_full_stop(c) || !is_abbreviation(text.substr(word_begin, at - word_begin));
    } else if (!closes(c)) {
      ended = false;
    }
    at += step.bytes;
    former = c;
    if (ends_alone(c)) {
      found.sentence = at;
      return found;
    }
  }
  found.whole = at == text.size();
  // The sentence may end with the last character that fits.
  if (!found.whole && ended && text[at] == ' ') found.sentence = at;
  return found;
}

// Without signs that nothing follows any more.
std::string_view without_joints(std::string_view text) {
  static constexpr std::string_view kJoints[] = {" ", ",", ";", ":",  "-", "–", "—",
                                                 "،", "؛", "(", "\"", "«", "“", "…"};
  for (std::size_t size = text.size() + 1; size > text.size();) {
    size = text.size();
    for (const std::string_view joint : kJoints) {
      if (text.ends_with(joint)) text.remove_suffix(joint.size());
    }
  }
  return text;
}

}  // namespace

std::string first_sentence(std::string_view clean) {
  if (is_address(clean)) return {};
  const Beginning found = look(clean);
  std::string_view kept = clean;
  bool cut = false;
  if (found.sentence > 0) {
    kept = clean.substr(0, found.sentence);
  } else if (!found.whole) {
    kept = clean.substr(0, found.word > 0 ? found.word : found.character);
    cut = true;
  }
  for (const std::string_view mark : {"[…]", "[...]", "..."}) {
    if (!cut && kept.ends_with(mark)) {
      kept.remove_suffix(mark.size());
      cut = true;
    }
  }
  if (!cut) return std::string(kept);
  kept = without_joints(kept);
  return kept.empty() ? std::string{} : std::string(kept) + std::string(kEllipsis);
}

}  // namespace sharit
