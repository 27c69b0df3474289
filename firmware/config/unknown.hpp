#pragma once

#include <string_view>

#include "firmware/config/reporter.hpp"
#include "firmware/config/schema.hpp"
#include "firmware/config/toml_document.hpp"

namespace sharit {

/// What to say of names the table of settings does not have: the nearest name that it has, or the
/// table where the key belongs.
[[nodiscard]] Complaint unknown_key(std::string_view table, std::string_view key);
[[nodiscard]] Complaint unknown_table(const TomlMember& member);

/// [feed] for [[feed]], or the other way round, or a plain value.
[[nodiscard]] Complaint wrong_brackets(const Table& table);

}  // namespace sharit
