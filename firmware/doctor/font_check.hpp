#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/doctor/check.hpp"
#include "render/faces/chain_file.hpp"
#include "render/faces/font_folder.hpp"

namespace sharit {

/// A family of the built-in chain, and is it installed.
struct FamilyFound {
  ChainEntry entry;
  bool installed = false;
};

/// Asks fontconfig. Empty where there is no fontconfig to ask.
[[nodiscard]] std::vector<FamilyFound> gather_families();

/// "fonts": are the families there that every screen needs, else which packages have them. Pure.
[[nodiscard]] Check check_fonts(const std::vector<FamilyFound>& families);

/// One text that is to be on the screen.
struct ScreenText {
  std::string text;
  std::string language;  ///< BCP 47, may be empty.
};

/// What headlines are set in.
struct ScreenFonts {
  std::vector<std::string> families;  ///< The operator's, before the built-in ones.
  FontFolder folder;
};

/// "letters": is there a glyph for each letter and digit of the screen's language; "characters":
/// for every character of these headlines; else the characters, a headline that has them, and the
/// Debian packages that help. Sets each text once (under a millisecond), 2000 at most.
[[nodiscard]] Checks check_characters(const ScreenText& letters, std::span<const ScreenText> texts,
                                      const ScreenFonts& fonts);

}  // namespace sharit
