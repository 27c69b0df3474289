#include "firmware/feeds/plain_text.hpp"

#include <array>
#include <cstdint>

namespace sharit {

namespace {

// What a character is to these two; marks are numbers above kMark, in canonical order.
using Kind = std::uint8_t;
constexpr Kind kOther = 0;
constexpr Kind kPlain = 1;
constexpr Kind kSpace = 2;
constexpr Kind kMark = 3;
constexpr Kind kHamza = kMark + 10;  // Of class 230.

// Of U+0000-07FF, which have two bytes at most.
constexpr auto kKinds = [] {
  std::array<Kind, 0x800> kinds{};
  const auto plain = [&kinds](unsigned first, unsigned last) {
    for (unsigned c = first; c <= last; ++c) kinds[c] = kPlain;
  };
  kinds[' '] = kSpace;
  plain(0x21, 0x7E);
  plain(0xA1, 0x2FF);
  kinds[0xAD] = kOther;
  plain(0x0410, 0x044F);
  plain(0x05D0, 0x05EA);
  plain(0x060C, 0x060C);
  plain(0x061B, 0x061B);
  plain(0x061F, 0x064A);
  plain(0x0660, 0x066F);
  plain(0x0671, 0x06D5);
  plain(0x06F0, 0x06F9);
  // Combining classes 27 to 35 (UnicodeData.txt): none of these composes with anything.
  for (unsigned c = 0x064B; c <= 0x0652; ++c) kinds[c] = static_cast<Kind>(kMark + c - 0x064A);
  kinds[0x0670] = kMark + 9;
  kinds[0x0654] = kHamza;
  return kinds;
}();

unsigned byte_at(std::string_view utf8, std::size_t at) {
  return static_cast<unsigned char>(utf8[at]);
}

// The kind of the character of one or two bytes at `at`; kOther where there is none.
Kind kind_at(std::string_view utf8, std::size_t at) {
  const unsigned lead = byte_at(utf8, at);
  if (lead < 0x80) return kKinds[lead];
  if (lead < 0xC2 || lead > 0xDF || at + 1 >= utf8.size()) return kOther;
  const unsigned next = byte_at(utf8, at + 1);
  return (next & 0xC0U) == 0x80U ? kKinds[(lead & 0x1FU) << 6 | (next & 0x3FU)] : kOther;
}

std::size_t length_at(std::string_view utf8, std::size_t at) {
  return byte_at(utf8, at) < 0x80 ? 1 : 2;
}

}  // namespace

std::size_t plain_run(std::string_view utf8, std::size_t at) {
  const std::size_t begin = at;
  while (at < utf8.size() && kind_at(utf8, at) == kPlain) at += length_at(utf8, at);
  return at - begin;
}

bool is_plain_text(std::string_view utf8) {
  bool visible = false;
  bool behind_space = true;  // A space here would go.
  Kind mark = kMark;         // The last one since a character that marks can stand on.
  for (std::size_t at = 0; at < utf8.size();) {
    const Kind kind = kind_at(utf8, at);
    if (kind == kPlain) {
      visible = true;
      behind_space = false;
      mark = kMark;
      at += length_at(utf8, at);
      continue;
    }
    if (kind == kSpace) {
      if (behind_space) return false;
      behind_space = true;
      mark = kMark;
      ++at;
      continue;
    }
    if (!visible) return false;
    behind_space = false;
    if (kind > kMark) {
      if (kind <= mark) return false;  // NFC puts it elsewhere.
      // Other letters take it up; heh does not, as Persian has it.
      if (kind == kHamza && !utf8.substr(0, at).ends_with("\u0647")) return false;
      mark = kind;
      at += 2;
      continue;
    }
    // U+200C-2027: joiners and direction marks, dashes, quotes, dots. A joiner parts no marks.
    if (utf8.substr(at, 2) != "\xE2\x80" || at + 2 >= utf8.size()) return false;
    const unsigned last = byte_at(utf8, at + 2);
    if (last < 0x8C || last > 0xA7) return false;
    if (last >= 0x90) mark = kMark;
    at += 3;
  }
  return visible && !behind_space;
}

}  // namespace sharit
