#pragma once

#include <string>
#include <string_view>

#include "render/analysis/paragraph.hpp"
#include "render/support/fixed.hpp"

namespace sharit {

// Values of a line as text for dumps: exact, and the same under every locale. Thread: any.

/// 26.6 as decimal with all its digits.
[[nodiscard]] std::string exact(F26 length);
/// "U+0623"
[[nodiscard]] std::string code_point_text(char32_t code_point);
/// "ARABIC LETTER ALEF WITH HAMZA ABOVE"; "<control-0007>" and the like for what has no name.
[[nodiscard]] std::string code_point_name(char32_t code_point);
/// ISO 15924.
[[nodiscard]] std::string script_code(Script script);
/// "4-11", the end excluded.
[[nodiscard]] std::string range_text(const CpRange& range);
/// Text in quotation marks, as UTF-8; what cannot be seen in it (format characters, a mark without
/// its base, unusual spaces) as \uXXXX or \UXXXXXXXX.
[[nodiscard]] std::string quoted(std::u32string_view text);

}  // namespace sharit
