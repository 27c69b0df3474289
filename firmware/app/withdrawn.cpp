#include "firmware/app/withdrawn.hpp"

#include <algorithm>
#include <span>

#include "firmware/feeds/folded_words.hpp"
#include "firmware/feeds/word_list.hpp"

namespace sharit {

Withdrawn::Withdrawn(std::vector<Headline> headlines) : headlines_(std::move(headlines)) {
  for (const Headline& headline : headlines_) {
    if (!headline.key.empty()) keys_.insert(headline.key);
    if (!headline.id.empty()) ids_.emplace(headline.source, headline.id);
  }
}

bool Withdrawn::holds(const Headline& headline) const {
  return keys_.contains(headline.key) || ids_.contains({headline.source, headline.id});
}

std::vector<Headline> find_headlines(const std::vector<std::string>& words,
                                     const std::vector<Headline>& headlines) {
  std::vector<WordList> lists;
  std::string all;
  for (const std::string& word : words) {
    all += word + " ";
    WordList list(std::span(&word, 1), WordPrefixes::kAll);
    if (!list.empty()) lists.push_back(std::move(list));  // Not a lone comma or dash.
  }
  std::vector<Headline> found;
  std::unordered_set<std::string> keys;
  std::set<std::pair<std::string, std::string>> ids;
  if (lists.empty()) return found;
  for (const Headline& headline : headlines) {
    const bool fits = std::ranges::all_of(
        lists, [&headline](const WordList& list) { return list.found_in(headline); });
    if (!fits || !ids.emplace(headline.source, headline.id).second) continue;
    if (headline.key.empty() || keys.insert(headline.key).second) found.push_back(headline);
  }
  const std::vector<std::string> asked = folded_words(all);
  const auto exact = std::ranges::find_if(
      found, [&asked](const Headline& headline) { return folded_words(headline.text) == asked; });
  if (exact != found.end()) found = {*exact};
  return found;
}

}  // namespace sharit
