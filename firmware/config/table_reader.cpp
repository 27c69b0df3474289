#include "firmware/config/table_reader.hpp"

#include "firmware/config/convert.hpp"
#include "firmware/config/unknown.hpp"

namespace sharit {

void read_table(const TomlNode& node, const Table& table, Draft draft, Reporter& reporter) {
  for (const TomlMember& member : node.members) {
    const Key* key = find_key(table.name, member.key);
    if (key == nullptr) {
      reporter.error(member.place, unknown_key(table.name, member.key));
      continue;
    }
    const auto value = convert_value(*key, member.value);
    if (value)
      key->store(draft, *value);
    else
      reporter.error(member.value.place, value.error());
  }
}

}  // namespace sharit
