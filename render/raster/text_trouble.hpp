#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "render/layout/shaped_line.hpp"
#include "render/support/log.hpp"

namespace sharit {

/// Tells the operator, in the log, which fonts and characters are missing: every sentence and every
/// code point once, and never a flood: a feed in a script without a font is told by some headlines.
/// Bounded memory. Thread: the layout worker; the log takes lines from any.
class TextTrouble {
 public:
  /// @lifetime: `log` outlives it; null: nothing is told.
  explicit TextTrouble(Log* log) : log_(log) {}

  /// Those of `all` that have not been told: it only ever grows.
  void tell_warnings(std::span<const std::string> all);
  /// The characters of a line that have not been told.
  void tell_tofu(std::string_view headline, const ShapedLine& line);

 private:
  /// Headlines told for each package that would help.
  static constexpr int kMostOfOne = 8;
  static constexpr std::size_t kMostCodePoints = 4096;

  Log* log_;
  std::size_t warnings_told_ = 0;
  std::set<char32_t> told_;
  std::map<std::string, int> headlines_;  ///< By packages.
};

}  // namespace sharit
