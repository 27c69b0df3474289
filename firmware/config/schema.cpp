#include "firmware/config/schema.hpp"

#include <algorithm>

namespace sharit {

const Key* find_key(std::string_view table, std::string_view name) {
  const auto keys = schema_keys();
  const auto found = std::ranges::find_if(
      keys, [&](const Key& key) { return key.table == table && key.name == name; });
  return found == keys.end() ? nullptr : &*found;
}

const Table* find_table(std::string_view name) {
  const auto tables = schema_tables();
  const auto found = std::ranges::find(tables, name, &Table::name);
  return found == tables.end() ? nullptr : &*found;
}

std::vector<std::string_view> split_choices(std::string_view choices) {
  std::vector<std::string_view> out;
  while (!choices.empty()) {
    const std::size_t bar = std::min(choices.find('|'), choices.size());
    out.push_back(choices.substr(0, bar));
    choices.remove_prefix(std::min(bar + 1, choices.size()));
  }
  return out;
}

}  // namespace sharit
