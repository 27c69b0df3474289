#include "firmware/config/reference.hpp"

#include <string_view>

#include "firmware/config/reference_lines.hpp"
#include "firmware/config/schema.hpp"

namespace sharit {
namespace {

constexpr std::string_view kHead =
    "Settings of Sharit, the news ticker: all of them, with what they do and their defaults.\n"
    "Take the # away from a line to set it; everything left out keeps its default.\n"
    "\"sharit check FILE\" tells whether a file is right. Saved changes show within two seconds.\n"
    "Made from the table in firmware/config/schema_table.cpp: change it there.\n";

/// Editors with Taplo complete and check the file by it; it must be a remark of the head.
constexpr std::string_view kSchema = "#:schema ./sharit.schema.json\n";

}  // namespace

std::string reference_text() {
  std::string out(kSchema);
  add_remark(out, kHead);
  for (const Table& table : schema_tables()) {
    out += "\n\n";
    add_remark(out, table.help);
    out += (table.repeated ? "#" : "") + table_header(table) + "\n";
    for (const Key& key : schema_keys()) {
      if (key.table != table.name) continue;
      out += "\n";
      add_example(out, key);
    }
  }
  return out;
}

}  // namespace sharit
