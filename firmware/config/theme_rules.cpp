#include "firmware/config/theme_rules.hpp"

#include <array>
#include <cmath>
#include <string>
#include <string_view>

#include "firmware/config/values.hpp"
#include "render/support/contrast.hpp"

namespace sharit {
namespace {

/// A text and what it stands on, each with the key that an operator knows it by.
struct Pair {
  std::string_view text_key;
  Colour text;
  std::string_view ground_name;
  std::string_view ground_key;
  Ground ground;
};

/// The value that an operator would change: that of the first of these keys which the table has.
Place place_of(const TomlNode& table, const Pair& pair) {
  for (const std::string_view key : {pair.text_key, pair.ground_key, std::string_view("name")})
    if (const TomlNode* node = table.find(key)) return node->place;
  return table.place;
}

std::string ratio_text(double ratio) {
  return number_text(std::floor(ratio * 10) / 10) + ":1";
}

void check_pair(const TomlNode& table, const Pair& pair, Reporter& reporter) {
  const double ratio = contrast_ratio(pair.text, pair.ground);
  if (ratio >= kLargeTextContrast) return;
  const auto better = with_contrast(pair.text, pair.ground, kLargeTextContrast);
  const std::string key(pair.text_key);
  reporter.warning(
      place_of(table, pair),
      {"contrast",
       key + " is hard to read on " + std::string(pair.ground_name) + ": a contrast of " +
           ratio_text(ratio) + ", where large text wants " + ratio_text(kLargeTextContrast),
       better ? key + " = " + in_quotes(colour_text(*better)) + ", or another " +
                    std::string(pair.ground_key)
              : "colours of " + std::string(pair.ground_name) + " that are nearer to each other"});
}

}  // namespace

void check_contrast(const TomlNode& table, const ThemeSettings& theme, Reporter& reporter) {
  const Ground ground{theme.background_top, theme.background_bottom};
  const Ground hot{theme.hot_top, theme.hot_bottom};
  const Ground panel{theme.panel, theme.panel};
  const std::array pairs{
      Pair{"text", theme.text, "the background", "background_top", ground},
      Pair{"dim", theme.dim, "the background", "background_top", ground},
      Pair{"accent", theme.accent, "the background", "background_top", ground},
      Pair{"text", theme.text, "panel", "panel", panel},
      Pair{"hot_text", theme.hot_text, "the background of breaking news", "hot_top", hot},
      Pair{"hot_dim", theme.hot_dim, "the background of breaking news", "hot_top", hot},
  };
  for (const Pair& pair : pairs) check_pair(table, pair, reporter);
}

}  // namespace sharit
