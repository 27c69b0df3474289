#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "render/analysis/paragraph.hpp"
#include "render/faces/face_library.hpp"

namespace sharit {

/// Faces that turned out not to draw a cluster although they map its code points (stage 1.12).
struct Exclusion {
  CpRange range;
  FaceId face;
};

/// The face of every cluster of a paragraph.
struct FaceChoice {
  std::vector<FaceId> faces;    ///< One per `Paragraph::clusters` entry.
  std::vector<bool> uncovered;  ///< True where no face covers the cluster (tofu).
};

/// Stage 1.9: emoji, word, token and neighbour rules over the chain, then system faces.
/// Thread: the owner of `library`.
[[nodiscard]] FaceChoice choose_faces(const Paragraph& paragraph, const FaceChain& chain,
                                      FaceLibrary& library,
                                      const std::vector<Exclusion>& exclusions);

}  // namespace sharit
