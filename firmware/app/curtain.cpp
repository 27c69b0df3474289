#include "firmware/app/curtain.hpp"

#include "render/scene/ease.hpp"
#include "render/scene/faded.hpp"

namespace sharit {
namespace {

constexpr double kMoveSeconds = 0.5;

}  // namespace

void Curtain::move(bool shut, std::int64_t refresh) {
  if (shut == shut_) return;
  shut_ = shut;
  moved_ = refresh;
}

double Curtain::covered(std::int64_t refresh, double refresh_hz) const {
  const double passed = static_cast<double>(refresh - moved_) / refresh_hz / kMoveSeconds;
  return shut_ ? ease(passed) : 1.0 - ease(passed);
}

Frame laid_over(Frame below, const Frame& above, double share) {
  if (share >= 1.0) return above;
  if (share <= 0.0) return below;
  below.items.reserve(below.items.size() + above.items.size());
  for (const DrawItem& item : above.items) below.items.push_back(faded(item, share));
  return below;
}

}  // namespace sharit
