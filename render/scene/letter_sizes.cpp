#include "render/scene/letter_sizes.hpp"

#include <algorithm>

namespace sharit {
namespace {

/// The smallest of header, footer and what the layout has itself.
double smallest(const SurroundLayout& surround, double own) {
  if (!surround.has_frame) return own;
  return std::min({own, surround.date_size.to_double(), surround.footer_size.to_double()});
}

}  // namespace

LetterSizes letter_sizes(const CrawlLayout& layout) {
  const CrawlBarLayout& bar = layout.bar;
  const double own = layout.surround.has_frame ? layout.source_size.to_double()
                     : bar.two_rows            ? bar.text_size.to_double()
                                               : bar.row.label.fit.largest;
  return {layout.headline_size.to_double(), smallest(layout.surround, own)};
}

LetterSizes letter_sizes(const LanesLayout& layout) {
  const double name = layout.bands.front().right.fit.largest;
  return {layout.headline_size.to_double(), smallest(layout.surround, name)};
}

LetterSizes letter_sizes(const RollLayout& layout) {
  return {static_cast<double>(layout.least_size), smallest(layout.surround, layout.name.largest)};
}

LetterSizes letter_sizes(const CardsLayout& layout) {
  return {static_cast<double>(layout.card.least),
          smallest(layout.surround, layout.card.source_size.to_double())};
}

}  // namespace sharit
