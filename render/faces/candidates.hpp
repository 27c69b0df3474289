#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "render/analysis/paragraph.hpp"
#include "render/faces/coverage.hpp"
#include "render/faces/face_library.hpp"

namespace sharit {

/// Faces that turned out not to draw a cluster although they map its code points (stage 1.12).
struct Exclusion {
  CpRange range;
  FaceId face;
};

/// Clusters by their index in the paragraph; never empty.
struct ClusterRange {
  std::uint32_t begin;
  std::uint32_t end;
};

/// Which faces of a chain, and then of the system, can draw pieces of one paragraph.
/// Thread: the owner of the library. @lifetime all that it is made of outlives it.
class Candidates {
 public:
  Candidates(const Paragraph& paragraph, const FaceChain& chain, FaceLibrary& library,
             const std::vector<Exclusion>& exclusions)
      : paragraph_(paragraph), chain_(chain), library_(library), exclusions_(exclusions) {}

  [[nodiscard]] bool is_emoji_face(FaceId face) const {
    return library_.face(face).source().kind == FaceKind::kColourEmoji;
  }
  [[nodiscard]] bool has_latin(FaceId face) const { return coverage_of(face).maps(U'A'); }
  /// Text of one face, as most headlines are. Every rule then comes to that face.
  [[nodiscard]] bool draws_everything(FaceId face) const;
  [[nodiscard]] bool draws(FaceId face, ClusterRange range) const {
    return !excluded(face, range) && covers(coverage_of(face), text(range));
  }
  /// The place in the chain of the first face of this kind that draws the whole range.
  [[nodiscard]] std::optional<std::size_t> first_rank(ClusterRange range, FaceKind kind) const;
  /// Asks the system for the first code point that no chain face maps, and takes the answer only
  /// when it draws the whole range.
  [[nodiscard]] std::optional<FaceId> system_face(ClusterRange range, FaceKind kind);
  /// The place in the chain; its length for a face of the system.
  [[nodiscard]] std::size_t rank(FaceId face) const;
  [[nodiscard]] std::u32string_view text(ClusterRange range) const {
    const auto begin = paragraph_.clusters[range.begin].range.begin;
    const auto end = paragraph_.clusters[range.end - 1].range.end;
    return std::u32string_view(paragraph_.text).substr(begin, end - begin);
  }

 private:
  [[nodiscard]] bool excluded(FaceId face, ClusterRange range) const;
  [[nodiscard]] const Coverage& coverage_of(FaceId face) const {
    if (coverage_ == nullptr || covered_by_ != face) {
      covered_by_ = face;
      coverage_ = &library_.face(face).coverage();
    }
    return *coverage_;
  }

  const Paragraph& paragraph_;
  const FaceChain& chain_;
  FaceLibrary& library_;
  const std::vector<Exclusion>& exclusions_;
  mutable FaceId covered_by_;  ///< The face asked last, and its coverage.
  mutable const Coverage* coverage_ = nullptr;
  std::vector<char32_t> asked_;  ///< Of the system.
};

}  // namespace sharit
