#pragma once

#include <string>
#include <vector>

namespace sharit::bench {

/// A headline and the language of the feed that it would come from.
struct NewsLine {
  std::string text;
  std::string language;
};

/// 200 headlines, no two alike and always the same ones: of every twenty, eleven are Arabic (four
/// of them with numbers, Latin words or quotes), two vocalised Arabic, three Persian, two Urdu, two
/// English. Sentences are put together from word lists of our own.
[[nodiscard]] std::vector<NewsLine> news_lines();

}  // namespace sharit::bench
