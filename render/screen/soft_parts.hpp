#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "render/scene/frame.hpp"

namespace sharit {

/// How an alpha runs along rows or columns of a soft edge, sampled at pixel centres; without length
/// it is 255 everywhere.
struct Ramp {
  int origin = 0;  ///< Of its first step, in the target.
  int length = 0;
  bool rises = true;  ///< From 0 to 255; else from 255 to 0.

  [[nodiscard]] std::uint8_t at(int place) const;
  /// At a border between pixels rather than at a centre: `origin` or `origin + length` for its
  /// ends.
  [[nodiscard]] double border(int place) const;
  friend constexpr bool operator==(const Ramp&, const Ramp&) = default;
};

/// A part of a sprite's clip that fades in one way: its alpha is the product of both ramps.
struct SoftPart {
  RectPx rect;
  Ramp columns;
  Ramp rows;
};

/// A clip parted at its soft edges, no part empty, from top to bottom and left to right: one part
/// where no edge is soft, nine where all are. Edges that would meet end in the middle. Kept in
/// place: made for every sprite of every frame.
class SoftParts {
 public:
  SoftParts(const RectPx& clip, const SoftEdges& soft);

  [[nodiscard]] const SoftPart* begin() const { return parts_.data(); }
  [[nodiscard]] const SoftPart* end() const { return parts_.data() + count_; }

 private:
  std::array<SoftPart, 9> parts_;
  std::size_t count_ = 0;
};

}  // namespace sharit
