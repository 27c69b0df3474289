#pragma once

#include <optional>
#include <string_view>

namespace sharit {

/// Why a code point may have no glyph anywhere.
enum class Drawable {
  kCharacter,   ///< A character: some font draws it, or will.
  kPrivate,     ///< Private use: only its inventor's own font draws it.
  kUnassigned,  ///< Not a character of Unicode 15.0, or never to be one.
};

[[nodiscard]] Drawable drawable(char32_t cp);

/// The Debian 12 package whose fonts draw `cp`, the most sensible where several do; none: no
/// package known to us does. From `package_table.cpp`. Thread: any. @lifetime of the program.
[[nodiscard]] std::optional<std::string_view> package_drawing(char32_t cp);

}  // namespace sharit
