#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace sharit::bench {

/// A text made to be slow.
struct HostileText {
  std::string name;
  std::string utf8;
};

/// Every kind of hostile text that we know, each cut to `size` bytes.
[[nodiscard]] std::vector<HostileText> hostile_texts(std::size_t size);

/// Pieces of the kinds above in random order: what nobody thought of. Same seed, same text.
[[nodiscard]] HostileText random_hostile_text(std::uint64_t seed, std::size_t size);

}  // namespace sharit::bench
