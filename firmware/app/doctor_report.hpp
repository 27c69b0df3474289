#pragma once

#include <string>

#include "firmware/doctor/check.hpp"

namespace sharit {

/// The checks for a person: a line each, what to do under it, and how many are good. Text of feeds
/// is escaped.
[[nodiscard]] std::string doctor_text(const Checks& checks);

/// The same for a program, one line:
/// `{"ok":…,"checks":[{"name":…,"verdict":"good"|"warning"|"wrong",
/// "about":"device"|"input","sentence":…,"fix":…}]}`.
[[nodiscard]] std::string doctor_json(const Checks& checks);

}  // namespace sharit
