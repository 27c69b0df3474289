#pragma once

#include <expected>
#include <string>

#include "firmware/config/reporter.hpp"
#include "firmware/config/schema.hpp"
#include "firmware/config/toml_document.hpp"

namespace sharit {

/// Turns a written value into what its key wants, or says what is wrong with it. Looks at this
/// value only; what concerns several keys is in `rules.hpp`.
[[nodiscard]] std::expected<Value, Complaint> convert_value(const Key& key, const TomlNode& node);

/// What may be written for a key: `"auto" or "latn"`, `a duration from "30s" to "168h"`. For hints
/// and for the reference file; no end mark.
[[nodiscard]] std::string accepted_text(const Key& key);

}  // namespace sharit
