#pragma once

#include <cstdint>
#include <string>

#include "render/analysis/direction.hpp"
#include "render/analysis/paragraph.hpp"
#include "render/support/colour.hpp"

namespace sharit {

/// One headline as a scene takes it.
struct SceneHeadline {
  std::uint64_t key = 0;  ///< The caller's name for it; grows with every one that is added.
  std::string text;
  std::string language;
  Direction direction = Direction::kLtr;  ///< Of the headline, already decided.
  GuardPolicy guards;
  std::uint32_t max_length = 240;
  std::string source;  ///< Name of its source, for a label of its own; may be empty.
  std::string age;     ///< "5 minutes ago", likewise.
  std::string link;    ///< Of its article, for a QR code; may be empty.
  Colour accent;       ///< Of its source.

  /// How its text is read.
  [[nodiscard]] AnalysisOptions analysis() const {
    AnalysisOptions options;
    options.direction =
        direction == Direction::kRtl ? DirectionPolicy::kRtl : DirectionPolicy::kLtr;
    options.language = language;
    options.guards = guards;
    options.max_length = max_length;
    return options;
  }
};

}  // namespace sharit
