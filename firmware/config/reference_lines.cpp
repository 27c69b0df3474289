#include "firmware/config/reference_lines.hpp"

#include <algorithm>

#include "firmware/config/convert.hpp"

namespace sharit {
namespace {

/// Bytes a line; Arabic counts double, which only makes such lines shorter.
constexpr std::size_t kWidth = 92;

/// What may be written, where the help and the default do not show it already.
std::string range_text(const Key& key) {
  if (key.type == ValueType::kChoice || key.ranged()) return accepted_text(key);
  return {};
}

}  // namespace

void add_remark(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const std::size_t line_end = std::min(text.find('\n'), text.size());
    std::size_t cut = line_end;
    if (line_end + 2 > kWidth) {
      cut = text.rfind(' ', kWidth - 2);
      if (cut == std::string_view::npos || cut == 0) cut = line_end;
    }
    out += "# " + std::string(text.substr(0, cut)) + "\n";
    text.remove_prefix(std::min(cut + 1, text.size()));
  }
}

void add_help(std::string& out, const Key& key) {
  std::string help(key.help);
  if (std::string written = range_text(key); !written.empty()) {
    if (written[0] >= 'a' && written[0] <= 'z')
      written[0] = static_cast<char>(written[0] - 'a' + 'A');
    help += " " + written + ".";
  }
  if (key.required) help += " Needed.";
  if (!key.example.empty() && !key.initial.empty())
    help += " Default: " + std::string(key.initial) + ".";
  add_remark(out, help);
}

void add_example(std::string& out, const Key& key) {
  add_help(out, key);
  out += "#" + std::string(key.name) + " = " +
         std::string(key.example.empty() ? key.initial : key.example) + "\n";
}

std::string table_header(const Table& table) {
  const std::string name(table.name);
  return table.repeated ? "[[" + name + "]]" : "[" + name + "]";
}

}  // namespace sharit
