#pragma once

#include <functional>
#include <string>

namespace sharit::test {

/// The shortest text found by taking pieces out while `fails` holds, halves first and single code
/// points last. `fails(text)` must hold.
[[nodiscard]] inline std::u32string shrink(
    std::u32string text, const std::function<bool(const std::u32string&)>& fails) {
  for (std::size_t piece = text.size(); piece > 0; piece /= 2) {
    for (std::size_t at = 0; at + piece <= text.size();) {
      std::u32string less = text;
      less.erase(at, piece);
      if (fails(less)) {
        text = std::move(less);
      } else {
        ++at;
      }
    }
  }
  return text;
}

}  // namespace sharit::test
