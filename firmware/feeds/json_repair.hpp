#pragma once

#include <string>
#include <string_view>

namespace sharit {

/// JSON that a strict parser refuses, put right.
struct RepairedJson {
  std::string text;
  bool cut = false;  ///< The text ended early; what is whole in its arrays was kept, then closed.
};

/// Mends what hand-made and damaged documents have: control characters inside strings, escapes that
/// are none, half surrogate pairs, commas before a closing bracket, NaN and Infinity, and an end in
/// the middle, where only elements of arrays that are whole stay. What else is wrong is left as it
/// is. Linear. Thread: any.
[[nodiscard]] RepairedJson repair_json(std::string_view json);

}  // namespace sharit
