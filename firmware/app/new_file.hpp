#pragma once

#include <filesystem>
#include <string>

#include "render/support/result.hpp"

namespace sharit {

/// Whether a file may be written there: nothing is, or `replace`. Fails (kCall): something is.
[[nodiscard]] Result<void> may_be_written(const std::filesystem::path& file, bool replace);

/// Writes a settings file whole or not at all, and its folder where there is none. Without
/// `replace` what is there stays. Fails: kCall (it is there), kDevice (no right, no room).
[[nodiscard]] Result<void> write_new_file(const std::filesystem::path& file,
                                          const std::string& text, bool replace);

}  // namespace sharit
