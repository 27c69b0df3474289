#pragma once

#include <string_view>

struct hb_set_t;

namespace sharit {

/// Whether a font that maps `coverage` can draw these code points, one cluster or several: it maps
/// each one that shows, or a canonically equivalent spelling that HarfBuzz would use instead
/// (UAX #15; composed for decomposed and the other way). Default-ignorable code points do not
/// count, any space is drawn with U+0020. Thread: any.
[[nodiscard]] bool covers(const hb_set_t* coverage, std::u32string_view text);

/// DerivedCoreProperties Default_Ignorable_Code_Point, Unicode 15.0.
[[nodiscard]] bool is_default_ignorable(char32_t cp);

}  // namespace sharit
