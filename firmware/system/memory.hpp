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

/// Makes what is freed go back to the system: images of a megabyte come and go for months. One heap
/// for all threads (they rarely ask at once), and every block of 128 kB or more a mapping of its
/// own, which glibc otherwise stops doing after the first large one. Call before the first thread.
void keep_memory_small();

/// The value of a line "Name:   123 kB" in bytes, 0 when it is not there. Pure.
[[nodiscard]] std::uint64_t kilobyte_field(std::string_view text, std::string_view name);

}  // namespace sharit
