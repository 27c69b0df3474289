#pragma once

#include <string>
#include <string_view>

namespace sharit {

/// The address that a link on a page means: RFC 3986 section 5.2, without judging characters, so
/// that unescaped Arabic paths resolve too. A reference with a scheme of its own, and any reference
/// to an empty or relative base, comes back as it is, trimmed.
[[nodiscard]] std::string resolve_address(std::string reference, std::string_view base);

/// "https://host:port" of an address, as written; empty where it has no host.
[[nodiscard]] std::string_view site_of(std::string_view address);

}  // namespace sharit
