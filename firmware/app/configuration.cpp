#include "firmware/app/configuration.hpp"

#include <system_error>
#include <utility>

#include "firmware/config/demo_text.hpp"
#include "firmware/config/find.hpp"
#include "firmware/config/load.hpp"
#include "firmware/config/report.hpp"

namespace sharit {

Result<Configuration> load_configuration(const std::string& given) {
  const auto wished = given.empty() ? std::nullopt : std::optional<std::filesystem::path>(given);
  auto found = find_config(wished, process_environment);
  if (!found) return std::unexpected(found.error());

  Configuration configuration;
  configuration.file = *found;
  if (!configuration.file) {
    configuration.settings = load_settings(demo_settings_text()).settings;
    return configuration;
  }
  auto outcome = load_settings_file(*configuration.file);
  if (!outcome) return std::unexpected(outcome.error());
  if (!outcome->ok()) {
    return fail(Fault::kInput,
                render_problems(outcome->problems, configuration.file->string()) +
                    "Mend the file; `sharit check` shows the same without starting.");
  }
  configuration.settings = std::move(outcome->settings);
  configuration.warnings = std::move(outcome->problems);
  return configuration;
}

std::string problem_line(const Problem& problem, const std::filesystem::path& file) {
  std::string line = file.string() + ":";
  if (problem.line > 0) {
    line += std::to_string(problem.line) + ":" + std::to_string(problem.column) + ":";
  }
  line += " " + problem.message;
  if (!problem.hint.empty()) line += " (help: " + problem.hint + ")";
  return line;
}

std::string font_folder(const Settings& settings,
                        const std::optional<std::filesystem::path>& file) {
  if (!settings.screen.font_folder.empty()) return settings.screen.font_folder;
  if (!file) return {};
  std::error_code failed;
  const auto whole = std::filesystem::absolute(*file, failed);
  return failed ? std::string{} : (whole.parent_path() / "fonts").lexically_normal().string();
}

}  // namespace sharit
