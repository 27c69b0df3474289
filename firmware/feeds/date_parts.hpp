#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sharit {

/// One number, word or sign of a date's text. A blank is a sign, several are one.
struct DatePart {
  enum Kind { kNumber, kWord, kSign } kind = kNumber;
  std::string_view text;
  long long number = 0;  ///< -1 where it is longer than any number of a date.
};

/// A date's text taken apart, and the questions its readers ask. An index behind the last part is
/// allowed everywhere and is nothing. Thread: any.
/// @lifetime the parts are views of the text given to the constructor.
class DateParts {
 public:
  explicit DateParts(std::string_view text);

  [[nodiscard]] std::size_t size() const { return parts_.size(); }
  [[nodiscard]] const DatePart& operator[](std::size_t at) const { return parts_[at]; }
  [[nodiscard]] bool is(std::size_t at, std::string_view sign) const;
  /// A number of `least` to `most` digits.
  [[nodiscard]] bool number(std::size_t at, std::size_t least, std::size_t most) const;
  [[nodiscard]] bool word(std::size_t at) const;
  [[nodiscard]] bool word(std::size_t at, std::string_view lower) const;
  /// Behind blanks, commas, dots and brackets.
  [[nodiscard]] std::size_t skip_blank(std::size_t at) const;
  /// Behind those and one "-" or "/" among them.
  [[nodiscard]] std::size_t skip_joint(std::size_t at) const;
  void erase(std::size_t at);

 private:
  std::vector<DatePart> parts_;
};

/// The text with ASCII digits, "-" for every dash, "," for the Arabic comma, "-" and blank for the
/// words that Korean, Chinese and Japanese dates put behind year, month and day; without marks of
/// direction.
[[nodiscard]] std::string plain_date_text(std::string_view text);

}  // namespace sharit
