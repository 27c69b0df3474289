#pragma once

#include <span>
#include <string>
#include <string_view>

#include "firmware/config/problem.hpp"

namespace sharit {

/// One row of the table of rules: a kind of problem that `sharit check` knows. Number and name are
/// stable: a row is never given to another rule. All views are of string literals.
struct Rule {
  std::string_view number;  ///< "S301".
  std::string_view name;    ///< `Problem::code`: "unknown_key".
  Severity severity = Severity::kError;
  std::string_view meaning;       ///< What is wrong, and why it matters.
  std::string_view remedy;        ///< What to do.
  std::string_view example = {};  ///< A file that breaks it; empty where none can be shown.
};

[[nodiscard]] std::span<const Rule> rules();

/// The number of a rule's name; empty for a name that is none. @lifetime static
[[nodiscard]] std::string_view rule_number(std::string_view name);

/// config/rules.md: every rule with an example. A unit test compares the committed file with this.
[[nodiscard]] std::string rules_text();

}  // namespace sharit
