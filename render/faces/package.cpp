#include "render/faces/package.hpp"

#include <algorithm>

#include <hb.h>

#include "render/faces/package_table.hpp"

namespace sharit {

Drawable drawable(char32_t cp) {
  switch (hb_unicode_general_category(hb_unicode_funcs_get_default(), cp)) {
    case HB_UNICODE_GENERAL_CATEGORY_PRIVATE_USE:
      return Drawable::kPrivate;
    case HB_UNICODE_GENERAL_CATEGORY_UNASSIGNED:
    case HB_UNICODE_GENERAL_CATEGORY_SURROGATE:
    case HB_UNICODE_GENERAL_CATEGORY_CONTROL:
      return Drawable::kUnassigned;
    default:
      return Drawable::kCharacter;
  }
}

std::optional<std::string_view> package_drawing(char32_t cp) {
  // Ranges run over code points that are not assigned: those have no package.
  if (drawable(cp) != Drawable::kCharacter) return std::nullopt;
  const auto ranges = package_ranges();
  const auto found = std::ranges::lower_bound(ranges, cp, {}, &PackageRange::last);
  if (found == ranges.end() || cp < found->first) return std::nullopt;
  return package_names()[found->package];
}

}  // namespace sharit
