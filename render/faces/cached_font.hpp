#pragma once

struct hb_font_t;

namespace sharit {

/// A font that answers like `parent`, but remembers the glyph of each code point and the advance of
/// each glyph: headlines ask for the same few hundred again and again, and HarfBuzz searches the
/// font's tables for each. Takes 4 KB and 4 bytes a glyph. Everything else, outlines and extents
/// too, comes from `parent`, which is immutable and is held as long as this one lives.
/// Thread: one owner, since it remembers. Owned by the caller, like every new hb_font_t.
[[nodiscard]] hb_font_t* create_cached_font(hb_font_t* parent);

}  // namespace sharit
