#pragma once

#include <string>
#include <string_view>

#include "firmware/config/schema.hpp"

namespace sharit {

// The lines of a commented settings file, as the reference file and a first file have them. All
// append to `out`.

/// `text` as "# " lines, broken at blanks.
void add_remark(std::string& out, std::string_view text);

/// What a key does, what may be written and its default, as a remark.
void add_help(std::string& out, const Key& key);

/// The same, and the key with its example or default, commented out.
void add_example(std::string& out, const Key& key);

/// A table's header: "[screen]", "[[feed]]".
[[nodiscard]] std::string table_header(const Table& table);

}  // namespace sharit
