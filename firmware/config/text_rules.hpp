#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "firmware/config/reporter.hpp"

namespace sharit {

/// What is wrong with a text that names something; nothing where it is right. None of them asks the
/// network; `check_timezone` looks whether the zone database holds the name.

/// BCP 47 in its ordinary form: "ar", "ar-EG", "zh-Hant-TW". Empty is right.
[[nodiscard]] std::optional<Complaint> check_language(std::string_view tag);
/// Two letters (ISO 3166). Empty is right.
[[nodiscard]] std::optional<Complaint> check_region(std::string_view region);
/// IANA name. Empty is right. Where the machine has no database only the form is looked at.
[[nodiscard]] std::optional<Complaint> check_timezone(
    std::string_view name, const std::filesystem::path& database = "/usr/share/zoneinfo");
/// http(s)://, file:// or a path.
[[nodiscard]] std::optional<Complaint> check_address(std::string_view address);
/// A shipped theme, or a path: it ends in .toml or has a slash in it.
[[nodiscard]] std::optional<Complaint> check_theme(std::string_view name);
/// http(s):// or socks URL with a host. Empty is right.
[[nodiscard]] std::optional<Complaint> check_proxy(std::string_view address);

}  // namespace sharit
