#pragma once

#include "firmware/app/edition.hpp"
#include "firmware/config/reporter.hpp"
#include "firmware/config/toml_document.hpp"

namespace sharit {

/// Warns of messages that are over at `now`, and of two that are breaking at one time. `root` is
/// the document the house's settings were read from. Pure.
void check_messages(const TomlNode& root, const House& house, WallTime now, Reporter& reporter);

}  // namespace sharit
