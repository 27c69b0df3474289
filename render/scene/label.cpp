#include "render/scene/label.hpp"

#include <cmath>
#include <utility>

#include "render/scene/ease.hpp"

namespace sharit {
namespace {

constexpr double kFadeSeconds = 0.35;

}  // namespace

void Label::set(LineOrder order, Workshop& workshop) {
  if (order.text == wanted_) return;
  wanted_ = order.text;
  ticket_ = workshop.order_line(std::move(order));
}

bool Label::receive(const LineDone& done) {
  if (!ticket_ || done.ticket != *ticket_) return false;
  ticket_.reset();
  if (arrived_) overtaken_.push_back(std::move(arrived_));
  arrived_ = done.image;
  return true;
}

void Label::advance(double seconds, TileLedger& ledger) {
  for (const auto& image : std::exchange(overtaken_, {})) ledger.let_go(*image);
  if (arrived_ && !fading_) {  // One change at a time.
    bool all = true;
    for (int i = 0; i < arrived_->tile_count(); ++i) {
      ledger.want(arrived_, i);
      all = all && ledger.ready(arrived_->tile_id(i));
    }
    if (all) {
      if (leaving_) ledger.let_go(*leaving_);
      // The first text of all is simply there; a change is calm.
      fading_ = shown_ != nullptr;
      fade_start_ = seconds;
      leaving_place_ = place_;
      leaving_ = std::exchange(shown_, std::exchange(arrived_, nullptr));
      if (!fading_) opacity_ = 255;
    }
  }
  if (!fading_) return;
  const double passed = (seconds - fade_start_) / kFadeSeconds;
  opacity_ = static_cast<std::uint8_t>(std::lround(255.0 * ease(passed)));
  if (passed < 1.0) return;
  fading_ = false;
  if (leaving_) ledger.let_go(*leaving_);
  leaving_.reset();
}

void Label::let_go(TileLedger& ledger) {
  if (arrived_) overtaken_.push_back(std::move(arrived_));
  if (shown_) overtaken_.push_back(std::move(shown_));
  if (leaving_) overtaken_.push_back(std::move(leaving_));
  for (const auto& image : overtaken_) ledger.let_go(*image);
  *this = {};
}

void Label::draw(Frame& frame, int x, int baseline, bool from_right) {
  place_ = x;
  if (fading_ && leaving_) {
    draw_line(frame, *leaving_, leaving_place_, baseline, from_right,
              static_cast<std::uint8_t>(255 - opacity_));
  }
  if (shown_) draw_line(frame, *shown_, x, baseline, from_right, fading_ ? opacity_ : 255);
}

void Label::draw_line(Frame& frame, const LineImage& image, int x, int baseline, bool from_right,
                      std::uint8_t opacity) const {
  if (opacity == 0) return;
  const int left = from_right ? x - image.box.width : x;
  for (int i = 0; i < image.tile_count(); ++i) {
    const RectPx part = image.tile_rect(i);
    const RectPx place{left + part.x, baseline + image.box.y, part.width, part.height};
    frame.items.emplace_back(Sprite{image.tile_id(i),
                                    F26::from_px(place.x),
                                    F26::from_px(place.y),
                                    {place.width, place.height},
                                    opacity,
                                    {0, 0, frame.size.width, frame.size.height}});
  }
}

}  // namespace sharit
