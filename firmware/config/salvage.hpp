#pragma once

#include <optional>
#include <string_view>

#include "firmware/config/reporter.hpp"
#include "firmware/config/toml_document.hpp"

namespace sharit {

/// All of a TOML text that can be read. The parser stops at the first syntax error: that is
/// reported, the statement is taken out (lines and columns of the rest stay as they are), and the
/// rest is read again. Tables that lost a statement are marked `partial`; what stands under a
/// heading that cannot be read belongs to the table it seems to name, or to none. Nothing where
/// there are too many errors to go on, which is told. Bounded: reads at most some MiB in all.
[[nodiscard]] std::optional<TomlNode> salvage_toml(std::string_view text, Reporter& reporter);

}  // namespace sharit
