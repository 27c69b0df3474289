#include "render/scene/label.hpp"

#include <utility>

#include "render/scene/still_text.hpp"

namespace sharit {

void Label::set(LineOrder order, Workshop& workshop) {
  if (order.text == wanted_ && (order.max_width == wanted_width_ || order.text.empty())) return;
  wanted_ = order.text;
  wanted_width_ = order.max_width;
  ticket_ = workshop.order_line(std::move(order));
}

bool Label::receive(const LineDone& done) {
  if (!ticket_ || done.ticket != *ticket_) return false;
  ticket_.reset();
  coming_width_ = done.image->box.width;
  fade_.offer({{{done.image, 0, 0}}});
  return true;
}

void Label::draw(Frame& frame, int x, int baseline, bool from_right) {
  place_ = x;
  const auto left = [from_right](const StillText& text, int place) {
    return from_right ? place - text.lines.front().image->box.width : place;
  };
  if (const StillText* text = fade_.leaving()) {
    const auto rest = static_cast<std::uint8_t>(255 - fade_.opacity());
    draw_text(frame, *text, left(*text, leaving_place_), baseline, rest);
  }
  if (const StillText* text = fade_.shown()) {
    draw_text(frame, *text, left(*text, x), baseline, fade_.opacity());
  }
}

}  // namespace sharit
