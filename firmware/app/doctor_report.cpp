#include "firmware/app/doctor_report.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "firmware/doctor/words.hpp"
#include "firmware/system/escape.hpp"

namespace sharit {
namespace {

constexpr std::size_t kVerdictWidth = 9;
constexpr std::size_t kNameWidth = 15;

const char* word_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::kGood:
      return "good";
    case Verdict::kWarning:
      return "warning";
    case Verdict::kWrong:
      return "wrong";
  }
  return "";
}

std::string padded(std::string text, std::size_t width) {
  text.resize(std::max(text.size() + 1, width), ' ');
  return text;
}

}  // namespace

std::string doctor_text(const Checks& checks) {
  std::string out;
  for (const Check& check : checks) {
    const std::string verdict = check.verdict == Verdict::kWrong ? "WRONG" : word_of(check.verdict);
    out += padded(verdict, kVerdictWidth) + padded(check.name, kNameWidth) +
           escape_for_log(check.sentence) + "\n";
    if (!check.fix.empty()) {
      out += std::string(kVerdictWidth + kNameWidth, ' ') + "> " + escape_for_log(check.fix) + "\n";
    }
  }
  const auto count = [&checks](Verdict verdict) {
    return static_cast<std::size_t>(std::ranges::count(checks, verdict, &Check::verdict));
  };
  return out + std::to_string(count(Verdict::kGood)) + " good, " +
         counted(count(Verdict::kWarning), "warning") + ", " +
         std::to_string(count(Verdict::kWrong)) + " wrong.\n";
}

std::string doctor_json(const Checks& checks) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const Check& check : checks) {
    list.push_back({{"name", check.name},
                    {"verdict", word_of(check.verdict)},
                    {"about", check.culprit == Culprit::kDevice ? "device" : "input"},
                    {"sentence", check.sentence},
                    {"fix", check.fix}});
  }
  const nlohmann::ordered_json out = {{"ok", exit_code_of(checks) == 0},
                                      {"checks", std::move(list)}};
  return out.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace sharit
