#include "tests/golden/line_file.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

#include "tests/support/utf8_text.hpp"

namespace sharit::golden {
namespace {

constexpr std::string_view kRuler = "---\n";

/// Resolves \uXXXX and \UXXXXXXXX, with which a file shows what would be invisible.
std::string unescaped(const std::string& value) {
  std::string text;
  for (std::size_t at = 0; at < value.size();) {
    const bool escape = value[at] == '\\' && at + 1 < value.size();
    const std::size_t digits = !escape                ? 0
                               : value[at + 1] == 'u' ? 4
                               : value[at + 1] == 'U' ? 8
                                                      : 0;
    if (digits == 0) {
      text += value[at++];
      continue;
    }
    test::append_utf8(text, static_cast<char32_t>(
                                std::strtoul(value.substr(at + 2, digits).c_str(), nullptr, 16)));
    at += 2 + digits;
  }
  return text;
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
    if (colon == std::string::npos) return fail(Fault::kInput, path + ": not a key: " + line);
    const std::string key = line.substr(0, colon);
    const std::string value = line.substr(colon + 2);
    if (key == "text") {
      file.text = unescaped(value);
    } else if (key == "language") {
      file.language = value;
    } else if (key == "family") {
      file.families.push_back(value);
    } else if (key == "size") {
      file.size = std::atoi(value.c_str());
    } else if (key == "weight") {
      file.bold = value == "bold";
    } else if (key == "guards") {
      file.guards = value == "on";
    } else if (key == "direction") {
      file.direction = value;
    } else {
      return fail(Fault::kInput, path + ": unknown key " + key);
    }
  }
  return file;
}

}  // namespace sharit::golden
