#include "firmware/config/values.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace sharit {
namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

/// Takes a plain decimal number from the front of `text`; no sign, no exponent.
std::optional<double> take_number(std::string_view& text) {
  const std::size_t end = std::min(text.find_first_not_of("0123456789."), text.size());
  double value = 0;
  const auto [last, error] =
      std::from_chars(text.data(), text.data() + end, value, std::chars_format::fixed);
  if (error != std::errc{} || last != text.data() + end) return std::nullopt;
  text = trimmed(text.substr(end));
  return value;
}

/// A unit of length as people write it; `feet`: inches may follow.
struct LengthUnit {
  std::string_view name;
  double metres;
  bool feet;
};
constexpr std::array<LengthUnit, 11> kLengthUnits = {{{"mm", 0.001, false},
                                                      {"cm", 0.01, false},
                                                      {"m", 1, false},
                                                      {"inches", 0.0254, false},
                                                      {"inch", 0.0254, false},
                                                      {"in", 0.0254, false},
                                                      {"\"", 0.0254, false},
                                                      {"feet", 0.3048, true},
                                                      {"foot", 0.3048, true},
                                                      {"ft", 0.3048, true},
                                                      {"'", 0.3048, true}}};

/// Takes the unit, and blanks behind it, from the front of `text`.
const LengthUnit* take_unit(std::string_view& text) {
  for (const LengthUnit& unit : kLengthUnits) {
    if (!text.starts_with(unit.name)) continue;
    text = trimmed(text.substr(unit.name.size()));
    return &unit;
  }
  return nullptr;
}

std::optional<std::int64_t> unit_seconds(char unit) {
  switch (unit) {
    case 's':
      return 1;
    case 'm':
      return 60;
    case 'h':
      return 60 * 60;
    case 'd':
      return 24 * 60 * 60;
    default:
      return std::nullopt;
  }
}

/// Takes "9:00" from the front of `text`, and blanks around it.
std::optional<std::chrono::minutes> take_clock(std::string_view& text) {
  text = trimmed(text);
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits < 1 || digits > 2 || text.size() < digits + 3 || text[digits] != ':')
    return std::nullopt;
  int hour = 0;
  int minute = 0;
  std::from_chars(text.data(), text.data() + digits, hour);
  const char* const end = text.data() + digits + 3;
  if (std::from_chars(end - 2, end, minute).ptr != end || minute < 0 || minute > 59)
    return std::nullopt;
  text = trimmed(text.substr(digits + 3));
  return std::chrono::minutes{hour * 60 + minute};
}

}  // namespace

std::optional<std::chrono::seconds> parse_duration(std::string_view text) {
  text = trimmed(text);
  if (text == "0") return std::chrono::seconds{0};
  if (text.empty()) return std::nullopt;
  std::int64_t total = 0;
  std::int64_t previous_unit = INT64_MAX;
  while (!text.empty()) {
    std::uint32_t count = 0;
    const auto [last, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error != std::errc{}) return std::nullopt;
    text = trimmed(text.substr(static_cast<std::size_t>(last - text.data())));
    if (text.empty()) return std::nullopt;
    const auto unit = unit_seconds(text.front());
    // Large units first, each once: "30m1h" and "1m1m" are slips, not durations.
    if (!unit || *unit >= previous_unit) return std::nullopt;
    total += std::int64_t{count} * *unit;
    previous_unit = *unit;
    text = trimmed(text.substr(1));
  }
  return std::chrono::seconds{total};
}

std::string duration_text(std::chrono::seconds duration) {
  std::int64_t left = duration.count();
  if (left == 0) return "0";
  if (left % 3600 == 0) return std::to_string(left / 3600) + "h";
  std::string out;
  if (left >= 3600) out += std::to_string(left / 3600) + "h";
  left %= 3600;
  if (left >= 60) out += std::to_string(left / 60) + "m";
  if (left % 60 != 0) out += std::to_string(left % 60) + "s";
  return out;
}

std::optional<Colour> parse_colour(std::string_view text) {
  if (text.size() != 7 || text.front() != '#') return std::nullopt;
  std::uint32_t hex = 0;
  const auto [last, error] = std::from_chars(text.data() + 1, text.data() + 7, hex, 16);
  if (error != std::errc{} || last != text.data() + 7) return std::nullopt;
  return Colour::rgb(hex);
}

std::string colour_text(Colour colour) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out = "#";
  for (const std::uint8_t level : {colour.red, colour.green, colour.blue}) {
    out += kDigits[level >> 4];
    out += kDigits[level & 15];
  }
  return out;
}

std::optional<SpeedSetting> parse_speed(std::string_view text) {
  using Kind = SpeedSetting::Kind;
  if (text == "calm") return SpeedSetting{Kind::kCalm, 0};
  if (text == "normal") return SpeedSetting{Kind::kNormal, 0};
  if (text == "brisk") return SpeedSetting{Kind::kBrisk, 0};
  text = trimmed(text);
  const auto number = take_number(text);
  if (!number) return std::nullopt;
  if (text == "px/s") return SpeedSetting{Kind::kPxPerSecond, *number};
  if (text == "wpm") return SpeedSetting{Kind::kWordsPerMinute, *number};
  return std::nullopt;
}

std::optional<double> parse_percent(std::string_view text) {
  text = trimmed(text);
  const auto number = take_number(text);
  if (!number || text != "%") return std::nullopt;
  return number;
}

std::optional<double> parse_length(std::string_view text) {
  text = trimmed(text);
  const auto number = take_number(text);
  const LengthUnit* const unit = number ? take_unit(text) : nullptr;
  if (unit == nullptr) return std::nullopt;
  const double metres = *number * unit->metres;
  if (text.empty()) return metres;
  if (!unit->feet) return std::nullopt;
  const auto inches = take_number(text);
  if (text.empty() && inches) return metres + *inches * 0.0254;  // 26'6
  const LengthUnit* const second = inches ? take_unit(text) : nullptr;
  if (second == nullptr || second->metres != 0.0254 || !text.empty()) return std::nullopt;
  return metres + *inches * second->metres;
}

std::optional<WeekHours::Span> parse_hours(std::string_view text) {
  constexpr std::chrono::minutes kDay{24 * 60};
  const auto from = take_clock(text);
  if (!from || *from >= kDay || !text.starts_with('-')) return std::nullopt;
  text.remove_prefix(1);
  const auto until = take_clock(text);
  if (!until || *until > kDay || !text.empty()) return std::nullopt;
  return WeekHours::Span{*from, *until};
}

bool has_foreign_digit(std::string_view utf8) {
  // Lead byte, second byte and last-byte range of U+0660, U+06F0, U+0966 and U+FF10 onwards.
  for (std::size_t i = 0; i + 1 < utf8.size(); ++i) {
    const auto byte = [&](std::size_t at) {
      return at < utf8.size() ? static_cast<unsigned char>(utf8[at]) : 0U;
    };
    const auto within = [](unsigned value, unsigned low) {
      return value >= low && value < low + 10;
    };
    if (byte(i) == 0xD9 && within(byte(i + 1), 0xA0)) return true;
    if (byte(i) == 0xDB && within(byte(i + 1), 0xB0)) return true;
    if (byte(i) == 0xE0 && byte(i + 1) == 0xA5 && within(byte(i + 2), 0xA6)) return true;
    if (byte(i) == 0xEF && byte(i + 1) == 0xBC && within(byte(i + 2), 0x90)) return true;
  }
  return false;
}

std::string in_quotes(std::string_view text) {
  return "\"" + std::string(text) + "\"";
}

std::string number_text(double number) {
  std::array<char, 32> buffer{};
  const auto [last, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
  return error == std::errc{} ? std::string(buffer.data(), last) : std::string("?");
}

}  // namespace sharit
