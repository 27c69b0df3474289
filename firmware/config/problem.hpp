#pragma once

#include <string>

namespace sharit {

enum class Severity { kWarning, kError };

/// One thing wrong with a configuration file, where it is and what to write instead.
/// Owns its text: outlives the file.
struct Problem {
  int line = 0;    ///< From 1; 0: the file as a whole.
  int column = 0;  ///< From 1, in code points.
  int length = 0;  ///< Of the offending text, in code points; 0 where there is none.
  Severity severity = Severity::kError;
  std::string code;         ///< Stable: "unknown_key", "wrong_type": a name of `rules()`.
  std::string message;      ///< What is wrong, one sentence.
  std::string hint;         ///< What to write instead; may be empty.
  std::string source_line;  ///< The whole line as written, without its end.
};

}  // namespace sharit
