#pragma once

#include <string>
#include <string_view>

namespace sharit {

/// 1-12 for a month's name in English, French or Arabic (Egypt and the Gulf; the Levant and Iraq;
/// the Maghreb), short or long, in lower case with hamza and marks folded; 0 for anything else.
/// `next` is the following word: كانون and تشرين need it ("كانون الثاني").
struct MonthName {
  unsigned month = 0;
  int words = 1;  ///< How many words the name took.
};
[[nodiscard]] MonthName month_of_name(std::string_view word, std::string_view next);

/// Lower case ASCII; أإآ become ا, ى becomes ي, ة becomes ه, marks and tatweel go.
[[nodiscard]] std::string fold_name(std::string_view word);

}  // namespace sharit
