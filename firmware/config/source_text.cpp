#include "firmware/config/source_text.hpp"

namespace sharit {
namespace {

unsigned byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
}

/// Every second byte of ASCII in UTF-16 is NUL, also where no mark says so.
TextKind nul_kind(std::string_view bytes) {
  const bool even = bytes.size() >= 4 && bytes.size() % 2 == 0;
  const auto pattern = [&](std::size_t nul, std::size_t other) {
    return even && bytes[nul] == '\0' && bytes[nul + 2] == '\0' && bytes[other] != '\0' &&
           bytes[other + 2] != '\0';
  };
  return pattern(1, 0) || pattern(0, 1) ? TextKind::kUtf16 : TextKind::kBinary;
}

}  // namespace

std::size_t utf8_character(std::string_view text) {
  const unsigned lead = byte_at(text, 0);
  if (text.empty()) return 0;
  if (lead < 0x80) return 1;
  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < size) return 0;
  // The second byte excludes overlong forms, surrogates and values past U+10FFFF (RFC 3629).
  const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (byte_at(text, 1) < low || byte_at(text, 1) > high) return 0;
  for (std::size_t i = 2; i < size; ++i)
    if ((byte_at(text, i) & 0xC0) != 0x80) return 0;
  return size;
}

TextVerdict judge_text(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return {TextKind::kUtf16, 0};
  const std::size_t nul = bytes.find('\0');
  if (nul != std::string_view::npos) return {nul_kind(bytes), nul};
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t size = utf8_character(bytes.substr(i));
    if (size == 0) return {TextKind::kOtherEncoding, i};
    i += size;
  }
  return {};
}

std::string_view without_bom(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return text;
}

}  // namespace sharit
