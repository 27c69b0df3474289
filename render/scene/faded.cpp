#include "render/scene/faded.hpp"

#include <cmath>
#include <type_traits>

namespace sharit {
namespace {

std::uint8_t scaled(std::uint8_t value, double share) {
  return static_cast<std::uint8_t>(std::lround(value * share));
}

}  // namespace

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

}  // namespace sharit
