#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sharit {

/// A character reference recognised in a text.
struct Reference {
  std::size_t bytes = 0;  ///< Length in the source with "&"; 0 when it is none.
  std::string utf8;       ///< What it stands for.
  bool xml = false;       ///< Numeric or one of XML's five: well-formed without a DTD.
  bool has_semicolon = false;
};

/// Reads the reference that starts with the "&" at `at` (HTML Living Standard 13.2.5.72 ff.).
/// Numbers 128-159 are taken as windows-1252; U+0000 comes out as it is, for the cleaner to drop.
/// A name without a semicolon counts only if it is one of the old ones and no letter, digit or "="
/// follows, so that addresses stay whole.
[[nodiscard]] Reference read_reference(std::string_view text, std::size_t at);

/// The text with every reference decoded once; unknown ones stay as they are.
[[nodiscard]] std::string decode_references(std::string_view text);

}  // namespace sharit
