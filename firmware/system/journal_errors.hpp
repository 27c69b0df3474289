#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "firmware/system/clock.hpp"

namespace sharit {

/// A line of systemd's journal.
struct JournalLine {
  WallTime time{};
  std::string text;  ///< Escaped (`escape_for_log`).
};

/// The newest error that a unit ("sharit.service") has written; none where there is no journal, it
/// may not be read, or holds none. `folder` is for tests; empty: this machine's journal. Takes some
/// milliseconds. Thread: any.
[[nodiscard]] std::optional<JournalLine> last_journal_error(
    const std::string& unit, const std::filesystem::path& folder = {});

}  // namespace sharit
