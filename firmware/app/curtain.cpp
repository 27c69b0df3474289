#include "firmware/app/curtain.hpp"

#include <cmath>
#include <type_traits>
#include <utility>
#include <variant>

#include "render/scene/ease.hpp"

namespace sharit {
namespace {

constexpr double kMoveSeconds = 0.5;

std::uint8_t scaled(std::uint8_t value, double share) {
  return static_cast<std::uint8_t>(std::lround(value * share));
}

DrawItem faded(DrawItem item, double share) {
  std::visit(
      [share](auto& one) {
        using Item = std::decay_t<decltype(one)>;
        if constexpr (std::is_same_v<Item, Fill>) {
          one.colour.alpha = scaled(one.colour.alpha, share);
        } else if constexpr (std::is_same_v<Item, Gradient>) {
          one.top.alpha = scaled(one.top.alpha, share);
          one.bottom.alpha = scaled(one.bottom.alpha, share);
        } else {
          one.opacity = scaled(one.opacity, share);
        }
      },
      item);
  return item;
}

}  // namespace

void Curtain::move(bool shut, std::int64_t refresh) {
  if (shut == shut_) return;
  shut_ = shut;
  moved_ = refresh;
}

double Curtain::covered(std::int64_t refresh, double refresh_hz) const {
  const double passed = static_cast<double>(refresh - moved_) / refresh_hz / kMoveSeconds;
  return shut_ ? eased(passed) : 1.0 - eased(passed);
}

Frame laid_over(Frame below, const Frame& above, double share) {
  if (share >= 1.0) return above;
  if (share <= 0.0) return below;
  below.items.reserve(below.items.size() + above.items.size());
  for (const DrawItem& item : above.items) below.items.push_back(faded(item, share));
  return below;
}

}  // namespace sharit
