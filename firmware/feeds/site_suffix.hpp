#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sharit {

/// `title` without " - site", " | site" and the like at its end; `title` itself when it doesn't end
/// so or nothing else would be left. Never at the start.
[[nodiscard]] std::string_view without_site_suffix(std::string_view title, std::string_view site);

/// Removes the suffix from every title when more than half of them carry it. True when it did.
bool remove_site_suffix(const std::vector<std::string*>& titles, std::string_view site);

}  // namespace sharit
