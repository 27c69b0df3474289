#pragma once

#include <span>
#include <string>
#include <string_view>

#include "firmware/config/problem.hpp"

namespace sharit {

/// The problems for a person: place, sentence, the line with a caret under the fault, what to
/// write. `name` is the file's. Empty text for no problems. Control characters of the file are not
/// passed on.
[[nodiscard]] std::string render_problems(std::span<const Problem> problems, std::string_view name);

/// The same for a program: `{"file":…,"ok":…,"problems":[{"line":…,"column":…,"length":…,
/// "severity":"error"|"warning","rule":"S301","code":…,"message":…,"hint":…}]}` on one line.
[[nodiscard]] std::string problems_json(std::span<const Problem> problems, std::string_view name);

}  // namespace sharit
