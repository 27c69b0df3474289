#pragma once

#include <array>
#include <span>
#include <string_view>

namespace sharit {

/// Which way the frame's own language is read. The same for all words of one table.
enum class TextFlow { kLtr, kRtl };

/// CLDR plural categories, in the order of `PluralForms`.
enum class PluralCategory { kZero, kOne, kTwo, kFew, kMany, kOther };

/// One phrase in all plural forms; {0} stands for the number. An empty form means `kOther`.
struct PluralForms {
  std::array<std::string_view, 6> forms;

  [[nodiscard]] constexpr std::string_view operator[](PluralCategory category) const {
    const std::string_view form = forms[static_cast<std::size_t>(category)];
    return form.empty() ? forms.back() : form;
  }
};

/// All words of the frame in one language. Everything is written by hand and reviewed; ICU gives
/// only the plural category, the digits and the names of days and months.
struct Words {
  std::string_view language;        ///< ISO 639, "ar".
  std::string_view default_region;  ///< ISO 3166, used when the operator names none.
  TextFlow flow = TextFlow::kLtr;

  std::string_view now;
  PluralForms minutes;  ///< "5 minutes ago", 1 to 59.
  PluralForms hours;    ///< 1 to 23, and 24 on the day clocks go back.
  std::string_view yesterday;
  PluralForms days;   ///< 2 to 6.
  PluralForms weeks;  ///< 1 to 4.

  std::string_view next;        ///< {0}: headline.
  std::string_view position;    ///< {0}: number, {1}: count.
  std::string_view updated_at;  ///< {0}: time.
  std::string_view until;       ///< {0}: time.
  std::string_view breaking;
  std::string_view notice;
  std::string_view scan;  ///< Under the QR code.
  PluralForms headline_count;
  PluralForms source_count;

  std::string_view full_date;  ///< {weekday} {day} {month} {year}
  std::string_view plain_date;
  std::string_view am;
  std::string_view pm;
  std::string_view clock12;  ///< {time} {period}
  /// Replaces ICU's names of the Hijri months where those are faulty; empty: ICU's.
  std::array<std::string_view, 12> hijri_months{};
};

/// The table: ar, en, fa, ur, fr, tr, he. @lifetime static.
[[nodiscard]] std::span<const Words> words_table();

/// The row for a language and region (en-US has a row of its own), or nullptr. @lifetime static.
[[nodiscard]] const Words* find_words(std::string_view language, std::string_view region);

}  // namespace sharit
