#include "render/scene/withdrawals.hpp"

#include "render/scene/ease.hpp"

namespace sharit {

void Withdrawals::advance(double seconds) {
  for (auto& [key, passed] : passed_) passed += seconds;
}

double Withdrawals::share(std::uint64_t key) const {
  const auto found = passed_.find(key);
  return found == passed_.end() ? 1.0 : 1.0 - ease(found->second / kFadeSeconds);
}

}  // namespace sharit
