#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sharit {

/// What a headline lacks: the characters that nothing installed draws and the Debian packages that
/// would. Pure data.
struct TofuReport {
  std::string headline;               ///< UTF-8, whole.
  std::vector<char32_t> characters;   ///< Each once.
  std::vector<std::string> packages;  ///< Each once, in the order of the characters.
};

/// The report of a headline and the characters of it that nothing draws (`ShapedLine::missing`, or
/// some of them). Thread: any.
[[nodiscard]] TofuReport tofu_report(std::string_view headline, std::vector<char32_t> characters);

/// One sentence for the log: the headline's beginning, the characters, what to install.
[[nodiscard]] std::string describe(const TofuReport& report);

}  // namespace sharit
