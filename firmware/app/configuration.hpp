#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "firmware/config/problem.hpp"
#include "firmware/config/settings.hpp"
#include "render/support/result.hpp"

namespace sharit {

/// The settings to run with and where they came from.
struct Configuration {
  Settings settings;
  std::optional<std::filesystem::path> file;  ///< None: the built-in demo.
  std::vector<Problem> warnings;              ///< Of the file.
};

/// Finds and reads the configuration; without any file, the built-in demo's.
/// Fails (kInput) with all problems of the file as text.
[[nodiscard]] Result<Configuration> load_configuration(const std::string& given);

/// A problem of the file as one line, for the log: "sharit.toml:3:1: …".
[[nodiscard]] std::string problem_line(const Problem& problem, const std::filesystem::path& file);

/// Where the operator's own fonts lie: the folder that the settings name, else "fonts" beside the
/// file they came from; without a file: none.
[[nodiscard]] std::string font_folder(const Settings& settings,
                                      const std::optional<std::filesystem::path>& file);

}  // namespace sharit
