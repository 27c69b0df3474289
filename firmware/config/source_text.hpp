#pragma once

#include <string_view>

namespace sharit {

/// What a file's bytes are, before anyone reads them as TOML.
enum class TextKind { kUtf8, kUtf16, kBinary, kOtherEncoding, kTooLarge };

/// Judges bytes: NUL bytes mean binary, or UTF-16 where every second one is NUL; its byte order
/// mark is named; the size is not looked at; anything else that is not well-formed UTF-8 (RFC 3629)
/// is another encoding.
struct TextVerdict {
  TextKind kind = TextKind::kUtf8;
  std::size_t bad_at = 0;  ///< Byte where it stops being UTF-8 text.
};
[[nodiscard]] TextVerdict judge_text(std::string_view bytes);

/// The text without a leading UTF-8 byte order mark. @lifetime the argument's.
[[nodiscard]] std::string_view without_bom(std::string_view text);

/// Bytes of the well-formed UTF-8 character at the front; 0 where it is none.
[[nodiscard]] std::size_t utf8_character(std::string_view text);

}  // namespace sharit
