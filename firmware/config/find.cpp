#include "firmware/config/find.hpp"

#include <cstdlib>
#include <system_error>

namespace sharit {
namespace {

namespace fs = std::filesystem;

bool is_there(const fs::path& file) {
  std::error_code ignored;
  return fs::exists(file, ignored);
}

/// The folder of `variable`, or ~/`below_home`. The XDG specification has relative ones ignored.
std::optional<fs::path> base_folder(const Environment& environment, std::string_view variable,
                                    std::string_view below_home) {
  if (const auto folder = environment(variable); folder && fs::path(*folder).is_absolute())
    return fs::path(*folder);
  if (const auto home = environment("HOME"); home && fs::path(*home).is_absolute())
    return fs::path(*home) / below_home;
  return std::nullopt;
}

std::optional<fs::path> user_file(const Environment& environment) {
  const auto base = base_folder(environment, "XDG_CONFIG_HOME", ".config");
  if (!base) return std::nullopt;
  return *base / "sharit" / "sharit.toml";
}

std::unexpected<Error> not_there(const fs::path& file, std::string_view origin) {
  std::string message = "there is no file " + file.string() + " (from " + std::string(origin) + ")";
  // Windows hides the end of a name, so people save sharit.toml.txt.
  if (const fs::path text = file.string() + ".txt"; is_there(text))
    message += "; there is " + text.string() + ": rename it";
  return fail(Fault::kInput, std::move(message));
}

}  // namespace

std::optional<std::string> process_environment(std::string_view name) {
  const char* value = std::getenv(std::string(name).c_str());
  if (value == nullptr || *value == '\0') return std::nullopt;
  return std::string(value);
}

Result<std::optional<fs::path>> find_config(const std::optional<fs::path>& given,
                                            const Environment& environment,
                                            const fs::path& system_file) {
  if (given) {
    if (!is_there(*given)) return not_there(*given, "--config");
    return given;
  }
  if (const auto named = environment("SHARIT_CONFIG")) {
    const fs::path file(*named);
    if (!is_there(file)) return not_there(file, "$SHARIT_CONFIG");
    return file;
  }
  if (const auto file = user_file(environment); file && is_there(*file)) return file;
  if (is_there(system_file)) return system_file;
  return std::nullopt;
}

fs::path config_place(const std::optional<fs::path>& given, const Environment& environment,
                      const fs::path& system_file) {
  if (given) return *given;
  if (const auto named = environment("SHARIT_CONFIG")) return *named;
  return user_file(environment).value_or(system_file);
}

Result<fs::path> state_folder(const std::string& given, const Environment& environment) {
  if (!given.empty()) return fs::path(given);
  if (const auto service = environment("STATE_DIRECTORY")) {
    // systemd gives several, with colons between.
    const fs::path first = service->substr(0, service->find(':'));
    if (first.is_absolute()) return first;
  }
  if (const auto base = base_folder(environment, "XDG_STATE_HOME", ".local/state"))
    return *base / "sharit";
  return fail(Fault::kDevice,
              "there is no folder for the last good headlines: set dir under [storage], or $HOME");
}

}  // namespace sharit
