#pragma once

#include <functional>
#include <string_view>

#include "fuzz/breach.hpp"

namespace sharit::fuzz {

/// Runs `check` over every file that the arguments name, folders with all their files, in the order
/// of their names, and prints what it finds. The exit code: 0 for no breach, 2 without any input.
[[nodiscard]] int replay(int count, char** arguments,
                         const std::function<Breach(std::string_view)>& check);

}  // namespace sharit::fuzz
