#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "firmware/feeds/headline.hpp"
#include "render/support/result.hpp"

namespace sharit {

/// Headlines that the operator has taken off, as they are kept over a restart.
struct KeptWithdrawn {
  std::vector<Headline> headlines;  ///< In the order in which they were withdrawn.
  std::string trouble;              ///< A sentence for the operator; empty when all is well.
};

/// Reads an SQLite file of them: id, text, source and language; `key` is made anew. No file: none.
/// A damaged one is kept as "….bad", and there are none. Never throws. Thread: any.
[[nodiscard]] KeptWithdrawn load_withdrawn(const std::filesystem::path& file);

/// Replaces what the file holds in one write, which a pulled plug leaves whole or undone. Fails:
/// kDevice; then the file is as it was.
[[nodiscard]] Result<void> save_withdrawn(const std::filesystem::path& file,
                                          std::span<const Headline> headlines);

}  // namespace sharit
