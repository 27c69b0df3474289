#include "firmware/doctor/configuration_check.hpp"

#include <algorithm>

namespace sharit {
namespace {

constexpr const char* kName = "configuration";

std::string counted(std::ptrdiff_t count, const std::string& one) {
  return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
}

}  // namespace

Check check_configuration_file(const std::optional<std::filesystem::path>& file,
                               const std::string& unreadable,
                               const std::vector<Problem>& problems) {
  const auto ours = [](Check check) {
    check.culprit = Culprit::kConfiguration;
    return check;
  };
  if (!unreadable.empty()) return ours(bad(kName, unreadable, "Put the file in place."));
  if (!file) {
    return warning(kName, "There is no configuration file: the demo is shown.",
                   "Write /etc/sharit/sharit.toml; config/README.md tells how.");
  }
  const auto errors = std::ranges::count(problems, Severity::kError, &Problem::severity);
  const auto warnings = static_cast<std::ptrdiff_t>(problems.size()) - errors;
  if (problems.empty()) return good(kName, file->string() + " is good.");
  const auto first =
      std::ranges::find_if(problems, [errors](const Problem& problem) {
        return errors == 0 || problem.severity == Severity::kError;
      });
  const std::string place = first->line > 0 ? " in line " + std::to_string(first->line) : "";
  const std::string fix = "sharit check " + file->string();
  if (errors > 0) {
    return ours(bad(kName,
                    file->string() + " has " + counted(errors, "mistake") + ", the first" + place +
                        ": " + first->message + ".",
                    fix));
  }
  return ours(warning(kName,
                      file->string() + " can be used, with " + counted(warnings, "warning") +
                          ", the first" + place + ": " + first->message + ".",
                      fix));
}

}  // namespace sharit
