#include "firmware/config/reference.hpp"

#include <algorithm>
#include <string_view>

#include "firmware/config/convert.hpp"
#include "firmware/config/schema.hpp"

namespace sharit {
namespace {

constexpr std::size_t kWidth = 92;

constexpr std::string_view kHead =
    "Settings of Sharit, the news ticker: all of them, with what they do and their defaults.\n"
    "Take the # away from a line to set it; everything left out keeps its default.\n"
    "\"sharit check FILE\" tells whether a file is right. Saved changes show within two seconds.\n"
    "Made from the table in firmware/config/schema_table.cpp: change it there.\n";

/// Editors with Taplo complete and check the file by it; it must be a remark of the head.
constexpr std::string_view kSchema = "#:schema ./sharit.schema.json\n";

/// `text` as "# " lines of at most kWidth bytes, broken at blanks. Arabic counts double, which only
/// makes such lines shorter.
void remark(std::string& out, std::string_view text) {
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

/// What may be written, where the help and the default do not show it already.
std::string range_text(const Key& key) {
  if (key.type == ValueType::kChoice || key.ranged()) return accepted_text(key);
  return {};
}

void setting(std::string& out, const Key& key) {
  std::string help(key.help);
  if (std::string written = range_text(key); !written.empty()) {
    if (written[0] >= 'a' && written[0] <= 'z')
      written[0] = static_cast<char>(written[0] - 'a' + 'A');
    help += " " + written + ".";
  }
  if (key.required) help += " Needed.";
  if (!key.example.empty() && !key.initial.empty())
    help += " Default: " + std::string(key.initial) + ".";
  remark(out, help);
  out += "#" + std::string(key.name) + " = " +
         std::string(key.example.empty() ? key.initial : key.example) + "\n";
}

}  // namespace

std::string reference_text() {
  std::string out(kSchema);
  remark(out, kHead);
  for (const Table& table : schema_tables()) {
    out += "\n\n";
    remark(out, table.help);
    out += table.repeated ? "#[[" + std::string(table.name) + "]]\n"
                          : "[" + std::string(table.name) + "]\n";
    for (const Key& key : schema_keys()) {
      if (key.table != table.name) continue;
      out += "\n";
      setting(out, key);
    }
  }
  return out;
}

}  // namespace sharit
