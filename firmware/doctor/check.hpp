#pragma once

#include <string>
#include <utility>
#include <vector>

namespace sharit {

enum class Verdict { kGood, kWarning, kWrong };

/// Who has to act where a check is not good: it decides the exit code.
enum class Culprit {
  kDevice,  ///< The machine, its network or its display.
  kInput,   ///< What the operator wrote, and the feeds it names.
};

/// What one look at the machine found. Plain data, for people.
struct Check {
  std::string name;  ///< Stable, a word: "display", "clock"; each feed has "feed".
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
[[nodiscard]] inline Check wrong(std::string name, std::string sentence, std::string fix) {
  return {std::move(name), Verdict::kWrong, std::move(sentence), std::move(fix), Culprit::kDevice};
}

/// The same check, for the operator to mend.
[[nodiscard]] inline Check of_input(Check check) {
  check.culprit = Culprit::kInput;
  return check;
}

/// 3 where something is wrong with the device, else 1 where it is with the input, else 0.
[[nodiscard]] int exit_code_of(const Checks& checks);

}  // namespace sharit
