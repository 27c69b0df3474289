#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "render/raster/block_order.hpp"
#include "render/raster/shape_image.hpp"
#include "render/scene/roll_layout.hpp"
#include "render/scene/still_text.hpp"
#include "render/support/colour.hpp"

namespace sharit {

/// One headline of the roll, set and measured: what rises together. Whole pixels from its top.
struct RollItem {
  std::uint64_t key = 0;
  std::string text;
  StillText headline;  ///< Across: on the screen.
  StillText name;      ///< Of its source, likewise; no lines where it has none.
  ShapeOrder chip;     ///< Behind the name.
  ImageId chip_image;  ///< Of the workshop; none without a name.
  int chip_x = 0;
  int chip_top = 0;
  int height = 0;
};

/// Puts a headline, which is not empty, and its source together; both begin at the side where the
/// headline's text does, so that a name stands with what is told of it.
[[nodiscard]] RollItem lay_out_item(const RollLayout& layout, const BlockImage& headline,
                                    const BlockImage& name, Colour accent);

}  // namespace sharit
