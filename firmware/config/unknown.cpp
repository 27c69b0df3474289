#include "firmware/config/unknown.hpp"

#include <string>
#include <vector>

#include "firmware/config/values.hpp"
#include "render/support/nearest.hpp"

namespace sharit {
namespace {

std::string header(const Table& table) {
  const std::string name(table.name);
  return table.repeated ? "[[" + name + "]]" : "[" + name + "]";
}

std::string header(std::string_view table) {
  const Table* row = find_table(table);
  return row == nullptr ? std::string(table) : header(*row);
}

/// "[screen] or [[feed]]" for a key of several tables; empty for one of none.
std::string tables_with(std::string_view key) {
  std::string out;
  for (const Table& table : schema_tables())
    if (find_key(table.name, key) != nullptr) out += (out.empty() ? "" : " or ") + header(table);
  return out;
}

std::string names_of(std::string_view table) {
  std::string out;
  for (const Key& key : schema_keys())
    if (key.table == table) out += (out.empty() ? "" : ", ") + std::string(key.name);
  return out;
}

}  // namespace

std::string_view nearest_key(std::string_view table, std::string_view key) {
  std::vector<std::string_view> names;
  for (const Key& row : schema_keys())
    if (row.table == table) names.push_back(row.name);
  return nearest(key, names);
}

Complaint unknown_key(std::string_view table, std::string_view key) {
  Complaint complaint{"unknown_key", header(table) + " has no setting " + in_quotes(key), {}};
  const std::string_view meant = nearest_key(table, key);
  const std::string elsewhere = tables_with(key);
  if (!elsewhere.empty())
    complaint.hint = in_quotes(key) + " belongs under " + elsewhere;
  else if (!meant.empty())
    complaint.hint = in_quotes(meant);
  else
    complaint.hint = "one of " + names_of(table);
  return complaint;
}

Complaint unknown_table(const TomlMember& member) {
  const bool block =
      member.value.kind == TomlNode::Kind::kTable || member.value.kind == TomlNode::Kind::kArray;
  std::vector<std::string_view> names;
  for (const Table& table : schema_tables()) names.push_back(table.name);
  const std::string_view meant = nearest(member.key, names);
  const std::string elsewhere = tables_with(member.key);
  if (!block && !elsewhere.empty())
    return Complaint{"unknown_key", in_quotes(member.key) + " stands outside of any table",
                     "it belongs under " + elsewhere};
  std::string all;
  for (const Table& table : schema_tables()) all += (all.empty() ? "" : ", ") + header(table);
  return Complaint{block ? "unknown_table" : "unknown_key",
                   block ? "there is no table [" + member.key + "]"
                         : "there is no setting " + in_quotes(member.key),
                   meant.empty() ? "one of " + all : header(meant)};
}

const Table* table_named_in(std::string_view heading) {
  std::string letters;
  for (const char c : heading.substr(0, heading.find('#')))
    if ((c >= 'a' && c <= 'z') || c == '_') letters += c;
  return find_table(letters);
}

Complaint wrong_brackets(const Table& table) {
  const std::string name(table.name);
  return Complaint{"wrong_brackets",
                   table.repeated ? name + " is written with two brackets, once for each"
                                  : name + " is written once, with one pair of brackets",
                   header(table)};
}

}  // namespace sharit
