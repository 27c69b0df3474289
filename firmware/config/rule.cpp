#include "firmware/config/rule.hpp"

#include <algorithm>

namespace sharit {
namespace {

constexpr std::string_view kHead =
    "# What `sharit check` finds\n"
    "\n"
    "Every problem has a number and a name that stay as they are; `--json` has them as `rule` and "
    "`code`.\n"
    "An error means that the file is not taken: a running ticker keeps its old settings. A warning "
    "is legal,\n"
    "but you may not mean it. Made from the table in firmware/config/rule_table.cpp: change it "
    "there.\n";

}  // namespace

std::string_view rule_number(std::string_view name) {
  const auto found = std::ranges::find(rules(), name, &Rule::name);
  return found == rules().end() ? std::string_view{} : found->number;
}

std::string rules_text() {
  std::string out(kHead);
  for (const Rule& rule : rules()) {
    out += "\n## " + std::string(rule.number) + " " + std::string(rule.name) + "\n\n";
    out += rule.severity == Severity::kWarning ? "Warning. " : "Error. ";
    out += std::string(rule.meaning) + " " + std::string(rule.remedy) + "\n";
    if (!rule.example.empty()) out += "\n```toml\n" + std::string(rule.example) + "```\n";
  }
  return out;
}

}  // namespace sharit
