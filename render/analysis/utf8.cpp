#include "render/analysis/utf8.hpp"

#include <algorithm>

#include "render/analysis/code_points.hpp"

namespace sharit {
namespace {

// What table 3-7 says of a lead byte: bits of its own, trailing bytes, and the range of the second.
struct Lead {
  char32_t bits = 0;
  std::size_t trailing = 0;
  unsigned second_low = 0x80;
  unsigned second_high = 0xBF;
};

Lead read_lead(unsigned byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {byte & 0x1FU, 1};
  if (byte == 0xE0) return {0, 2, 0xA0, 0xBF};    // no overlong forms
  if (byte == 0xED) return {0xD, 2, 0x80, 0x9F};  // no surrogates
  if (byte >= 0xE1 && byte <= 0xEF) return {byte & 0x0FU, 2};
  if (byte == 0xF0) return {0, 3, 0x90, 0xBF};  // no overlong forms
  if (byte == 0xF4) return {4, 3, 0x80, 0x8F};  // nothing over U+10FFFF
  if (byte >= 0xF1 && byte <= 0xF3) return {byte & 0x07U, 3};
  return {};
}

Utf8Sequence read_multi_byte(std::string_view bytes) {
  const auto byte_at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  // Two bytes, as Arabic letters have.
  if ((byte_at(0) & 0xE0U) == 0xC0 && byte_at(0) >= 0xC2 && bytes.size() > 1 &&
      (byte_at(1) & 0xC0U) == 0x80) {
    return {(byte_at(0) & 0x1FU) << 6 | (byte_at(1) & 0x3FU), 2, true};
  }
  const Lead lead = read_lead(byte_at(0));
  if (lead.trailing == 0) return {cp::kReplacement, 1, false};

  char32_t value = lead.bits;
  for (std::size_t i = 1; i <= lead.trailing; ++i) {
    const unsigned low = i == 1 ? lead.second_low : 0x80;
    const unsigned high = i == 1 ? lead.second_high : 0xBF;
    if (i >= bytes.size() || byte_at(i) < low || byte_at(i) > high) {
      return {cp::kReplacement, i, false};  // the maximal subpart ends before this byte
    }
    value = (value << 6) | (byte_at(i) & 0x3FU);
  }
  return {value, lead.trailing + 1, true};
}

}  // namespace

Utf8Sequence read_sequence(std::string_view bytes) {
  const auto first = static_cast<unsigned char>(bytes.front());
  return first < 0x80 ? Utf8Sequence{first, 1, true} : read_multi_byte(bytes);
}

DecodedText decode_utf8(std::string_view bytes, std::size_t max_code_points) {
  DecodedText result;
  // Room for one code point a byte, filled in place: cheaper than growing by one.
  MappedText& mapped = result.mapped;
  mapped.resize(std::min(bytes.size(), max_code_points));
  std::size_t at = 0;
  std::size_t size = 0;
  for (; at < bytes.size() && size < max_code_points; ++size) {
    mapped.byte_offset[size] = static_cast<std::uint32_t>(at);
    const auto first = static_cast<unsigned char>(bytes[at]);
    if (first < 0x80) {
      mapped.text[size] = first;
      ++at;
      continue;
    }
    const Utf8Sequence next = read_multi_byte(bytes.substr(at));
    mapped.text[size] = next.code_point;
    if (!next.well_formed) ++result.ill_formed;
    at += next.length;
  }
  result.cut = at < bytes.size();
  mapped.resize(size);
  return result;
}

}  // namespace sharit
