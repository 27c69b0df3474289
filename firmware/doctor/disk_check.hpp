#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "firmware/doctor/check.hpp"
#include "firmware/doctor/machine.hpp"
#include "firmware/doctor/running_ticker.hpp"

namespace sharit {

/// The folder of the last good headlines, and the disk it is on.
struct FolderFacts {
  std::filesystem::path folder;
  std::string why_not;           ///< Why nothing can be written there; empty: it can.
  std::string foreign;           ///< The user whose it is, where that is not the one who asks.
  std::uint64_t free_bytes = 0;  ///< For programs like ours.
};

/// Writes a file there and takes it away; where the folder is not made yet, looks whether it could
/// be. Makes nothing that stays.
[[nodiscard]] FolderFacts gather_folder(const std::filesystem::path& folder);

/// Where the service keeps its headlines (StateDirectory=sharit); empty where it has not yet run.
[[nodiscard]] std::filesystem::path service_folder(const Machine& machine);

/// "disk": do headlines outlive a power cut. What the running ticker says goes first. Pure.
[[nodiscard]] Check check_disk(const FolderFacts& facts, const RunningTicker* running);

/// "root": can a power cut hurt the system.
[[nodiscard]] Check check_root(const Machine& machine);

}  // namespace sharit
