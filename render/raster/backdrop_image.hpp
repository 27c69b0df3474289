#pragma once

#include <memory>
#include <vector>

#include "render/raster/bitmap.hpp"
#include "render/raster/picture.hpp"
#include "render/support/contrast.hpp"

namespace sharit {

/// A picture that fills a whole screen behind texts.
struct BackdropOrder {
  std::shared_ptr<const Picture> source;  ///< Not null.
  SizePx size;                            ///< Of the screen.
  Ground ground;              ///< Shows where the picture is clear, and is mixed into it.
  std::vector<Colour> texts;  ///< What must be readable on it.
  friend bool operator==(const BackdropOrder&, const BackdropOrder&) = default;
};

/// The picture scaled until it covers the screen, its middle in the middle of the screen. Where a
/// text would be hard to read on it (on the mean of any sixteen by sixteen pixels under
/// `kTextContrast`; under 0.7 of what a quiet text has on the ground, but `kLargeTextContrast`),
/// all of the picture is mixed with the ground, which texts are made for, just as far as they need
/// it. Thread: any.
[[nodiscard]] Bitmap draw_backdrop(const BackdropOrder& order);

}  // namespace sharit
