#pragma once

#include <string>
#include <string_view>

namespace sharit {

/// 1-12 for a month's name, short or long, as `fold_name` leaves it: Arabic (Egypt and the Gulf;
/// the Levant and Iraq; the Maghreb), the Gregorian months of Persian and Urdu, English, French,
/// German, Spanish, Italian, Portuguese, Turkish, Hungarian, Greek; 0 for anything else. `next` is
/// the following word: كانون and تشرين need it ("كانون الثاني").
struct MonthName {
  unsigned month = 0;
  int words = 1;  ///< How many words the name took.
};
[[nodiscard]] MonthName month_of_name(std::string_view word, std::string_view next);

/// Lower case without marks: أإآ become ا, é becomes e; ى becomes ي, ة becomes ه, tatweel goes.
[[nodiscard]] std::string fold_name(std::string_view word);

}  // namespace sharit
