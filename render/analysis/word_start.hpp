#pragma once

#include <string_view>

namespace sharit {

/// The direction in which a word begins.
enum class WordStart {
  kNone,  ///< No strong letter, or an address.
  kLtr,
  kRtl,
};

/// The direction of the word's first strong letter, where no URL, e-mail address or handle begins
/// before it. Signs of strong class that are no letters (marks, Arabic punctuation) say nothing
/// about the language. Thread: any.
[[nodiscard]] WordStart word_start(std::u32string_view word);

/// The same of a word's bytes, which are not decoded unless an address may be among them: nearly
/// always its first letter decides.
[[nodiscard]] WordStart word_start(std::string_view utf8);

}  // namespace sharit
