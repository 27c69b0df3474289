#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "render/support/result.hpp"

namespace sharit {

/// One headline of the demo. Plain data; its publication is "now" less `age`.
struct DemoHeadline {
  std::string text;
  std::string source;            ///< Its label, "رياضة".
  std::string language;          ///< BCP 47; "ar" where the file names none.
  std::string level = "normal";  ///< normal, notice or breaking.
  std::chrono::seconds age{0};
  std::string link;  ///< Of its article; may be empty.
};

/// Reads `[[headline]]` tables (config/demo-headlines.toml), in the order of the file. Thread: any.
/// Fails: kInput with the line, at the first table without text or with an unknown key or value.
[[nodiscard]] Result<std::vector<DemoHeadline>> parse_demo_headlines(std::string_view toml);

}  // namespace sharit
