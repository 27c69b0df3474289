#include "render/scene/word_pace.hpp"

#include <algorithm>

namespace sharit {

void WordPace::note(std::string_view text, F26 way) {
  if (way <= F26{0}) return;
  way_ += way;
  words_ += count_words(text);
}

double WordPace::px_per_word() const {
  return words_ == 0 ? 0.0 : way_.to_double() / static_cast<double>(words_);
}

int count_words(std::string_view text) {
  int words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (!space && !inside) ++words;
    inside = !space;
  }
  return std::max(words, 1);
}

}  // namespace sharit
