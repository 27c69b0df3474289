#pragma once

#include "render/scene/cards_layout.hpp"
#include "render/scene/crawl_layout.hpp"
#include "render/scene/lanes_layout.hpp"
#include "render/scene/roll_layout.hpp"

namespace sharit {

/// How large a layout sets its texts, in pixels per em. Pure.
struct LetterSizes {
  double headline = 0;  ///< The smallest it sets one that has room.
  double around = 0;    ///< The smallest of the texts that stand round it.
};

[[nodiscard]] LetterSizes letter_sizes(const CrawlLayout& layout);
[[nodiscard]] LetterSizes letter_sizes(const LanesLayout& layout);
[[nodiscard]] LetterSizes letter_sizes(const RollLayout& layout);
[[nodiscard]] LetterSizes letter_sizes(const CardsLayout& layout);

}  // namespace sharit
