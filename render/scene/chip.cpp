#include "render/scene/chip.hpp"

namespace sharit {

void Chip::advance(double seconds, const Style& style, Workshop& workshop, TileLedger& ledger) {
  label_.advance(seconds, ledger);
  if (label_.shown() != labelled_) {
    labelled_ = label_.shown();
    colour_ = style.colour;
  }
  if (label_.width() == 0) return;
  const ShapeOrder wanted{Shape::kRoundedBox,
                          {label_.width() + 2 * style.padding, style.height},
                          style.radius,
                          colour_};
  if (wanted != shape_) {
    if (old_box_.value != 0) ledger.let_go(old_box_);
    old_box_ = box_;
    old_size_ = shape_.size;
    shape_ = wanted;
    box_ = workshop.order_shape(wanted);
    ledger.expect(box_);
  }
  if (old_box_.value != 0 && ledger.ready(box_)) {
    ledger.let_go(old_box_);
    old_box_ = {};
  }
}

void Chip::let_go(TileLedger& ledger) {
  label_.let_go(ledger);
  for (const ImageId box : {box_, old_box_}) ledger.let_go(box);
  *this = {};
}

void Chip::draw(Frame& frame, int x, int y, int baseline, bool from_right,
                const TileLedger& ledger) {
  if (label_.width() == 0) return;
  const bool fresh = ledger.ready(box_);
  const ImageId box = fresh ? box_ : old_box_;
  const SizePx size = fresh ? shape_.size : old_size_;
  const int left = from_right ? x - size.width : x;
  frame.items.emplace_back(Sprite{box,
                                  F26::from_px(left - kShapeBorder),
                                  F26::from_px(y - kShapeBorder),
                                  {size.width + 2 * kShapeBorder, size.height + 2 * kShapeBorder},
                                  255,
                                  {0, 0, frame.size.width, frame.size.height}});
  const int padding = (shape_.size.width - label_.width()) / 2;
  label_.draw(frame, from_right ? x - padding : x + padding, baseline, from_right);
}

}  // namespace sharit
