#include "firmware/feeds/utf8.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

namespace sharit {

namespace {

unsigned byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

// Eight bytes at once, where they are ASCII and sequences of two, as Arabic has them.
struct EightBytes {
  std::size_t length = 0;  // How many belong to whole sequences, 7 or 8; 0 where there are others.
  std::size_t pairs = 0;   // Sequences of two bytes.
};

EightBytes read_eight(const char* bytes) {
  constexpr std::uint64_t kLow = 0x0101010101010101U;
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  if constexpr (std::endian::native == std::endian::big) word = std::byteswap(word);
  const std::uint64_t high = word & (kLow << 7);
  if (high == 0) return {8, 0};
  const std::uint64_t lead = (word << 1) & high;  // Bit 7 of a byte: it is 11xxxxxx.
  const std::uint64_t longer = (word << 2) & lead;
  // A lead of two that means a letter over U+007F has one of the bits 1 to 4.
  const std::uint64_t meant = ((word >> 1) | (word >> 2) | (word >> 3) | (word >> 4)) & kLow;
  const std::uint64_t overlong = lead & ~(meant << 7);
  if (longer != 0 || overlong != 0 || (lead << 8) != (high & ~lead)) return {};
  const std::uint64_t whole =
      lead & (~std::uint64_t{0} >> 8);  // The last byte's second is not here.
  return {whole == lead ? std::size_t{8} : std::size_t{7},
          static_cast<std::size_t>(((whole >> 7) * kLow) >> 56)};
}

}  // namespace

Utf8Step read_utf8(std::string_view text, std::size_t at) {
  const unsigned lead = byte_at(text, at);
  if (lead < 0x80) return {lead, 1, true, false};
  std::size_t length = 0;
  unsigned low = 0x80;  // What the second byte may be (table 3-7: no overlong, no surrogate).
  unsigned high = 0xBF;
  char32_t value = 0;
  if (lead >= 0xC2 && lead <= 0xDF) {
    length = 2;
    value = lead & 0x1FU;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    length = 3;
    value = lead & 0x0FU;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    length = 4;
    value = lead & 0x07U;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
  } else {
    return {0xFFFD, 1, false, false};
  }
  for (std::size_t i = 1; i < length; ++i) {
    if (at + i >= text.size()) return {0xFFFD, i, false, true};
    const unsigned next = byte_at(text, at + i);
    if (next < low || next > high) return {0xFFFD, i, false, false};
    low = 0x80;
    high = 0xBF;
    value = (value << 6) | (next & 0x3FU);
  }
  return {value, length, true, false};
}

std::size_t ascii_run(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((eight & 0x8080808080808080U) != 0) break;
  }
  while (at < text.size() && byte_at(text, at) < 0x80) ++at;
  return at - begin;
}

Utf8Survey survey_utf8(std::string_view bytes) {
  Utf8Survey survey;
  for (std::size_t at = 0; at < bytes.size();) {
    if (at + 8 <= bytes.size()) {
      const EightBytes eight = read_eight(bytes.data() + at);
      if (eight.length > 0) {
        survey.multibyte += eight.pairs;
        at += eight.length;
        continue;
      }
    }
    const Utf8Step step = read_utf8(bytes, at);
    if (!step.valid && step.cut) {
      survey.cut = true;
    } else if (!step.valid) {
      ++survey.bad;
    } else if (step.bytes > 1) {
      ++survey.multibyte;
    }
    at += step.bytes;
  }
  return survey;
}

std::string repair_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const Utf8Step step = read_utf8(bytes, at);
    if (step.valid) {
      out.append(bytes.substr(at, step.bytes));
    } else {
      append_utf8(out, 0xFFFD);
    }
    at += step.bytes;
  }
  return out;
}

std::string ascii_lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

bool ascii_same(const char* a, const char* b, std::size_t length) {
  return std::equal(a, a + length, b, [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view ascii_trim(std::string_view text) {
  while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace sharit
