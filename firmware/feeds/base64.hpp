#pragma once

#include <string>
#include <string_view>

namespace sharit {

/// The bytes behind base64 (RFC 4648 4); white space and anything else that is no digit of it is
/// passed over, "=" ends it.
[[nodiscard]] std::string decode_base64(std::string_view text);

}  // namespace sharit
