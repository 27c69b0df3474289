#include "firmware/wording/fill.hpp"

#include <cstddef>

namespace sharit {

std::string fill(std::string_view pattern,
                 std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
  std::string text;
  while (!pattern.empty()) {
    std::size_t taken = 0;
    for (const auto& [name, value] : values) {
      if (!pattern.starts_with(name)) continue;
      text += value;
      taken = name.size();
      break;
    }
    if (taken == 0) {
      text += pattern.front();
      taken = 1;
    }
    pattern.remove_prefix(taken);
  }
  return text;
}

}  // namespace sharit
