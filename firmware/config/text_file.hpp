#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "render/support/result.hpp"

namespace sharit {

/// Bytes. Far above any real configuration; keeps a mistaken name from filling the memory.
inline constexpr std::size_t kLargestText = std::size_t{1024} * 1024;

/// A whole file of settings; of one larger than kLargestText only somewhat more than that. Blocks
/// on the disk. Thread: any. Fails (kInput): it cannot be read.
[[nodiscard]] Result<std::string> read_text_file(const std::filesystem::path& file);

}  // namespace sharit
