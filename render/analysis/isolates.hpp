#pragma once

#include <cstdint>

#include "render/analysis/mapped_text.hpp"

namespace sharit {

/// Makes the isolates of a text harmless for FriBidi 1.0.8, which resolves FSI wrongly and merges
/// neighbouring isolates (its issue 141):
/// - LRI, RLI, FSI and PDI without partner (UAX #9 BD9) are removed;
/// - FSI becomes LRI or RLI by its own content (X5c, with P2 and P3);
/// - where more than one pair remains all become marks: LRI x PDI is LRM x LRM, RLI likewise RLM. A
///   departure from UAX #9 that FriBidi 1.0.9 would make needless; `conformance_icu` tells when.
/// Returns how many code points it removed. Thread: any.
[[nodiscard]] std::uint32_t settle_isolates(MappedText& mapped);

}  // namespace sharit
