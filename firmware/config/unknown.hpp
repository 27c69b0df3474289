#pragma once

#include <string_view>

#include "firmware/config/reporter.hpp"
#include "firmware/config/schema.hpp"
#include "firmware/config/toml_document.hpp"

namespace sharit {

/// The key of a table whose name is like this one, which is none of its keys; empty: none.
[[nodiscard]] std::string_view nearest_key(std::string_view table, std::string_view key);

/// What to say of names the table of settings does not have: the nearest name that it has, or the
/// table where the key belongs.
[[nodiscard]] Complaint unknown_key(std::string_view table, std::string_view key);
[[nodiscard]] Complaint unknown_table(const TomlMember& member);

/// The table that a heading names, also a spoilt one: its letters. Null: none.
[[nodiscard]] const Table* table_named_in(std::string_view heading);

/// [feed] for [[feed]], or the other way round, or a plain value.
[[nodiscard]] Complaint wrong_brackets(const Table& table);

}  // namespace sharit
