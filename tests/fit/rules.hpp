#pragma once

#include <string>
#include <vector>

#include "fit/places.hpp"
#include "fit/seen_frame.hpp"

namespace sharit::fit {

/// What is wrong with the texts of a frame, a sentence each; empty where all is well:
/// - ink outside the place that the layout gives it, or cut by a clip or by the screen, but at the
///   moving edges of lanes and of the roll;
/// - ink that touches another text, or the edge of a box, a rule, a code;
/// - letters under the layout's least size;
/// - an ellipsis where all of the text has room.
[[nodiscard]] std::vector<std::string> faults_of(const Frame& frame, SeenWorkshop& workshop,
                                                 const std::vector<Place>& places,
                                                 const Script& script);

}  // namespace sharit::fit
