#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sharit {

/// What two headlines share when a reader would call them the same: NFKC in lower case without
/// marks, tatweel, zero-width characters, punctuation and spaces; alef and hamza forms, alef
/// maqsura and Persian yeh, keheh, teh marbuta folded; Arabic and Persian digits as ASCII. Every
/// word, digit and symbol counts: 2-2 and 3-3 differ, and so do 1-12 and 11-2, -12 and 12, 5% and
/// 5. A text of punctuation only is its own key.
[[nodiscard]] std::string dedupe_key(std::string_view headline);

/// A short stable name for some bytes: 64-bit FNV-1a and the length, in hexadecimal. Against
/// accidents, not against malice.
[[nodiscard]] std::string content_hash(std::string_view bytes);

}  // namespace sharit
