#pragma once

#include <string>
#include <utility>
#include <vector>

namespace sharit {

enum class Verdict { kGood, kWarning, kBad };

/// Who has to act where a check is not good: it decides the exit code.
enum class Culprit {
  kDevice,         ///< The machine, its network or its display.
  kConfiguration,  ///< What the operator wrote, or what it points to.
};

/// What one look at the machine found. Plain data, for people.
struct Check {
  std::string name;  ///< Stable, a word: "display", "clock"; feeds have "feed".
  Verdict verdict = Verdict::kGood;
  std::string sentence;
  std::string fix;  ///< What to do; empty where nothing needs to be done.
  Culprit culprit = Culprit::kDevice;
};

using Checks = std::vector<Check>;

[[nodiscard]] inline Check good(std::string name, std::string sentence) {
  return {std::move(name), Verdict::kGood, std::move(sentence), {}, Culprit::kDevice};
}
[[nodiscard]] inline Check warning(std::string name, std::string sentence, std::string fix) {
  return {std::move(name), Verdict::kWarning, std::move(sentence), std::move(fix),
          Culprit::kDevice};
}
[[nodiscard]] inline Check bad(std::string name, std::string sentence, std::string fix) {
  return {std::move(name), Verdict::kBad, std::move(sentence), std::move(fix), Culprit::kDevice};
}

/// 3 where something is bad with the device, else 1 where the configuration is, else 0.
[[nodiscard]] int exit_code_of(const Checks& checks);

}  // namespace sharit
