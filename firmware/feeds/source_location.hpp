#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "render/support/result.hpp"

namespace sharit {

/// Where a source's bytes come from.
enum class SourcePlace { kHttp, kFile, kStandardInput };

[[nodiscard]] SourcePlace place_of(std::string_view url);

/// The path that a "file:" address or a path means.
[[nodiscard]] std::filesystem::path path_of(std::string_view url);

/// Reads a whole file (standard input for "-") of at most `limit` bytes.
/// Fails: kInput with a sentence; never blocks on anything but the file.
[[nodiscard]] Result<std::string> read_bytes(std::string_view url, std::size_t limit);

/// The most a document may have, decompressed.
inline constexpr std::size_t kLargestDocument = 8U * 1024 * 1024;

}  // namespace sharit
