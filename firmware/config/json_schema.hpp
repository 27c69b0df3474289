#pragma once

#include <string>

namespace sharit {

/// config/sharit.schema.json, made from the table of settings: JSON Schema, draft 4, which is what
/// editors with Taplo complete and check a sharit.toml by. It knows names, types, choices, forms
/// and the ranges of whole numbers; what concerns several keys, and the range of a duration or a
/// length, only `sharit check` knows. A unit test compares the committed file with this.
[[nodiscard]] std::string json_schema_text();

}  // namespace sharit
