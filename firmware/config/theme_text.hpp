#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace sharit {

/// The shipped themes by name, in the order in which people are told of them. @lifetime static.
[[nodiscard]] std::span<const std::string_view> built_in_themes();

/// config/themes/NAME.toml as it was when the program was built; none: no theme of that name.
/// UTF-8. @lifetime static.
[[nodiscard]] std::optional<std::string_view> built_in_theme(std::string_view name);

/// `"midnight", "paper"…`, for hints.
[[nodiscard]] std::string theme_choices();

/// What stands for a theme names a file rather than a shipped theme.
[[nodiscard]] bool is_theme_file(std::string_view name);

}  // namespace sharit
