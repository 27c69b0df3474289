#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sharit {

/// The encoding that a label means on the web (WHATWG Encoding 4.2: latin1 and ascii are
/// windows-1252, gb2312 is gb18030, ...), as a name that ICU knows; the label itself, trimmed and
/// in lower case, where we have no opinion.
[[nodiscard]] std::string charset_of_label(std::string_view label);

struct Conversion {
  std::string utf8;
  bool replaced = false;  ///< Some bytes had no meaning and became U+FFFD.
};

/// Converts by ICU; nothing when ICU does not know `charset` or it is one we don't accept (UTF-7
/// and other encodings in which ASCII is not what it seems). Thread: any.
[[nodiscard]] std::optional<Conversion> convert_to_utf8(std::string_view bytes,
                                                        const std::string& charset);

/// What a text without markup is in: one of the Arabic code pages where it reads as such, else what
/// ICU's detector takes it for, the first one that all its bytes have a meaning in; empty when it
/// has no idea. Text that is not UTF-8 is expected.
[[nodiscard]] std::string guess_charset(std::string_view text);

}  // namespace sharit
