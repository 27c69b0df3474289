#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/analysis/paragraph.hpp"

namespace sharit {

/// Stage 1.6: the script of every code point of a whole paragraph, before it is cut by level
/// (digits take their `locl` forms by it). Common, Inherited and nonspacing marks take the script
/// before them, at the front the first real one; a closing bracket or quote takes the script at its
/// opener, and so does what follows it. Without any real script: that of `language` (BCP 47), else
/// Common. One entry per code point. Thread: any.
[[nodiscard]] std::vector<Script> resolve_scripts(std::u32string_view text,
                                                  const std::string& language);

/// The script a language is usually written in (CLDR likely subtags); Common where unknown.
[[nodiscard]] Script script_of_language(const std::string& language);

}  // namespace sharit
