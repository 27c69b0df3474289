#include "render/scene/name_plate.hpp"

#include <utility>

#include "render/support/contrast.hpp"

namespace sharit {

void NamePlate::set(const std::string& text, Colour accent, Workshop& workshop) {
  Name name{text, accent};
  if (wanted_ == name) return;
  if (!wanted_) accent_ = accent;
  wanted_ = std::move(name);
  second_try_ = false;
  ticket_ =
      workshop.order_block(style_.fit.one_line(text, style_.text.value_or(ink_on(accent)), face_));
}

bool NamePlate::receive(const BlockDone& done, Workshop& workshop) {
  if (!ticket_ || done.ticket != *ticket_) return false;
  ticket_.reset();
  if (done.image->truncated && !second_try_ && style_.fit.max_lines > 1) {
    second_try_ = true;
    const Colour colour = style_.text.value_or(ink_on(wanted_->accent));
    ticket_ = workshop.order_block(style_.fit.several_lines(wanted_->text, colour, face_));
  } else {
    fade_.offer(style_.fit.placed(*done.image));
    next_accent_ = wanted_->accent;
  }
  return true;
}

void NamePlate::advance(double seconds, TileLedger& ledger) {
  if (fade_.advance(seconds, ledger)) old_accent_ = std::exchange(accent_, next_accent_);
}

Colour NamePlate::accent() const {
  if (fade_.leaving() == nullptr) return accent_;
  return mixed(old_accent_, accent_, fade_.opacity() / 255.0);
}

void NamePlate::draw(Frame& frame, std::uint8_t opacity) const {
  if (!wanted_ || opacity == 0) return;
  const auto scaled = [opacity](std::uint8_t value) {
    return static_cast<std::uint8_t>(value * opacity / 255);
  };
  const auto fill = [&](const RectPx& rect, Colour colour) {
    colour.alpha = scaled(colour.alpha);
    if (!rect.empty()) frame.items.emplace_back(Fill{rect, colour});
  };
  fill(style_.box, style_.ground);
  fill(style_.edge, accent());
  if (const StillText* text = fade_.leaving()) {
    draw_text(frame, *text, 0, 0, scaled(static_cast<std::uint8_t>(255 - fade_.opacity())));
  }
  if (const StillText* text = fade_.shown()) draw_text(frame, *text, 0, 0, scaled(fade_.opacity()));
}

}  // namespace sharit
