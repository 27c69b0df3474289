#include "firmware/feeds/clean_text.hpp"

#include <array>
#include <cstddef>

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

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

CleanText clean_text(std::string_view utf8) {
  CleanText result;
  std::string kept;
  kept.reserve(utf8.size());
  bool space_due = false;
  bool visible = false;
  bool in_emoji_tags = false;
  for (std::size_t at = 0; at < utf8.size();) {
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
    if (fate == Fate::kSpace) {
      space_due = visible;
      continue;
    }
    if (fate == Fate::kControl || fate == Fate::kBidiControl) {
      (fate == Fate::kControl ? result.controls_removed : result.bidi_controls_removed) = true;
      continue;
    }
    if (space_due) kept.push_back(' ');
    space_due = false;
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
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  result.text = U_SUCCESS(status) ? normalised(kept, nfc) : kept;
  return result;
}

std::string repair_mojibake(std::string_view utf8) {
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
