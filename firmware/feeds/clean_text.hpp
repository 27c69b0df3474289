#pragma once

#include <string>
#include <string_view>

namespace sharit {

/// Text made fit for one line of a screen, and what had to go.
struct CleanText {
  std::string text;  ///< NFC, single spaces, trimmed; empty when nothing visible is left.
  bool bidi_controls_removed = false;  ///< U+202A-202E, U+2066-2069 (UAX #9 2.1, 2.2, 2.4).
  bool controls_removed = false;       ///< C0, C1, zero-width space, BOM, a row of marks, ...
  bool forms_folded = false;           ///< Arabic presentation forms became letters.
};

/// Removes controls and bidi embeddings, overrides and isolates (every headline is its own
/// paragraph, so they can only do harm), keeps ZWNJ, ZWJ, LRM, RLM, ALM and variation selectors,
/// keeps 30 marks in a row (UAX #15 13), makes every kind of space one space, folds Arabic
/// presentation forms, and composes (UAX #15 NFC, which also puts fatha before shadda). `utf8` may
/// be ill-formed; it comes back as it is where it is clean already.
[[nodiscard]] CleanText clean_text(std::string utf8);

/// UTF-8 that was read as Latin-1 or windows-1252 and encoded again, put right; empty when `utf8`
/// is no such text or the result holds no Arabic letter.
[[nodiscard]] std::string repair_mojibake(std::string_view utf8);

}  // namespace sharit
