#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace sharit {

/// The process's memory in bytes; 0 where the kernel does not tell.
struct MemoryUse {
  std::uint64_t resident = 0;      ///< RSS now.
  std::uint64_t peak = 0;          ///< Highest RSS so far (VmHWM).
  std::uint64_t proportional = 0;  ///< PSS now: shared pages divided among their users.
};

/// Reads /proc/self/status and smaps_rollup; the latter costs about a millisecond, so ask at most
/// once a second. Thread: any.
[[nodiscard]] MemoryUse memory_use(const std::filesystem::path& proc_self = "/proc/self");

/// The value of a line "Name:   123 kB" in bytes, 0 when it is not there. Pure.
[[nodiscard]] std::uint64_t kilobyte_field(std::string_view text, std::string_view name);

}  // namespace sharit
