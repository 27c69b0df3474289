#pragma once

#include <string_view>

#include "firmware/config/reporter.hpp"
#include "firmware/config/toml_document.hpp"

namespace sharit {

/// A syntax error in words an operator can act on: looks at the line for what people usually do
/// (no quotes, curly quotes, another script's digits, a key twice) and falls back on the library's.
[[nodiscard]] Complaint explain_syntax(const TomlError& error, const Reporter& reporter);

/// All lines before line `number` (from 1). @lifetime the argument's.
[[nodiscard]] std::string_view lines_before(std::string_view text, int number);

}  // namespace sharit
