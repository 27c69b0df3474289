#pragma once

#include <string>

#include "firmware/config/reporter.hpp"
#include "firmware/config/statement.hpp"
#include "firmware/config/toml_document.hpp"

namespace sharit {

/// A syntax error in words an operator can act on: looks at the statement for what people usually
/// do (quotes and brackets left open, curly quotes, another script's digits, a key twice) and falls
/// back on the library's. Reported where the slip is, not where the library stumbled over it.
void report_syntax(const TomlError& error, const Statement& statement, Reporter& reporter);

/// A key or heading (`name`, as it is written) that stands in the file before.
void report_twice(Place place, const std::string& name, Reporter& reporter);

}  // namespace sharit
