#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "render/analysis/paragraph.hpp"
#include "render/faces/candidates.hpp"
#include "render/faces/char_class.hpp"
#include "render/faces/face_library.hpp"

namespace sharit {

/// The face of one cluster, and what the rules know of it on the way there.
struct ClusterFace {
  /// Whether it chose for itself; punctuation looks at strong clusters only.
  enum class Claim : std::uint8_t { kPending, kStrong, kFollower, kEmoji };

  FaceId face;
  bool uncovered = false;  ///< No face covers the cluster (tofu).
  Claim claim = Claim::kPending;
  CharClass what = CharClass::kNeutral;  ///< Of its first code point.
};

/// One entry for each of `Paragraph::clusters`.
using FaceChoice = std::vector<ClusterFace>;

/// Stage 1.9: emoji, word, token and neighbour rules over the chain, then system faces. Fills
/// `choice` anew; the same one given again saves its memory. Thread: the owner of `library`.
void choose_faces(const Paragraph& paragraph, const FaceChain& chain, FaceLibrary& library,
                  const std::vector<Exclusion>& exclusions, FaceChoice& choice);

}  // namespace sharit
