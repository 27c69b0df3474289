#include "firmware/config/theme_text.hpp"

#include "firmware/config/values.hpp"

namespace sharit {

std::string theme_choices() {
  std::string out;
  for (const std::string_view name : built_in_themes())
    out += (out.empty() ? "" : ", ") + in_quotes(name);
  return out;
}

bool is_theme_file(std::string_view name) {
  return name.ends_with(".toml") || name.contains('/');
}

}  // namespace sharit
