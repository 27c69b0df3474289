#include "firmware/playlist/text_key.hpp"

#include <cstdint>
#include <vector>

namespace sharit {
namespace {

bool within(char32_t cp, char32_t first, char32_t last) {
  return cp >= first && cp <= last;
}

/// Code points of `utf8`; bytes that begin none are left out.
std::vector<char32_t> decode(std::string_view utf8) {
  std::vector<char32_t> out;
  for (std::size_t i = 0; i < utf8.size();) {
    const auto lead = static_cast<unsigned char>(utf8[i++]);
    const int more = lead < 0x80 ? 0 : lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : -1;
    if (more < 0) continue;
    char32_t cp = more == 0 ? lead : lead & (0x3FU >> more);
    int read = 0;
    for (; read < more && i < utf8.size(); ++read, ++i) {
      const auto byte = static_cast<unsigned char>(utf8[i]);
      if ((byte & 0xC0) != 0x80) break;
      cp = cp << 6 | (byte & 0x3FU);
    }
    if (read == more) out.push_back(cp);
  }
  return out;
}

void append(std::string& out, char32_t cp) {
  const auto put = [&](std::uint32_t byte) { out += static_cast<char>(byte); };
  if (cp < 0x80) {
    put(cp);
  } else if (cp < 0x800) {
    put(0xC0 | cp >> 6);
    put(0x80 | (cp & 0x3F));
  } else if (cp < 0x10000) {
    put(0xE0 | cp >> 12);
    put(0x80 | (cp >> 6 & 0x3F));
    put(0x80 | (cp & 0x3F));
  } else {
    put(0xF0 | (cp >> 18 & 0x07));
    put(0x80 | (cp >> 12 & 0x3F));
    put(0x80 | (cp >> 6 & 0x3F));
    put(0x80 | (cp & 0x3F));
  }
}

/// Marks on letters and characters one does not see: they never count.
bool invisible(char32_t cp) {
  return within(cp, 0x300, 0x36F) || within(cp, 0x610, 0x61A) || within(cp, 0x64B, 0x65F) ||
         cp == 0x670 || within(cp, 0x6D6, 0x6ED) || cp == 0x640 || cp == 0x61C || cp == 0xAD ||
         within(cp, 0x200B, 0x200F) || within(cp, 0x202A, 0x202E) || within(cp, 0x2060, 0x206F) ||
         within(cp, 0xFE00, 0xFE0F) || cp == 0xFEFF;
}

char32_t fold(char32_t cp) {
  switch (cp) {
    case U'أ':
    case U'إ':
    case U'آ':
    case U'ٱ':
      return U'ا';
    case U'ى':
    case U'ی':
    case U'ئ':
      return U'ي';
    case U'ک':
      return U'ك';
    case U'ة':
      return U'ه';
    case U'ؤ':
      return U'و';
    case U'٪':
      return U'%';
    case U'−':
      return U'-';
    default:
      break;
  }
  if (within(cp, 0x660, 0x669)) return U'0' + (cp - 0x660);
  if (within(cp, 0x6F0, 0x6F9)) return U'0' + (cp - 0x6F0);
  if (within(cp, U'A', U'Z') || (within(cp, 0xC0, 0xDE) && cp != 0xD7)) return cp + 32;
  if (within(cp, 0x391, 0x3A9) || within(cp, 0x410, 0x42F)) return cp + 32;
  if (within(cp, 0x400, 0x40F)) return cp + 80;
  return cp;
}

bool is_digit(char32_t cp) {
  return within(cp, U'0', U'9');
}

/// Punctuation and blanks. Symbols that make a number another one are no punctuation: % + currency.
bool is_separator(char32_t cp) {
  if (cp == U'%' || cp == U'+' || cp == U'$') return false;
  return cp <= 0x2F || within(cp, 0x3A, 0x40) || within(cp, 0x5B, 0x60) || within(cp, 0x7B, 0xA1) ||
         cp == 0xA6 || cp == 0xAB || cp == 0xB7 || cp == 0xBB || cp == 0xBF || cp == 0x60C ||
         cp == 0x61B || within(cp, 0x61D, 0x61F) || within(cp, 0x66B, 0x66D) || cp == 0x6D4 ||
         within(cp, 0x2000, 0x205F) || within(cp, 0x3000, 0x3003) || within(cp, 0x3008, 0x301F);
}

}  // namespace

std::string text_key(std::string_view utf8) {
  std::string out;
  char32_t kept = 0;         // The last character in `out`.
  bool separated = false;    // Separators stand between it and the next one.
  bool blank_before = true;  // The last separator may have a minus sign after it.
  bool minus = false;        // The last separator was a minus sign.
  for (const char32_t raw : decode(utf8)) {
    if (invisible(raw)) continue;
    const char32_t cp = fold(raw);
    if (is_separator(cp)) {
      minus = cp == U'-' && blank_before;
      blank_before = true;
      separated = true;
      continue;
    }
    if (is_digit(cp)) {
      // "2-2" is not "22", "-12" is not "12"; which mark stands there does not matter.
      if (minus && !is_digit(kept))
        out += '-';
      else if (separated && is_digit(kept))
        out += '.';
    }
    append(out, cp);
    kept = cp;
    separated = minus = blank_before = false;
  }
  return out;
}

}  // namespace sharit
