#pragma once

#include <string>

namespace sharit {

/// The commented reference file, config/sharit.toml, made from the table of settings: every key
/// with its help, what may be written and its default. All settings in it are commented out, so it
/// loads as an empty one. A unit test compares the committed file with this.
[[nodiscard]] std::string reference_text();

}  // namespace sharit
