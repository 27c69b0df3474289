#pragma once

#include <string_view>

#include "render/support/log.hpp"

namespace sharit {

/// Whether standard error goes to systemd's journal: $JOURNAL_STREAM names its device and inode
/// (systemd.exec(5)); what was inherited while standard error goes elsewhere does not count.
[[nodiscard]] bool journal_reads_stderr();

/// What the journal takes the level of a line from: "<3>" for an error (sd-daemon(3)).
[[nodiscard]] std::string_view journal_mark(LogLevel level);

}  // namespace sharit
