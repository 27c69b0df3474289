#pragma once

#include <span>
#include <string_view>

namespace sharit {

/// One named character reference of HTML.
struct NamedEntity {
  std::string_view name;  ///< Without "&" and ";".
  std::string_view utf8;  ///< One or two characters.
  bool bare;              ///< Old enough to be allowed without ";".
};

/// All of them, sorted by name (bytes). Generated; static storage.
[[nodiscard]] std::span<const NamedEntity> entity_table();

}  // namespace sharit
