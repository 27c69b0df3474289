#pragma once

#include <string>
#include <string_view>

namespace sharit {

/// "windows-1256" or "iso-8859-6" where 8-bit text reads as Arabic, Persian or Urdu in one of
/// them, empty where it does in neither. A general detector needs a paragraph to see it; here the
/// letters' frequencies and what can't stand in a word (a taa marbuta inside it, a French letter
/// beside an Arabic one) are enough for one headline. Linear. Thread: any.
[[nodiscard]] std::string arabic_charset(std::string_view bytes);

}  // namespace sharit
