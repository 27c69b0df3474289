#include "conformance/unicode_file.hpp"

#include <cstdio>

#include <doctest/doctest.h>

namespace sharit::conformance {

UnicodeFile::UnicodeFile(const std::string& name)
    : stream_(std::string(SHARIT_UNICODE_DATA) + "/" + name) {
  REQUIRE_MESSAGE(stream_.is_open(), SHARIT_UNICODE_DATA << "/" << name
                                                         << " is missing: install the Debian "
                                                            "package unicode-data");
}

bool UnicodeFile::next(std::string& line) {
  while (std::getline(stream_, line)) {
    const std::string_view content = trim(std::string_view(line).substr(0, line.find('#')));
    if (content.empty()) continue;
    line = std::string(content);
    return true;
  }
  return false;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0;;) {
    const std::size_t end = text.find(separator, at);
    const std::string_view part = text.substr(at, end == text.npos ? text.npos : end - at);
    if (separator != ' ' || !part.empty()) parts.push_back(part);
    if (end == text.npos) return parts;
    at = end + 1;
  }
}

std::string_view trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::u32string parse_code_points(std::string_view text) {
  std::u32string result;
  for (const std::string_view part : split(text, ' ')) {
    result.push_back(static_cast<char32_t>(std::stoul(std::string(part), nullptr, 16)));
  }
  return result;
}

CodePointRange parse_range(std::string_view text) {
  const std::size_t dots = text.find("..");
  const auto number = [](std::string_view digits) {
    return static_cast<char32_t>(std::stoul(std::string(digits), nullptr, 16));
  };
  if (dots == text.npos) return {number(text), number(text)};
  return {number(text.substr(0, dots)), number(text.substr(dots + 2))};
}

void Score::report(const std::string& file, int expected_cases) const {
  std::printf("%-40s %7d passed, %d failed\n", file.c_str(), passed, failed);
  CHECK(failed == 0);
  CHECK_MESSAGE(passed + failed == expected_cases, file << " held " << passed + failed
                                                        << " cases; Unicode 15.0 has "
                                                        << expected_cases);
}

}  // namespace sharit::conformance
