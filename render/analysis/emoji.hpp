#pragma once

#include <string_view>

namespace sharit {

/// Whether one grapheme cluster asks to be drawn in colour (UTS #51 section 4 and ED-8 to ED-17):
/// VS16, an Emoji_Presentation base without VS15, a keycap, a skin tone or a joined sequence.
/// A digit, '#' or '*' is an emoji only under U+20E3. `cluster` is not empty. Thread: any.
[[nodiscard]] bool is_emoji_cluster(std::u32string_view cluster);

}  // namespace sharit
