#include "firmware/doctor/check.hpp"

#include <algorithm>

#include "render/support/result.hpp"

namespace sharit {

int exit_code_of(const Checks& checks) {
  const auto any_wrong = [&checks](Culprit culprit) {
    return std::ranges::any_of(checks, [culprit](const Check& check) {
      return check.verdict == Verdict::kWrong && check.culprit == culprit;
    });
  };
  if (any_wrong(Culprit::kDevice)) return static_cast<int>(Fault::kDevice);
  return any_wrong(Culprit::kInput) ? static_cast<int>(Fault::kInput) : 0;
}

}  // namespace sharit
