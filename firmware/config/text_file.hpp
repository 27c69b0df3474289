#pragma once

#include <filesystem>
#include <string>

#include "render/support/result.hpp"

namespace sharit {

/// A whole file of settings. Blocks on the disk. Thread: any.
/// Fails (kInput): it cannot be read, or is larger than 1 MiB.
[[nodiscard]] Result<std::string> read_text_file(const std::filesystem::path& file);

}  // namespace sharit
