#include "firmware/feeds/parsed_source.hpp"

#include <algorithm>

namespace sharit {

bool ParsedSource::has_warning(std::string_view code) const {
  return std::any_of(warnings.begin(), warnings.end(),
                     [code](const SourceWarning& warning) { return warning.code == code; });
}

void ParsedSource::warn(std::string_view code, std::string_view detail) {
  if (!has_warning(code)) warnings.push_back({std::string(code), std::string(detail)});
}

}  // namespace sharit
