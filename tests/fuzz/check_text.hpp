#pragma once

#include <string_view>

#include "fuzz/breach.hpp"
#include "fuzz/text_case.hpp"
#include "fuzz/workbench.hpp"

namespace sharit::fuzz {

/// Takes one headline from bytes to a `ShapedLine`, short ones to pixels, and runs every check on
/// the way; the first breach found.
[[nodiscard]] Breach check_text(const TextCase& one, Workbench& bench);

}  // namespace sharit::fuzz
