#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace sharit {

/// "1 headline", "2 headlines".
[[nodiscard]] std::string counted(std::size_t count, const std::string& one);

/// Words of another part of the program as a sentence: a capital (ASCII) in front, a full stop
/// behind.
[[nodiscard]] std::string as_sentence(std::string words);

/// "120 MB": whole millions of bytes.
[[nodiscard]] std::string megabytes(std::uint64_t bytes);

}  // namespace sharit
