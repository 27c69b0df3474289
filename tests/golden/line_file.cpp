#include "tests/golden/line_file.hpp"

#include <charconv>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>

#include "tests/support/utf8_text.hpp"

namespace sharit::golden {
namespace {

constexpr std::string_view kRuler = "---\n";

/// Resolves \uXXXX and \UXXXXXXXX, with which a file shows what would be invisible, and the byte
/// \xXX.
std::string unescaped(const std::string& value) {
  std::string text;
  for (std::size_t at = 0; at < value.size();) {
    const char kind = value[at] == '\\' && at + 1 < value.size() ? value[at + 1] : '\0';
    const std::size_t digits = kind == 'u' ? 4 : kind == 'U' ? 8 : kind == 'x' ? 2 : 0;
    if (digits == 0) {
      text += value[at++];
      continue;
    }
    const unsigned long number = std::strtoul(value.substr(at + 2, digits).c_str(), nullptr, 16);
    if (kind == 'x') {
      text += static_cast<char>(number);
    } else {
      test::append_utf8(text, static_cast<char32_t>(number));
    }
    at += 2 + digits;
  }
  return text;
}

std::optional<int> number_of(const std::string& value) {
  int number = 0;
  const char* const end = value.data() + value.size();
  const auto [stop, error] = std::from_chars(value.data(), end, number);
  if (error != std::errc{} || stop != end || number < 0) return std::nullopt;
  return number;
}

std::optional<bool> switch_of(const std::string& value) {
  if (value == "on") return true;
  if (value == "off") return false;
  return std::nullopt;
}

std::optional<DirectionPolicy> direction_of(const std::string& value) {
  if (value == "auto") return DirectionPolicy::kAuto;
  if (value == "rtl") return DirectionPolicy::kRtl;
  if (value == "ltr") return DirectionPolicy::kLtr;
  return std::nullopt;
}

std::optional<DirectionContext> feed_of(const std::string& value) {
  // What `feed_direction_context` says of a feed with mostly such headlines.
  if (value == "rtl") return DirectionContext{.threshold = 0.3, .neutral = Direction::kRtl};
  if (value == "ltr") return DirectionContext{};
  return std::nullopt;
}

std::optional<Weight> weight_of(const std::string& value) {
  if (value == "bold") return Weight::kBold;
  if (value == "regular") return Weight::kRegular;
  return std::nullopt;
}

template <typename T, typename Target>
bool put(const std::optional<T>& value, Target& target) {
  if (value) target = static_cast<Target>(*value);
  return value.has_value();
}

/// False where the key is unknown or its value wrong.
bool take(LineFile& file, const std::string& key, const std::string& value) {
  AnalysisOptions& options = file.options;
  if (key == "text") {
    file.text = unescaped(value);
    return true;
  }
  if (key == "mode") {
    file.modes.push_back(0);
    return put(number_of(value), file.modes.back());
  }
  if (key == "language") {
    options.language = value;
    file.fonts.language = value;
    return true;
  }
  if (key == "family") {
    file.fonts.families.push_back(value);
    return true;
  }
  if (key == "file") {
    file.fonts.files.push_back(value);
    return true;
  }
  if (key == "repeat") {
    int times = 0;
    const bool right = put(number_of(value), times);
    const std::string once = file.text;
    for (int at = 1; at < times; ++at) file.text += once;
    return right;
  }
  if (key == "size") return put(number_of(value), file.size);
  if (key == "letter_spacing") return put(number_of(value), file.letter_spacing);
  if (key == "wrap") return put(number_of(value), file.wrap);
  if (key == "height") return put(number_of(value), file.height);
  if (key == "least") return put(number_of(value), file.least);
  if (key == "lines") return put(number_of(value), file.lines);
  if (key == "weight") return put(weight_of(value), file.fonts.weight);
  if (key == "direction") return put(direction_of(value), options.direction);
  if (key == "feed") return put(feed_of(value), options.direction_context);
  if (key == "guards") return put(switch_of(value), options.guards.tokens);
  if (key == "signed_numbers") return put(switch_of(value), options.guards.signed_numbers);
  if (key == "max_length") return put(number_of(value), options.max_length);
  return false;
}

}  // namespace

Result<LineFile> read_line_file(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  const std::string content((std::istreambuf_iterator<char>(stream)), {});
  const auto ruler = content.find(kRuler);
  if (ruler == std::string::npos) return fail(Fault::kInput, path + ": no line of three hyphens");
  LineFile file;
  file.head = content.substr(0, ruler + kRuler.size());
  file.dump = content.substr(ruler + kRuler.size());
  std::istringstream lines(content.substr(0, ruler));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.front() == '#') continue;
    const auto colon = line.find(": ");
    if (colon == std::string::npos || !take(file, line.substr(0, colon), line.substr(colon + 2))) {
      return fail(Fault::kInput, path + ": not a key and value of README.md: " + line);
    }
  }
  return file;
}

}  // namespace sharit::golden
