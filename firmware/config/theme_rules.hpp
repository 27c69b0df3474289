#pragma once

#include "firmware/config/reporter.hpp"
#include "firmware/config/settings.hpp"
#include "firmware/config/toml_document.hpp"

namespace sharit {

/// Warns of every text of the theme that is hard to read on its ground: less than WCAG 2 AA wants
/// of large text (3:1), at the worst place of the ground. Names the pair, the ratio and a colour
/// that would do. `table` is the [theme] that `theme` was read from.
void check_contrast(const TomlNode& table, const ThemeSettings& theme, Reporter& reporter);

}  // namespace sharit
