#include "render/layout/dump_values.hpp"

#include <array>
#include <cstdint>
#include <cstdio>

#include <unicode/uchar.h>

#include "render/support/utf8_writer.hpp"

namespace sharit {
namespace {

std::string formatted(const char* format, char32_t code_point) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), format, static_cast<unsigned>(code_point));
  return text.data();
}

bool is_visible(char32_t code_point, bool first) {
  const auto value = static_cast<UChar32>(code_point);
  if (code_point == U' ') return true;
  if (u_hasBinaryProperty(value, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return false;
  constexpr std::uint32_t kMarks = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_MC_MASK;
  if ((U_GET_GC_MASK(value) & kMarks) != 0) return !first;
  return u_isgraph(value) != 0 && u_charType(value) != U_PRIVATE_USE_CHAR;
}

}  // namespace

std::string exact(F26 length) {
  const std::int64_t magnitude = length.value < 0 ? -length.value : length.value;
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%s%lld.%06lld", length.value < 0 ? "-" : "",
                static_cast<long long>(magnitude / 64),
                static_cast<long long>(magnitude % 64) * 15625);
  std::string result(text.data());
  result.erase(result.find_last_not_of('0') + 1);
  if (result.back() == '.') result.pop_back();
  return result;
}

std::string code_point_text(char32_t code_point) {
  return formatted("U+%04X", code_point);
}

std::string code_point_name(char32_t code_point) {
  std::array<char, 128> name{};
  UErrorCode status = U_ZERO_ERROR;
  u_charName(static_cast<UChar32>(code_point), U_EXTENDED_CHAR_NAME, name.data(),
             static_cast<std::int32_t>(name.size()), &status);
  return U_SUCCESS(status) ? name.data() : "";
}

std::string script_code(Script script) {
  const auto value = static_cast<std::uint32_t>(script);
  return {static_cast<char>(value >> 24), static_cast<char>(value >> 16),
          static_cast<char>(value >> 8), static_cast<char>(value)};
}

std::string range_text(const CpRange& range) {
  return std::to_string(range.begin) + "-" + std::to_string(range.end);
}

std::string quoted(std::u32string_view text) {
  std::string result = "\"";
  bool first = true;
  for (const char32_t code_point : text) {
    if (is_visible(code_point, first)) {
      append_utf8(result, code_point);
    } else {
      result += formatted(code_point > 0xFFFF ? "\\U%08X" : "\\u%04X", code_point);
    }
    first = false;
  }
  return result + '"';
}

}  // namespace sharit
