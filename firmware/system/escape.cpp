#include "firmware/system/escape.hpp"

#include <cstdint>

namespace sharit {
namespace {

struct Decoded {
  std::uint32_t cp = 0;
  std::size_t size = 0;  ///< 0: no UTF-8 here.
};

/// One character of well-formed UTF-8 (RFC 3629).
Decoded decode(std::string_view text) {
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = at(0);
  if (lead < 0x80) return {lead, 1};
  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < size) return {};
  std::uint32_t cp = lead & (0x7FU >> size);
  for (std::size_t i = 1; i < size; ++i) {
    if ((at(i) & 0xC0) != 0x80) return {};
    cp = cp << 6 | (at(i) & 0x3FU);
  }
  const bool overlong = (size == 3 && cp < 0x800) || (size == 4 && cp < 0x10000);
  if (overlong || cp > 0x10FFFF || (cp >= 0xD800 && cp <= 0xDFFF)) return {};
  return {cp, size};
}

bool within(std::uint32_t cp, std::uint32_t first, std::uint32_t last) {
  return cp >= first && cp <= last;
}

bool invisible(std::uint32_t cp) {
  return cp == 0xAD || cp == 0x61C || cp == 0x200B || within(cp, 0x200E, 0x200F) ||
         within(cp, 0x2028, 0x202E) || within(cp, 0x2060, 0x206F) || cp == 0xFEFF ||
         within(cp, 0xFFF9, 0xFFFB) || within(cp, 0xE0000, 0xE0FFF);
}

std::string hex(std::uint32_t value, std::size_t digits) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (; value != 0 || out.size() < digits; value >>= 4)
    out.insert(out.begin(), kDigits[value & 15]);
  return out;
}

}  // namespace

std::string escape_for_log(std::string_view untrusted, std::size_t limit) {
  std::string out;
  while (!untrusted.empty()) {
    const Decoded character = decode(untrusted);
    const std::size_t size = character.size == 0 ? 1 : character.size;
    std::string piece(untrusted.substr(0, size));
    if (character.size == 0)
      piece = "\\x" + hex(static_cast<unsigned char>(untrusted.front()), 2);
    else if (character.cp == '\n')
      piece = "\\n";
    else if (character.cp < 0x20 || within(character.cp, 0x7F, 0x9F))
      piece = "\\x" + hex(character.cp, 2);
    else if (invisible(character.cp))
      piece = "\\u{" + hex(character.cp, 4) + "}";
    if (out.size() + piece.size() > limit) return out + "…";
    out += piece;
    untrusted.remove_prefix(size);
  }
  return out;
}

}  // namespace sharit
