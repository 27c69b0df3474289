#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace sharit {

/// Longest text that any stage takes or gives, in code points (the hard guard against hostile
/// input).
inline constexpr std::size_t kMaxCodePoints = 16000;

/// Code points together with the byte each came from: what the stages before bidi hand on.
/// Both members always have the same size. Offsets never decrease.
struct MappedText {
  std::u32string text;
  std::vector<std::uint32_t> byte_offset;

  void push(char32_t cp, std::uint32_t offset) {
    text.push_back(cp);
    byte_offset.push_back(offset);
  }
  void reserve(std::size_t size) {
    text.reserve(size);
    byte_offset.reserve(size);
  }
  void resize(std::size_t size) {
    text.resize(size);
    byte_offset.resize(size);
  }
};

}  // namespace sharit
