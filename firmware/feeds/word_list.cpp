#include "firmware/feeds/word_list.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "firmware/feeds/folded_words.hpp"

namespace sharit {
namespace {

constexpr std::string_view kArticle = "ال";
constexpr std::string_view kLam = "ل";
constexpr std::size_t kLetterBytes = 2;  // Of Arabic letters in UTF-8.

constexpr std::array<std::string_view, 12> kWithArticle{
    "ال", "وال", "فال", "بال", "كال", "لل", "وبال", "فبال", "وكال", "فكال", "ولل", "فلل"};
constexpr std::array<std::string_view, 11> kWithoutArticle{"و",  "ف",  "ب",  "ك",  "ل", "وب",
                                                           "فب", "وك", "فك", "ول", "فل"};
/// Before للرياض without its own lams.
constexpr std::array<std::string_view, 3> kBeforeLam{"", "و", "ف"};

/// Languages in Arabic letters whose words do not take these prefixes: کتاب is not ک and تاب.
constexpr std::array<std::string_view, 8> kOthers{"fa", "ur", "ps", "ckb", "ku", "sd", "ug", "pnb"};

bool takes_prefixes(std::string_view language) {
  const std::string_view own = language.substr(0, language.find_first_of("-_"));
  return std::ranges::find(kOthers, own) == kOthers.end();
}

bool is_arabic(std::string_view word) {
  return !word.empty() && word[0] >= '\xD8' && word[0] <= '\xDB';
}

}  // namespace

WordList::Word WordList::word_of(std::string text, WordPrefixes prefixes) {
  Word word;
  const bool arabic = is_arabic(text);
  const bool with_article =
      text.starts_with(kArticle) && text.size() >= kArticle.size() + 2 * kLetterBytes;
  word.long_enough =
      arabic && text.size() >= 3 * kLetterBytes && (prefixes == WordPrefixes::kAll || with_article);
  // The alef is not written behind a lam, and no three lams in a row: للرياض, لليل.
  if (with_article) {
    word.after_lam = text.substr(kArticle.size());
    if (!word.after_lam.starts_with(kLam)) word.after_lam.insert(0, kLam);
    word.after_lam.insert(0, kLam);
  } else if (arabic && text.starts_with(kLam)) {
    word.after_lam = std::string(kLam) + text;  // ل and الليمون: لليمون.
  }
  word.text = std::move(text);
  return word;
}

WordList::WordList(std::span<const std::string> phrases, WordPrefixes prefixes)
    : prefixes_(prefixes) {
  for (const std::string& text : phrases) {
    Phrase phrase;
    for (std::string& word : folded_words(text))
      phrase.push_back(word_of(std::move(word), prefixes));
    if (!phrase.empty()) phrases_.push_back(std::move(phrase));
  }
}

bool WordList::same(std::string_view written, const Word& word, bool prefixed) const {
  if (written == word.text) return true;
  if (!prefixed || prefixes_ == WordPrefixes::kNone || !is_arabic(word.text)) return false;
  const auto before = [&written](std::string_view end, const auto& prefixes) {
    if (!written.ends_with(end)) return false;
    const std::string_view prefix = written.substr(0, written.size() - end.size());
    return std::ranges::find(prefixes, prefix) != prefixes.end();
  };
  return before(word.text, kWithArticle) ||
         (word.long_enough && before(word.text, kWithoutArticle)) ||
         (!word.after_lam.empty() && before(word.after_lam, kBeforeLam));
}

bool WordList::found_in(const Headline& headline) const {
  if (empty()) return false;
  const std::vector<std::string> words = folded_words(headline.text);
  const bool prefixed = takes_prefixes(headline.language);
  return std::ranges::any_of(phrases_, [&](const Phrase& phrase) {
    const auto found =
        std::ranges::search(words, phrase, [&](const std::string& written, const Word& word) {
          return same(written, word, prefixed);
        });
    return !found.empty();
  });
}

}  // namespace sharit
