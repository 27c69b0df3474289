#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/feeds/headline.hpp"

namespace sharit {

/// Which particles written onto an Arabic word leave it the same word to a list.
enum class WordPrefixes {
  kAll,      ///< ال, and و ف ب ك ل with and without it: وال بال لل وبال …
  kArticle,  ///< Only ال and what stands before it. "دار" is not found in "ودار".
  kNone,
};

/// Words and phrases that are looked for in headlines, whole words only, folded as `folded_words`
/// does. A phrase is found where its words stand one after the other. Prefixes are looked for
/// before Arabic words of headlines that do not say that they are Persian, Urdu or the like; a word
/// of two letters has none but the article's (هم is not found in وهم). Pure once made.
/// Thread: any.
class WordList {
 public:
  WordList(std::span<const std::string> phrases, WordPrefixes prefixes);

  /// True when nothing in the list could ever be found.
  [[nodiscard]] bool empty() const { return phrases_.empty(); }
  /// Whether any of it stands in the headline's text.
  [[nodiscard]] bool found_in(const Headline& headline) const;

 private:
  struct Word {
    std::string text;
    std::string after_lam;  ///< What is left behind لـ where the word has ال: للرياض. Or empty.
    bool long_enough = false;  ///< For a prefix of one letter.
  };
  using Phrase = std::vector<Word>;

  [[nodiscard]] static Word word_of(std::string text, WordPrefixes prefixes);
  [[nodiscard]] bool same(std::string_view written, const Word& word, bool prefixed) const;

  std::vector<Phrase> phrases_;
  WordPrefixes prefixes_;
};

}  // namespace sharit
