#include "firmware/app/wallpaper.hpp"

namespace sharit {
namespace {

std::optional<BackdropOrder> order_for(const House& house, SizePx size) {
  if (house.pictures.background.picture == nullptr) return std::nullopt;
  const ThemeSettings& theme = house.settings.theme;
  return BackdropOrder{house.pictures.background.picture,
                       size,
                       {theme.background_top, theme.background_bottom},
                       {theme.text, theme.dim, theme.accent}};
}

}  // namespace

void Wallpaper::want(const House& house, SizePx size, Workshop& workshop) {
  auto order = order_for(house, size);
  if (order == wanted_) return;
  wanted_ = std::move(order);
  arrived_ = nullptr;
  ticket_.reset();
  if (wanted_) ticket_ = workshop.order_backdrop(*wanted_);
}

bool Wallpaper::receive(const WorkDone& done) {
  const auto* made = std::get_if<BackdropDone>(&done);
  if (made == nullptr || made->ticket != ticket_) return false;
  ticket_.reset();
  arrived_ = made->picture;
  return true;
}

void Wallpaper::hang() {
  if (!ticket_) hung_ = arrived_;
}

}  // namespace sharit
