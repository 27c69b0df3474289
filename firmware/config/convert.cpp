#include "firmware/config/convert.hpp"

#include <algorithm>
#include <cctype>
#include <utility>

#include "firmware/config/odd_character.hpp"
#include "firmware/config/text_rules.hpp"
#include "firmware/config/theme_text.hpp"
#include "firmware/config/values.hpp"
#include "render/support/nearest.hpp"

namespace sharit {
namespace {

using Converted = std::expected<Value, Complaint>;
using Kind = TomlNode::Kind;

std::unexpected<Complaint> wrong(std::string_view code, std::string message, std::string hint) {
  return std::unexpected(Complaint{std::string(code), std::move(message), std::move(hint)});
}

/// A range's end in the words of the type.
std::string end_text(const Key& key, double end) {
  switch (key.type) {
    case ValueType::kDuration:
    case ValueType::kAutoDuration:
      return in_quotes(duration_text(std::chrono::seconds{static_cast<std::int64_t>(end)}));
    case ValueType::kShare:
    case ValueType::kAutoShare:
      return in_quotes(number_text(end) + "%");
    case ValueType::kLength:
      return in_quotes(number_text(end) + "m");
    default:
      return number_text(end);
  }
}

std::unexpected<Complaint> out_of_range(const Key& key, std::string_view written) {
  std::string hint = "from " + end_text(key, key.least) + " to " + end_text(key, key.most);
  if (!key.reason.empty()) hint += ": " + std::string(key.reason);
  return wrong("out_of_range",
               std::string(written) + " is out of range for " + std::string(key.name),
               std::move(hint));
}

bool outside(const Key& key, double value) {
  return key.ranged() && (value < key.least || value > key.most);
}

/// The value is of the right TOML kind but its text is not of the key's language.
std::unexpected<Complaint> unreadable(const Key& key, std::string_view written) {
  std::string message = in_quotes(written) + " is not right for " + std::string(key.name);
  if (has_foreign_digit(written)) message += ": digits in this file must be 0123456789";
  // "٥٪" is answered with "5%".
  TomlNode plain;
  plain.kind = Kind::kText;
  plain.text = in_plain_characters(written);
  const bool meant = plain.text != written && convert_value(key, plain).has_value();
  return wrong("bad_value", std::move(message), meant ? in_quotes(plain.text) : accepted_text(key));
}

Converted convert_choice(const Key& key, std::string_view written) {
  const auto choices = split_choices(key.choices);
  const auto found = std::ranges::find(choices, written);
  if (found != choices.end()) return Value{static_cast<std::int64_t>(found - choices.begin())};
  const std::string_view meant = nearest(written, choices);
  return wrong("bad_choice", in_quotes(written) + " is not a choice of " + std::string(key.name),
               meant.empty() ? accepted_text(key) : in_quotes(meant));
}

Converted convert_share(const Key& key, std::string_view written) {
  if (key.type == ValueType::kAutoShare && written == "auto") return Value{0.0};
  const auto share = parse_percent(written);
  if (!share) return unreadable(key, written);
  if (outside(key, *share)) return out_of_range(key, in_quotes(written));
  return Value{*share};
}

Converted convert_length(const Key& key, std::string_view written) {
  const auto metres = parse_length(written);
  if (!metres) return unreadable(key, written);
  if (outside(key, *metres)) return out_of_range(key, in_quotes(written));
  return Value{*metres};
}

std::string upper_case(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return text;
}

Converted convert_duration(const Key& key, std::string_view written) {
  if (key.type == ValueType::kAutoDuration && written == "auto")
    return Value{std::chrono::seconds{0}};
  const auto duration = parse_duration(written);
  if (!duration) return unreadable(key, written);
  if (outside(key, static_cast<double>(duration->count())))
    return out_of_range(key, in_quotes(written));
  return Value{*duration};
}

Converted convert_text(const Key& key, const std::string& written) {
  std::optional<Complaint> complaint;
  switch (key.type) {
    case ValueType::kChoice:
      return convert_choice(key, written);
    case ValueType::kShare:
    case ValueType::kAutoShare:
      return convert_share(key, written);
    case ValueType::kDuration:
    case ValueType::kAutoDuration:
      return convert_duration(key, written);
    case ValueType::kLength:
      return convert_length(key, written);
    case ValueType::kColour: {
      const auto colour = parse_colour(written);
      if (!colour) return unreadable(key, written);
      return Value{*colour};
    }
    case ValueType::kSpeed: {
      const auto speed = parse_speed(written);
      if (!speed) return unreadable(key, written);
      if (speed->value != 0 || std::isdigit(static_cast<unsigned char>(written.front())))
        if (outside(key, speed->value)) return out_of_range(key, in_quotes(written));
      return Value{*speed};
    }
    case ValueType::kFullText:
      if (in_plain_characters(written).find_first_not_of(" \t\r\n") == std::string::npos)
        return wrong("bad_value", std::string(key.name) + " is empty", "write what it should say");
      break;
    case ValueType::kLanguage:
      complaint = check_language(written);
      break;
    case ValueType::kTimezone:
      complaint = check_timezone(written);
      break;
    case ValueType::kAddress:
      complaint = check_address(written);
      break;
    case ValueType::kProxy:
      complaint = check_proxy(written);
      break;
    case ValueType::kTheme:
      complaint = check_theme(written);
      break;
    case ValueType::kRegion:
      complaint = check_region(written);
      break;
    default:
      break;
  }
  if (complaint) return std::unexpected(std::move(*complaint));
  return Value{key.type == ValueType::kRegion ? upper_case(written) : written};
}

/// The texts of a list, or the one that stands for a list of it.
std::expected<std::vector<std::string>, Complaint> texts_of(const Key& key, const TomlNode& node) {
  if (node.kind == Kind::kText) return std::vector<std::string>{node.text};
  std::vector<std::string> out;
  for (const TomlNode& item : node.items) {
    if (item.kind != Kind::kText)
      return wrong("wrong_type",
                   std::string(key.name) + " holds " + std::string(kind_name(item.kind)),
                   accepted_text(key));
    out.push_back(item.text);
  }
  return out;
}

Converted convert_days(const Key& key, const std::vector<std::string>& written) {
  std::bitset<7> days;
  for (const std::string& each : written) {
    const auto day = convert_choice(key, each);
    if (!day) return day;
    days.set(static_cast<std::size_t>(*std::get_if<std::int64_t>(&*day)));
  }
  return Value{days};
}

Converted convert_times(const Key& key, const std::vector<std::string>& written) {
  std::vector<WeekHours::Span> spans;
  for (const std::string& each : written) {
    const auto span = parse_hours(each);
    if (!span) return unreadable(key, each);
    if (span->from == span->until)
      return wrong("bad_value", in_quotes(each) + " begins and ends at one time",
                   "\"00:00-24:00\" for the whole day");
    spans.push_back(*span);
  }
  return Value{std::move(spans)};
}

/// The types that are a list or one text.
Converted convert_list(const Key& key, const TomlNode& node) {
  auto written = texts_of(key, node);
  if (!written) return std::unexpected(std::move(written.error()));
  if (key.type == ValueType::kDays) return convert_days(key, *written);
  if (key.type == ValueType::kTimes) return convert_times(key, *written);
  return Value{std::move(*written)};
}

/// Whether something is left of it to be found in a headline; punctuation and spaces are not.
bool has_word(std::string_view text) {
  constexpr std::string_view kSigns = "$%+<=>^`|~";
  return std::ranges::any_of(text, [&](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalnum(byte) != 0 || kSigns.contains(c);
  });
}

Converted convert_words(const Key& key, const TomlNode& node) {
  Converted list = convert_list(key, node);
  if (!list) return list;
  for (const std::string& word : *std::get_if<std::vector<std::string>>(&*list))
    if (!has_word(word))
      return wrong("bad_value", in_quotes(word) + " in " + std::string(key.name) + " has no word",
                   accepted_text(key));
  return list;
}

Converted convert_colours(const Key& key, const TomlNode& node) {
  std::vector<Colour> out;
  for (const TomlNode& item : node.items) {
    const auto colour = item.kind == Kind::kText ? parse_colour(item.text) : std::nullopt;
    if (!colour)
      return wrong("bad_value", std::string(key.name) + " holds something that is no colour",
                   accepted_text(key));
    out.push_back(*colour);
  }
  return Value{std::move(out)};
}

Converted wrong_type(const Key& key, const TomlNode& node) {
  std::string hint = accepted_text(key);
  if (node.kind == Kind::kText &&
      (key.type == ValueType::kBool || key.type == ValueType::kInteger ||
       key.type == ValueType::kTurn || key.type == ValueType::kMoment))
    hint += ", without quotes";
  return wrong("wrong_type",
               std::string(key.name) + " cannot be " + std::string(kind_name(node.kind)),
               std::move(hint));
}

}  // namespace

Converted convert_value(const Key& key, const TomlNode& node) {
  switch (key.type) {
    case ValueType::kBool:
      if (node.kind == Kind::kBool) return Value{node.boolean};
      return wrong_type(key, node);
    case ValueType::kInteger:
      if (node.kind != Kind::kInteger) return wrong_type(key, node);
      if (outside(key, static_cast<double>(node.integer)))
        return out_of_range(key, std::to_string(node.integer));
      return Value{node.integer};
    case ValueType::kTurn:
      if (node.kind != Kind::kInteger) return wrong_type(key, node);
      if (node.integer < 0 || node.integer > 270 || node.integer % 90 != 0)
        return wrong("bad_choice",
                     std::to_string(node.integer) + " is not a choice of " + std::string(key.name),
                     accepted_text(key));
      return Value{node.integer};
    case ValueType::kMoment:
      // A date alone means its first minute, as people expect of "until" a day: that day is not in
      // it.
      if (node.kind == Kind::kDateTime || node.kind == Kind::kDate) return Value{node.moment};
      return wrong_type(key, node);
    case ValueType::kTextList:
    case ValueType::kDays:
    case ValueType::kTimes:
      if (node.kind == Kind::kArray || node.kind == Kind::kText) return convert_list(key, node);
      return wrong_type(key, node);
    case ValueType::kWordList:
      if (node.kind == Kind::kArray || node.kind == Kind::kText) return convert_words(key, node);
      return wrong_type(key, node);
    case ValueType::kColours:
      if (node.kind == Kind::kArray) return convert_colours(key, node);
      return wrong_type(key, node);
    default:
      if (node.kind == Kind::kText) return convert_text(key, node.text);
      return wrong_type(key, node);
  }
}

std::string accepted_text(const Key& key) {
  const std::string range =
      key.ranged() ? " from " + end_text(key, key.least) + " to " + end_text(key, key.most) : "";
  switch (key.type) {
    case ValueType::kText:
      return "a text in quotes";
    case ValueType::kFullText:
      return "a text in quotes, not empty";
    case ValueType::kDuration:
      return "a duration such as \"10m\", \"90s\" or \"1h30m\"," + range;
    case ValueType::kAutoDuration:
      return "\"auto\", or a duration such as \"8s\"," + range;
    case ValueType::kColour:
      return "a colour such as \"#F2B33D\"";
    case ValueType::kColours:
      return "a list of colours such as [\"#F2B33D\", \"#39B58A\"]";
    case ValueType::kTheme:
      return theme_choices() + ", or the path of a theme file such as \"./our-theme.toml\"";
    case ValueType::kSpeed:
      return "\"calm\", \"normal\", \"brisk\", \"240px/s\" or \"120wpm\"; numbers" + range;
    case ValueType::kShare:
      return "a share such as \"5%\"," + range;
    case ValueType::kAutoShare:
      return "\"auto\", or a share such as \"20%\"," + range;
    case ValueType::kLength:
      return "a length such as \"8m\", \"140cm\", \"26ft\" or \"55in\"," + range;
    case ValueType::kLanguage:
      return "a language tag such as \"ar\" or \"en\"";
    case ValueType::kRegion:
      return "two letters such as \"EG\"";
    case ValueType::kTimezone:
      return "a zone such as \"Asia/Riyadh\"";
    case ValueType::kAddress:
      return "an address such as \"https://news.example/feed/\", or a path";
    case ValueType::kProxy:
      return "an address such as \"http://proxy.example:3128\"";
    case ValueType::kPath:
      return "a path in quotes";
    case ValueType::kSecret:
      return "a text in quotes, \"file:PATH\" or \"env:NAME\"";
    case ValueType::kTextList:
      return "a list of texts such as [\"Amiri\", \"Noto Sans\"]";
    case ValueType::kWordList:
      return "a list of words such as [\"يانصيب\", \"lottery\"]";
    case ValueType::kTimes:
      return "a span such as \"09:00-11:30\", or a list of them";
    case ValueType::kBool:
      return "true or false";
    case ValueType::kInteger:
      return "a whole number" + range;
    case ValueType::kTurn:
      return "0, 90, 180 or 270";
    case ValueType::kMoment:
      return "a date and time such as 2026-11-22T18:00:00";
    case ValueType::kChoice:
    case ValueType::kDays:
      break;
  }
  std::string out = key.type == ValueType::kDays ? "a list of " : "";
  const auto choices = split_choices(key.choices);
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (i != 0) out += i + 1 == choices.size() ? " or " : ", ";
    out += in_quotes(choices[i]);
  }
  return out;
}

}  // namespace sharit
