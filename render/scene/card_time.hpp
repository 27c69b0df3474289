#pragma once

#include <string_view>

namespace sharit {

/// How long a headline stays on a card, seconds: three to notice that there is a new one, and its
/// words at 2.2 a second. That is 132 words a minute; grown-ups read aloud 184 ± 29 on average of
/// 17 languages (Trauzettel-Klosinski and Dietz, IOVS 53, 2012), so there is time for who looks up
/// late or reads it twice. At least 6, at most 20.
[[nodiscard]] double reading_seconds(std::string_view headline);

}  // namespace sharit
