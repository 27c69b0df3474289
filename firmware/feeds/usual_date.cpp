#include "firmware/feeds/usual_date.hpp"

#include <cstddef>

namespace sharit {

namespace {

// Takes a text apart from left to right; after the first thing that does not fit nothing fits.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  [[nodiscard]] bool done() const { return fits_ && at_ == text_.size(); }

  int number(std::size_t digits) {
    int value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
      const char c = next();
      fits_ &= c >= '0' && c <= '9';
      value = value * 10 + (c - '0');
    }
    return value;
  }
  void sign(char wanted) { fits_ &= next() == wanted; }
  bool take(std::string_view wanted) {
    if (text_.substr(at_, wanted.size()) != wanted) return false;
    at_ += wanted.size();
    return true;
  }
  std::string_view letters(std::size_t count) {
    const std::string_view found = text_.substr(at_, count);
    for (const char c : found) fits_ &= (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    fits_ &= found.size() == count;
    at_ += found.size();
    return found;
  }

  // "+0300", or with `colon` "+03:00".
  int offset(bool colon) {
    const char direction = next();
    fits_ &= direction == '+' || direction == '-';
    const int hours = number(2);
    if (colon) sign(':');
    const int minutes = number(2);
    fits_ &= hours <= 15 && minutes <= 59;
    return (direction == '-' ? -1 : 1) * (hours * 60 + minutes);
  }

 private:
  char next() {
    if (at_ >= text_.size()) fits_ = false;
    return fits_ ? text_[at_++] : '\0';
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool fits_ = true;
};

int month_of(std::string_view name) {
  constexpr std::string_view kMonths = "JanFebMarAprMayJunJulAugSepOctNovDec";
  for (std::size_t i = 0; i < kMonths.size(); i += 3) {
    if (kMonths.substr(i, 3) == name) return static_cast<int>(i / 3) + 1;
  }
  return 0;
}

void read_clock(Scanner& scanner, UsualDate& date) {
  date.hour = scanner.number(2);
  scanner.sign(':');
  date.minute = scanner.number(2);
  scanner.sign(':');
  date.second = scanner.number(2);
}

}  // namespace

std::optional<UsualDate> read_usual_date(std::string_view text) {
  if (text.size() < 20 || text.size() > 31) return std::nullopt;
  Scanner scanner(text);
  UsualDate date;
  if (text[3] == ',') {
    scanner.letters(3);
    scanner.sign(',');
    scanner.sign(' ');
    date.day = scanner.number(2);
    scanner.sign(' ');
    date.month = month_of(scanner.letters(3));
    scanner.sign(' ');
    date.year = scanner.number(4);
    scanner.sign(' ');
    read_clock(scanner, date);
    scanner.sign(' ');
    if (date.month == 0) return std::nullopt;
    if (!scanner.take("GMT")) date.zone_minutes = scanner.offset(false);
  } else {
    date.year = scanner.number(4);
    scanner.sign('-');
    date.month = scanner.number(2);
    scanner.sign('-');
    date.day = scanner.number(2);
    scanner.sign('T');
    read_clock(scanner, date);
    if (!scanner.take("Z")) date.zone_minutes = scanner.offset(true);
  }
  return scanner.done() ? std::optional(date) : std::nullopt;
}

}  // namespace sharit
