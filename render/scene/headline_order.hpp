#pragma once

#include "render/raster/block_order.hpp"
#include "render/scene/scene_headline.hpp"
#include "render/scene/theme.hpp"

namespace sharit {

/// A headline to be set on lines; room and sizes are for the caller to add.
[[nodiscard]] inline BlockOrder headline_order(const SceneHeadline& headline, const Theme& theme) {
  BlockOrder order;
  order.text = headline.text;
  order.analysis = headline.analysis();
  order.chain = {Weight::kBold, headline.language, theme.families, {}, theme.font_folder};
  order.colour = theme.text;
  return order;
}

}  // namespace sharit
