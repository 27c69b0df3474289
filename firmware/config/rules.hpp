#pragma once

#include "firmware/config/reporter.hpp"
#include "firmware/config/settings.hpp"
#include "firmware/config/toml_document.hpp"

namespace sharit {

/// What is wrong between keys: a missing url, two feeds of one name, a message that ends before it
/// begins, a text that is hard to read on its ground. `root` is the document `settings` was read
/// from; its [[feed]] and [[message]] items stand in the same order. Of a table that is `partial`
/// nothing is said to be missing.
void check_rules(const TomlNode& root, const Settings& settings, Reporter& reporter);

}  // namespace sharit
