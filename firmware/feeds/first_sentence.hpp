#pragma once

#include <string>
#include <string_view>

namespace sharit {

/// What stands for a headline that an item does not have: the first sentence of its text, up to
/// 100 code points. A longer one is cut behind a word and ends in "…", as does one that its feed
/// has cut ("[…]"). A full stop behind a letter or two, or behind a word with another one, ends no
/// sentence ("د. أحمد", "U.S."). Empty where the text is only an address. `clean` is what
/// `title_text` gives, and so is the answer. Thread: any.
[[nodiscard]] std::string first_sentence(std::string_view clean);

}  // namespace sharit
