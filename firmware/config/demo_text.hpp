#pragma once

#include <string_view>

namespace sharit {

/// config/demo.toml and config/demo-headlines.toml as they were when the program was built: the
/// demo needs no file. UTF-8. @lifetime static.
[[nodiscard]] std::string_view demo_settings_text();
[[nodiscard]] std::string_view demo_headlines_text();

}  // namespace sharit
