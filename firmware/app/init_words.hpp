#pragma once

#include <string>

namespace sharit {

/// What `sharit init` asks and answers, in the language of whoever sits at the device. %1, %2 and
/// %3 are filled in. Views of string literals.
struct InitWords {
  const char* ask_title;
  const char* ask_language;  ///< %1: what Enter takes.
  const char* ask_feed;
  const char* looking;      ///< %1: address.
  const char* found;        ///< %1: name, %2: address, %3: how many headlines.
  const char* first;        ///< %1: headline.
  const char* not_found;    ///< %1: address, %2: why.
  const char* anyway;       ///< Yes or no.
  const char* written_off;  ///< %1: address that is written though it gave nothing.
  const char* done;         ///< %1: file.
  const char* next;         ///< %1: command.
  const char* no_feed;
};

/// Arabic where the tag or the locale ("ar", "ar_EG.UTF-8") is Arabic, else English.
[[nodiscard]] const InitWords& init_words(const std::string& language);

/// Whether the answer means yes, in either language.
[[nodiscard]] bool means_yes(const std::string& answer);

/// The text with %1, %2 and %3 filled in.
[[nodiscard]] std::string filled(const std::string& text, const std::string& one,
                                 const std::string& two = {}, const std::string& three = {});

}  // namespace sharit
