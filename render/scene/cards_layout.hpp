#pragma once

#include <optional>

#include "render/scene/card_row.hpp"
#include "render/scene/card_style.hpp"
#include "render/scene/lane.hpp"
#include "render/scene/surround_layout.hpp"

namespace sharit {

/// What a tall screen shows besides the card: the next headlines under it, and a line that travels
/// on a panel at its foot, where other screens have their footer.
struct CardCompany {
  CardRowStyle rows;
  LaneStyle lane;  ///< Its window is the panel.
};

/// Where the parts of the cards stand, by the shape of the screen: wide, tall, or a bar without
/// header and footer. Whole pixels.
struct CardsLayout {
  SurroundLayout surround;
  CardStyle card;
  RectPx time;  ///< The bar of the card's time, at its full length.
  std::optional<CardCompany> company;
};

/// `text_size_percent`: the headline's largest em in percent of the screen's height; 0: by layout,
/// times `headline_scale`.
/// `company`: there are headlines enough for it; only tall screens have it.
[[nodiscard]] CardsLayout lay_out_cards(const SurroundLayout& surround, double text_size_percent,
                                        bool company, double headline_scale = 1);

}  // namespace sharit
