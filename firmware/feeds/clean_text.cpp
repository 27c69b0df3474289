#include "firmware/feeds/clean_text.hpp"

#include <array>
#include <cstddef>
#include <utility>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

#include "firmware/feeds/plain_text.hpp"
#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

enum class Fate { kKeep, kSpace, kBidiControl, kControl, kForm, kMark };

bool in(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

Fate fate_of(char32_t c) {
  if (c == ' ') return Fate::kSpace;
  if (in(c, 0x21, 0x7E)) return Fate::kKeep;
  if (in(c, 0x09, 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 || in(c, 0x2000, 0x200A) ||
      c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000) {
    return Fate::kSpace;
  }
  if (c < 0x20 || in(c, 0x7F, 0x9F)) return Fate::kControl;
  if (in(c, 0x202A, 0x202E) || in(c, 0x2066, 0x2069)) return Fate::kBidiControl;
  if (c == 0xAD || c == 0x180E || c == 0x200B || in(c, 0x2060, 0x2065) || in(c, 0x206A, 0x206F) ||
      c == 0xFEFF || in(c, 0xFFF9, 0xFFFB) || in(c, 0xFDD0, 0xFDEF) || (c & 0xFFFE) == 0xFFFE ||
      c == 0xE0001) {
    return Fate::kControl;
  }
  if (in(c, 0x200C, 0x200F) || c == 0x061C || in(c, 0xFE00, 0xFE0F)) return Fate::kMark;
  if (in(c, 0xFB50, 0xFBFF) || in(c, 0xFE70, 0xFEFC)) return Fate::kForm;
  return Fate::kKeep;
}

// A row of marks is sorted in the square of its length by ICU, and shown as a tower over the line:
// no more of them in a row than UAX #15 13 (Stream-Safe Text) expects of any language. What a
// reader does not see does not part two rows.
class MarkRow {
 public:
  bool is_full_for(char32_t c) {
    const auto point = static_cast<UChar32>(c);
    // The isolated vowel signs of the presentation forms become marks.
    if (u_getCombiningClass(point) != 0 || in(c, 0xFE70, 0xFE7F)) return ++length_ > kLongest;
    if (u_hasBinaryProperty(point, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) == 0) length_ = 0;
    return false;
  }
  void end() { length_ = 0; }

 private:
  static constexpr int kLongest = 30;
  int length_ = 0;
};

// One tag of a flag such as Scotland's (UTS #51 ED-14a); elsewhere tag characters only hide text.
bool is_emoji_tag(char32_t c) {
  return in(c, 0xE0020, 0xE007F);
}

std::string normalised(std::string_view utf8, const icu::Normalizer2* form) {
  std::string out;
  UErrorCode status = U_ZERO_ERROR;
  icu::StringByteSink<std::string> sink(&out, static_cast<int32_t>(utf8.size()));
  form->normalizeUTF8(0, icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())), sink,
                      nullptr, status);
  return U_SUCCESS(status) ? out : std::string(utf8);
}

std::string unfolded_form(char32_t c) {
  std::string one;
  append_utf8(one, c);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status)) return one;
  std::string letters = normalised(one, nfkc);
  // The isolated marks of the block decompose to space and mark.
  if (letters.size() > 1 && letters.front() == ' ') letters.erase(0, 1);
  return letters;
}

// What windows-1252 shows for 0x80-0x9F; a few are undefined and stand for themselves.
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

int byte_behind(char32_t c) {
  if (c <= 0xFF) return static_cast<int>(c);
  for (std::size_t i = 0; i < kWindows1252.size(); ++i) {
    if (kWindows1252[i] == c) return static_cast<int>(0x80 + i);
  }
  return -1;
}

}  // namespace

CleanText clean_text(std::string utf8) {
  CleanText result;
  if (is_plain_text(utf8)) {
    result.text = std::move(utf8);
    return result;
  }
  std::string kept;
  kept.reserve(utf8.size());
  bool space_due = false;
  bool visible = false;
  bool in_emoji_tags = false;
  bool composed = true;  // Nothing but plain characters so far.
  MarkRow marks;
  for (std::size_t at = 0; at < utf8.size();) {
    if (const std::size_t run = plain_run(utf8, at); run > 0) {
      if (space_due) kept.push_back(' ');
      kept.append(utf8, at, run);
      at += run;
      visible = true;
      space_due = in_emoji_tags = false;
      marks.end();
      continue;
    }
    const Utf8Step step = read_utf8(utf8, at);
    at += step.bytes;
    const char32_t c = step.code_point;
    const bool tag = is_emoji_tag(c);
    if (tag && !in_emoji_tags) {
      result.controls_removed = true;
      continue;
    }
    in_emoji_tags = tag || c == 0x1F3F4;
    const Fate fate = fate_of(c);
    if (fate == Fate::kControl || fate == Fate::kBidiControl) {
      (fate == Fate::kControl ? result.controls_removed : result.bidi_controls_removed) = true;
      continue;
    }
    if (marks.is_full_for(c)) {
      result.controls_removed = true;
      continue;
    }
    if (fate == Fate::kSpace) {
      space_due = visible;
      continue;
    }
    if (space_due) kept.push_back(' ');
    space_due = composed = false;
    visible |= fate != Fate::kMark;
    if (fate == Fate::kForm) {
      result.forms_folded = true;
      kept += unfolded_form(c);
    } else {
      append_utf8(kept, c);
    }
  }
  if (!visible) return result;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = composed ? nullptr : icu::Normalizer2::getNFCInstance(status);
  result.text = nfc != nullptr && U_SUCCESS(status) ? normalised(kept, nfc) : std::move(kept);
  return result;
}

std::string repair_mojibake(std::string_view utf8) {
  // U+0080-00FF and what windows-1252 adds begin with these bytes; Arabic, say, with others.
  std::size_t leads = 0;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0xC0) continue;
    if (byte != 0xC2 && byte != 0xC3 && byte != 0xC5 && byte != 0xC6 && byte != 0xCB &&
        byte != 0xE2) {
      return {};
    }
    ++leads;
  }
  if (leads < 4) return {};
  std::string bytes;
  std::size_t high = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const Utf8Step step = read_utf8(utf8, at);
    at += step.bytes;
    const int byte = step.valid ? byte_behind(step.code_point) : -1;
    if (byte < 0) return {};
    high += byte >= 0x80 ? 1 : 0;
    bytes.push_back(static_cast<char>(byte));
  }
  if (high < 4) return {};
  const Utf8Survey survey = survey_utf8(bytes);
  if (survey.bad > 0 || survey.cut) return {};
  for (std::size_t at = 0; at < bytes.size();) {
    const Utf8Step step = read_utf8(bytes, at);
    if (in(step.code_point, 0x0620, 0x06D3)) return bytes;
    at += step.bytes;
  }
  return {};
}

}  // namespace sharit
