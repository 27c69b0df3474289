#pragma once

#include <string_view>
#include <vector>

#include "render/analysis/paragraph.hpp"

namespace sharit::conformance {

/// Scripts by libraqm 0.7's rule, written from its description: Common and Inherited take the
/// script before them; of its own table of paired signs a closing one takes the script at the
/// latest open partner, giving up the pairs opened since; what has no script then takes the one
/// behind it. It departs from ours in that marks with a script of their own change the script, `<`
/// and `>` are a pair, a sign opened before the first letter closes in no script, one partner
/// closes twice, and an apostrophe closes every pair.
[[nodiscard]] std::vector<Script> raqm_scripts(std::u32string_view text);

}  // namespace sharit::conformance
