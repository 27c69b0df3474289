#include "render/scene/code_card.hpp"

#include <algorithm>

#include "render/raster/shape_image.hpp"

namespace sharit {
namespace {

/// ASCII letters in any case, as schemes are (RFC 3986 section 3.1).
bool begins_with(std::string_view text, std::string_view lower_case) {
  return text.size() > lower_case.size() &&
         std::ranges::equal(lower_case, text.substr(0, lower_case.size()), {}, {}, [](char c) {
           return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
         });
}

}  // namespace

bool can_be_opened(std::string_view link) {
  if (!begins_with(link, "http://") && !begins_with(link, "https://")) return false;
  return std::ranges::none_of(
      link, [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F; });
}

void CodeCard::order(const QrOrder& order, Workshop& workshop, TileLedger& ledger) {
  waiting_ = true;
  image_ = workshop.order_qr(order);
  ledger.expect(image_);
}

void CodeCard::look_at(const Tile& tile, TileLedger& ledger) {
  if (!waiting_ || tile.id != image_) return;
  waiting_ = false;
  if (tile.argb.empty()) {
    ledger.let_go(image_);  // There are no pixels to upload.
  } else {
    side_ = tile.size.width - 2 * kShapeBorder;
  }
}

void CodeCard::draw(Frame& frame, int x, int y) const {
  if (side_ == 0) return;
  const int image = side_ + 2 * kShapeBorder;
  frame.items.emplace_back(Sprite{image_,
                                  F26::from_px(x - kShapeBorder),
                                  F26::from_px(y - kShapeBorder),
                                  {image, image},
                                  255,
                                  {0, 0, frame.size.width, frame.size.height}});
}

}  // namespace sharit
