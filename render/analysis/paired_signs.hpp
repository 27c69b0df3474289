#pragma once

namespace sharit {

/// The sign that closes what this one opens: brackets (BidiBrackets.txt, and the ornate parentheses
/// of Arabic, of which the left one opens) and the quotes « “ ‘ ‹, which Unicode calls no brackets.
/// 0 for all else, straight quotes too: which of them opens only their place tells. Thread: any.
[[nodiscard]] char32_t closing_sign(char32_t opener);

}  // namespace sharit
