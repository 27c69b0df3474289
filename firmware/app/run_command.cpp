#include "firmware/app/commands.hpp"
#include "firmware/app/ticker.hpp"

namespace sharit {

int run_ticker(const RunOptions& options) {
  const auto run = run_the_ticker(options);
  if (!run) return report(run.error());
  const std::string passed = passed_limits(options.budget, run->frames);
  return passed.empty() ? 0 : report({Fault::kDevice, passed});
}

}  // namespace sharit
