#pragma once

#include <string>
#include <string_view>

namespace sharit {

/// What `status_json` says, for a person at a terminal: several lines. Text from feeds is escaped.
/// What another version leaves out is left out. Pure.
[[nodiscard]] std::string status_text(std::string_view status);

}  // namespace sharit
