#include "firmware/feeds/dates.hpp"

#include <array>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

#include "firmware/feeds/month_names.hpp"
#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

using std::chrono::seconds;

constexpr std::size_t kLongestDate = 120;
constexpr long long kFirstYear = 1990;
constexpr long long kLastYear = 2199;

struct Part {
  enum Kind { kNumber, kWord, kSign } kind = kNumber;
  std::string_view text;
  long long number = 0;
};

struct Zone {
  bool known = false;
  long long minutes = 0;
};

// What a date is made of, as far as it was read.
struct Fields {
  long long year = -1;
  long long month = 0;
  long long day = 0;
  long long hour = 0;
  long long minute = 0;
  long long second = 0;
  bool counts_days_of_year = false;  // `day` is one of 366 and `month` says nothing.
  Zone zone;
};

// Arabic-Indic and Persian digits become ASCII, marks of direction go, Unicode minus becomes "-",
// the Arabic comma a comma.
std::string plain(std::string_view text) {
  if (ascii_run(text, 0) == text.size()) return std::string(text);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Step step = read_utf8(text, at);
    at += step.bytes;
    char32_t c = step.code_point;
    if (c >= 0x0660 && c <= 0x0669) c = '0' + (c - 0x0660);
    if (c >= 0x06F0 && c <= 0x06F9) c = '0' + (c - 0x06F0);
    if ((c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || c == 0x061C ||
        c == 0xFEFF || (c >= 0x2066 && c <= 0x2069)) {
      continue;
    }
    if (c == 0x2212 || c == 0x2010 || c == 0x2011 || c == 0x2013) c = '-';
    if (c == 0x060C) c = ',';
    if (c == 0xA0 || c == 0x202F || c == 0x2009) c = ' ';
    append_utf8(out, c);
  }
  return out;
}

bool digit(char c) {
  return c >= '0' && c <= '9';
}

// @lifetime the parts are views of `text`.
std::vector<Part> split(std::string_view text) {
  std::vector<Part> parts;
  parts.reserve(24);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (digit(text[at])) {
      while (at < text.size() && digit(text[at])) ++at;
      Part part{Part::kNumber, text.substr(begin, at - begin), 0};
      const auto [end, error] =
          std::from_chars(part.text.data(), part.text.data() + part.text.size(), part.number);
      if (error != std::errc{}) part.number = -1;
      parts.push_back(part);
    } else if (is_ascii_space(text[at])) {
      ++at;
      if (!parts.empty() && parts.back().text != " ") parts.push_back({Part::kSign, " ", 0});
    } else if (std::string_view("+-:/,.()").find(text[at]) != std::string_view::npos) {
      parts.push_back({Part::kSign, text.substr(at++, 1), 0});
    } else {
      while (at < text.size() && !digit(text[at]) && !is_ascii_space(text[at]) &&
             std::string_view("+-:/,.()").find(text[at]) == std::string_view::npos) {
        ++at;
      }
      parts.push_back({Part::kWord, text.substr(begin, at - begin), 0});
    }
  }
  while (!parts.empty() && parts.back().text == " ") parts.pop_back();
  return parts;
}

Zone named_zone(std::string_view word) {
  // RFC 822's own and the common ones; a military letter means nothing (RFC 2822 4.3) but Z.
  static constexpr std::pair<std::string_view, int> kZones[] = {
      {"gmt", 0},    {"ut", 0},     {"utc", 0},    {"z", 0},      {"est", -300},  {"edt", -240},
      {"cst", -360}, {"cdt", -300}, {"mst", -420}, {"mdt", -360}, {"pst", -480},  {"pdt", -420},
      {"bst", 60},   {"wet", 0},    {"west", 60},  {"cet", 60},   {"cest", 120},  {"eet", 120},
      {"eest", 180}, {"msk", 180},  {"ast", 180},  {"gst", 240},  {"irst", 210},  {"pkt", 300},
      {"ist", 330},  {"trt", 180},  {"jst", 540},  {"aest", 600}, {"aedt", 660},  {"acst", 570},
      {"awst", 480}, {"nzst", 720}, {"nzdt", 780}, {"hst", -600}, {"akst", -540}, {"akdt", -480}};
  const std::string lower = ascii_lower(word);
  for (const auto& [name, minutes] : kZones) {
    if (lower == name) return {true, minutes};
  }
  return {};
}

long long full_year(const Part& part) {
  if (part.text.size() == 4) return part.number;
  if (part.text.size() == 2) return part.number + (part.number < 69 ? 2000 : 1900);
  return -1;
}

class DateReader {
 public:
  explicit DateReader(std::vector<Part> parts) : parts_(std::move(parts)) {}

  std::optional<Fields> read() {
    Fields fields;
    if (!(read_iso_day(0, fields) || read_named_day(fields))) return std::nullopt;
    return fields;
  }

 private:
  [[nodiscard]] bool is(std::size_t at, std::string_view sign) const {
    return at < parts_.size() && parts_[at].kind != Part::kNumber && parts_[at].text == sign;
  }
  [[nodiscard]] bool number(std::size_t at, std::size_t least, std::size_t most) const {
    return at < parts_.size() && parts_[at].kind == Part::kNumber &&
           parts_[at].text.size() >= least && parts_[at].text.size() <= most;
  }
  [[nodiscard]] bool word(std::size_t at) const {
    return at < parts_.size() && parts_[at].kind == Part::kWord;
  }
  [[nodiscard]] std::size_t skip_blank(std::size_t at) const {
    while (is(at, " ") || is(at, ",") || is(at, ".") || is(at, "(") || is(at, ")")) ++at;
    return at;
  }

  // 2026-01-15[T ]10:30[:00[.5]][zone], 2026/01/15, 20260115T103000Z, 2026-01, 2026.
  bool read_iso_day(std::size_t at, Fields& fields) {
    if (number(at, 14, 14)) {  // 20260115103000
      const long long n = parts_[at].number;
      fields.year = n / 10000000000;
      fields.month = n / 100000000 % 100;
      fields.day = n / 1000000 % 100;
      fields.hour = n / 10000 % 100;
      fields.minute = n / 100 % 100;
      fields.second = n % 100;
      return read_zone(at + 1, fields);
    }
    if (number(at, 8, 8)) {
      const long long n = parts_[at].number;
      fields.year = n / 10000;
      fields.month = n / 100 % 100;
      fields.day = n % 100;
      return read_time(at + 1, fields);
    }
    if (!number(at, 4, 4)) return false;
    fields.year = parts_[at].number;
    fields.month = fields.day = 1;
    if (parts_.size() == at + 1) return true;
    const std::string_view separator = parts_[at + 1].text;
    if (separator != "-" && separator != "/" && separator != ".") return false;
    if (separator == "-" && number(at + 2, 3, 3)) {  // ISO 8601's day of the year, 2026-015.
      fields.day = parts_[at + 2].number;
      fields.counts_days_of_year = true;
      return read_time(at + 3, fields);
    }
    if (!number(at + 2, 1, 2)) return false;
    fields.month = parts_[at + 2].number;
    if (parts_.size() == at + 3) return true;
    if (!is(at + 3, separator) || !number(at + 4, 1, 2)) return false;
    fields.day = parts_[at + 4].number;
    return read_time(at + 5, fields);
  }

  // [weekday,] 15 Jan 2026 10:30 zone; 15-Jan-26; Jan 15[,] [10:30:00] 2026.
  bool read_named_day(Fields& fields) {
    std::size_t at = skip_blank(0);
    for (int words = 0; words < 3 && word(at); ++words) {
      if (month_at(at).month != 0) return read_month_first(at, fields);
      at = skip_blank(at + 1);
    }
    if (at > 0 && number(at, 4, 4) && (is(at + 1, "/") || is(at + 1, "-"))) {
      return read_iso_day(at, fields);  // "Fri, 2026/01/16 10:30 EST"
    }
    if (!number(at, 1, 2)) return false;
    fields.day = parts_[at].number;
    at = skip_joint(at + 1);
    for (int words = 0; words < 2 && word(at) && month_at(at).month == 0; ++words) {
      at = skip_joint(at + 1);  // "15th", "15th of", "15 من يناير"
    }
    const MonthName month = month_at(at);
    if (month.month != 0) {
      fields.month = month.month;
      at = skip_joint(at + (month.words == 2 ? 3 : 1));
    } else if (number(at, 1, 2) && at > 0 && (is(at - 1, "/") || is(at - 1, "."))) {
      fields.month = parts_[at].number;  // 15/01/2026: day first, as the region writes it.
      at = skip_joint(at + 1);
    } else {
      return false;
    }
    if (is(at, "/")) return read_two_names(at, fields);
    if (!number(at, 2, 4)) return false;
    fields.year = full_year(parts_[at]);
    return read_time(at + 1, fields);
  }

  // "كانون الثاني/يناير 2026": both families, as agencies write them.
  bool read_two_names(std::size_t at, Fields& fields) {
    at = skip_blank(at + 1);
    const MonthName other = month_at(at);
    if (other.month != fields.month) return false;
    at = skip_joint(at + (other.words == 2 ? 3 : 1));
    if (!number(at, 2, 4)) return false;
    fields.year = full_year(parts_[at]);
    return read_time(at + 1, fields);
  }

  bool read_month_first(std::size_t at, Fields& fields) {
    const MonthName month = month_at(at);
    fields.month = month.month;
    at = skip_blank(at + (month.words == 2 ? 3 : 1));
    if (!number(at, 1, 2)) return false;
    fields.day = parts_[at].number;
    at = skip_blank(at + 1);
    if (word(at) && parts_[at].text.size() == 2) at = skip_blank(at + 1);  // "15th"
    if (number(at, 4, 4)) {
      fields.year = parts_[at].number;
      return read_time(at + 1, fields);
    }
    // asctime: the year comes last, maybe behind a zone.
    if (!number(parts_.size() - 1, 4, 4)) return false;
    fields.year = parts_.back().number;
    parts_.pop_back();
    return read_time(at, fields);
  }

  [[nodiscard]] MonthName month_at(std::size_t at) const {
    if (!word(at)) return {};
    const bool two = is(at + 1, " ") && word(at + 2);
    return month_of_name(parts_[at].text, two ? parts_[at + 2].text : std::string_view{});
  }

  [[nodiscard]] std::size_t skip_joint(std::size_t at) const {
    const std::size_t next = skip_blank(at);
    if (is(next, "-") || (is(next, "/") && number(next + 1, 1, 4))) return skip_blank(next + 1);
    return next;
  }

  bool read_time(std::size_t at, Fields& fields) {
    at = skip_blank(at);
    if (is(at, "-") && is(at + 1, " ")) at = skip_blank(at + 1);  // "15 Jan 2026 - 10:30"
    if (at >= parts_.size()) return true;
    if (word(at) && (ascii_iequals(parts_[at].text, "T") || month_at(at).month == 0) &&
        number(skip_blank(at + 1), 1, 6)) {
      at = skip_blank(at + 1);
    }
    if (number(at, 4, 6) && parts_[at].text.size() != 5) {  // 1030 or 103000
      const bool with_seconds = parts_[at].text.size() == 6;
      const long long n = parts_[at].number;
      fields.hour = with_seconds ? n / 10000 : n / 100;
      fields.minute = with_seconds ? n / 100 % 100 : n % 100;
      fields.second = with_seconds ? n % 100 : 0;
      ++at;
    } else if (number(at, 1, 2) && is(at + 1, ":") && number(at + 2, 1, 2)) {
      fields.hour = parts_[at].number;
      fields.minute = parts_[at + 2].number;
      at += 3;
      if (is(at, ":") && number(at + 1, 1, 2)) {
        fields.second = parts_[at + 1].number;
        at += 2;
      }
    } else {
      return read_zone(at, fields);
    }
    if ((is(at, ".") || is(at, ",")) && at + 1 < parts_.size() && number(at + 1, 1, 18)) at += 2;
    return read_zone(read_half_of_day(skip_blank(at), fields), fields);
  }

  std::size_t read_half_of_day(std::size_t at, Fields& fields) const {
    if (!word(at) || fields.hour > 12) return at;
    const std::string name = fold_name(parts_[at].text);
    if (name == "pm" || name == "م" || name == "مساء") {
      fields.hour = fields.hour % 12 + 12;
    } else if (name == "am" || name == "ص" || name == "صباحا") {
      fields.hour %= 12;
    } else {
      return at;
    }
    return skip_blank(at + 1);
  }

  bool read_zone(std::size_t at, Fields& fields) const {
    at = skip_blank(at);
    if (word(at)) {
      fields.zone = named_zone(parts_[at].text);
      const bool utc = fields.zone.known && fields.zone.minutes == 0;
      at = skip_blank(at + 1);
      if (!utc) return true;  // An unknown name says nothing.
    }
    if (!is(at, "+") && !is(at, "-")) return true;
    const int sign = is(at, "+") ? 1 : -1;
    if (!number(at + 1, 1, 4)) return true;
    long long hours = parts_[at + 1].number;
    long long minutes = 0;
    if (parts_[at + 1].text.size() >= 3) {
      minutes = hours % 100;
      hours /= 100;
    } else if (is(at + 2, ":") && number(at + 3, 1, 2)) {
      minutes = parts_[at + 3].number;
    }
    if (hours <= 15 && minutes <= 59) fields.zone = {true, sign * (hours * 60 + minutes)};
    return true;
  }

  std::vector<Part> parts_;
};

std::optional<WallTime> to_time(const Fields& f) {
  if (f.year < kFirstYear || f.year > kLastYear) return std::nullopt;
  if (f.hour > 24 || f.minute > 59 || f.second > 60) return std::nullopt;
  if (f.hour == 24 && (f.minute != 0 || f.second != 0)) return std::nullopt;
  std::chrono::sys_days date;
  if (f.counts_days_of_year) {
    const std::chrono::year year(static_cast<int>(f.year));
    if (f.day < 1 || f.day > (year.is_leap() ? 366 : 365)) return std::nullopt;
    date = std::chrono::sys_days(year / 1 / 1) + std::chrono::days(f.day - 1);
  } else {
    if (f.month < 1 || f.month > 12 || f.day < 1 || f.day > 31) return std::nullopt;
    const std::chrono::year_month_day day{std::chrono::year(static_cast<int>(f.year)),
                                          std::chrono::month(static_cast<unsigned>(f.month)),
                                          std::chrono::day(static_cast<unsigned>(f.day))};
    if (!day.ok()) return std::nullopt;
    date = std::chrono::sys_days(day);
  }
  const long long second = f.second == 60 ? 59 : f.second;  // A leap second.
  return WallTime(date) + seconds(f.hour * 3600 + f.minute * 60 + second - f.zone.minutes * 60);
}

// Seconds or milliseconds since 1970, from 1990 on.
std::optional<WallTime> from_epoch(const std::vector<Part>& parts) {
  if (parts.empty() || parts[0].kind != Part::kNumber) return std::nullopt;
  if (parts.size() != 1 && !(parts.size() == 3 && parts[1].text == ".")) return std::nullopt;
  const std::size_t digits = parts[0].text.size();
  if (digits != 9 && digits != 10 && digits != 13) return std::nullopt;
  const long long value = digits == 13 ? parts[0].number / 1000 : parts[0].number;
  constexpr long long k1990 = 631152000;
  if (value < k1990) return std::nullopt;
  return WallTime(seconds(value));
}

}  // namespace

std::optional<WallTime> parse_date(std::string_view text) {
  text = ascii_trim(text);
  if (text.empty() || text.size() > kLongestDate) return std::nullopt;
  const std::string ascii = plain(text);
  std::vector<Part> parts = split(ascii);
  if (const auto time = from_epoch(parts)) return time;
  const auto fields = DateReader(std::move(parts)).read();
  return fields ? to_time(*fields) : std::nullopt;
}

}  // namespace sharit
