#include "render/support/list_text.hpp"

namespace sharit {

std::string list_text(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "" : ", ") + word;
  return list;
}

}  // namespace sharit
