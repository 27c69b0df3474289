#pragma once

#include "firmware/config/reporter.hpp"
#include "firmware/config/schema.hpp"
#include "firmware/config/toml_document.hpp"

namespace sharit {

/// Stores every key of a table that is right and reports the others.
void read_table(const TomlNode& node, const Table& table, Draft draft, Reporter& reporter);

}  // namespace sharit
