#include "firmware/doctor/configuration_check.hpp"

#include <algorithm>

#include "firmware/doctor/words.hpp"

namespace sharit {
namespace {

constexpr const char* kName = "configuration";

}  // namespace

Check check_configuration_file(const std::optional<std::filesystem::path>& file,
                               const std::string& unreadable,
                               const std::vector<Problem>& problems) {
  if (!unreadable.empty()) {
    return of_input(wrong(kName, as_sentence(unreadable), "Put the file in place."));
  }
  if (!file) {
    return warning(kName, "There is no configuration file: the demo is shown.",
                   "Write /etc/sharit/sharit.toml; config/README.md tells how.");
  }
  if (problems.empty()) return good(kName, file->string() + " has no mistake.");
  const auto errors =
      static_cast<std::size_t>(std::ranges::count(problems, Severity::kError, &Problem::severity));
  const auto first = std::ranges::find_if(problems, [errors](const Problem& problem) {
    return errors == 0 || problem.severity == Severity::kError;
  });
  const std::string tail = ", the first" +
                           (first->line > 0 ? " in line " + std::to_string(first->line) : "") +
                           ": " + as_sentence(first->message);
  const std::string fix =
      (first->hint.empty() ? "" : first->hint + ". ") + "All of it: sharit check " + file->string();
  if (errors > 0) {
    return of_input(
        wrong(kName, file->string() + " has " + counted(errors, "mistake") + tail, fix));
  }
  return of_input(warning(
      kName, file->string() + " can be used, with " + counted(problems.size(), "warning") + tail,
      fix));
}

}  // namespace sharit
