#pragma once

#include <filesystem>
#include <functional>
#include <string_view>
#include <vector>

#include "firmware/config/problem.hpp"
#include "firmware/config/reporter.hpp"
#include "firmware/config/settings.hpp"
#include "firmware/config/toml_document.hpp"
#include "render/support/result.hpp"

namespace sharit {

/// What became of a configuration text. `settings` may be used only when `ok()`: with an error in
/// it the running program keeps its old settings (design section 6).
struct LoadOutcome {
  Settings settings;
  std::vector<Problem> problems;  ///< In the order of the file.

  /// No problem is an error; warnings may be there.
  [[nodiscard]] bool ok() const;
};

/// What is to be checked beyond the file itself: it gets the document, what was read from it with
/// whole paths (defaults where there were errors), and where to report.
using FurtherChecks =
    std::function<void(const TomlNode& root, const Settings& settings, Reporter& reporter)>;

/// Reads a whole configuration. Reports all problems at once, also those after a syntax error
/// (`salvage_toml`). A byte order mark and CRLF are tolerated. Touches no file but the zone
/// database (does the zone exist) and a theme file, whose relative path counts from `folder`.
/// Thread: any. Never throws.
[[nodiscard]] LoadOutcome load_settings(std::string_view text,
                                        const std::filesystem::path& folder = {},
                                        const FurtherChecks& further = {});

/// The same for a file; relative paths in it count from its folder (`resolve_paths`). Of a file
/// larger than 1 MiB only that is said. Fails: the file cannot be read.
[[nodiscard]] Result<LoadOutcome> load_settings_file(const std::filesystem::path& file,
                                                     const FurtherChecks& further = {});

/// Makes the relative paths in `settings` (feed urls without a scheme, ca_file, dir, font_folder,
/// logo, the theme and its picture) absolute.
void resolve_paths(Settings& settings, const std::filesystem::path& folder);

}  // namespace sharit
