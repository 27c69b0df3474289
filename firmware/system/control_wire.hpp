#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include <sys/un.h>

#include "firmware/system/descriptor.hpp"

namespace sharit {

/// When somebody at the other end must be done.
using WireDeadline = std::chrono::steady_clock::time_point;

/// The address of a socket's file; none where the path is longer than an address (107 bytes).
[[nodiscard]] std::optional<sockaddr_un> wire_address(const std::filesystem::path& path);

/// Reads up to the end of a line, or of what is sent, and the file that comes with it (`file` may
/// be null: none is taken). None when it does not end in time or within `limit` bytes.
[[nodiscard]] std::optional<std::string> read_wire_line(int socket, std::size_t limit,
                                                        WireDeadline deadline, Descriptor* file);

/// Writes a line and hands a file over with it (-1: none). False when the other end does not take
/// it in time.
[[nodiscard]] bool write_wire_line(int socket, std::string_view text, int file,
                                   WireDeadline deadline);

}  // namespace sharit
