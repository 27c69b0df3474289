#include "render/scene/withdrawals.hpp"

#include "render/scene/ease.hpp"

namespace sharit {

void Withdrawals::advance(std::int64_t passed, double refresh_hz) {
  const double seconds = static_cast<double>(passed - passed_) / refresh_hz;
  passed_ = passed;
  for (auto& [key, faded] : faded_) faded += seconds;
}

double Withdrawals::share(std::uint64_t key) const {
  const auto found = faded_.find(key);
  return found == faded_.end() ? 1.0 : 1.0 - ease(found->second / kFadeSeconds);
}

}  // namespace sharit
