#include "firmware/config/theme_file.hpp"

#include <string>
#include <utility>

#include "firmware/config/convert.hpp"
#include "firmware/config/salvage.hpp"
#include "firmware/config/source_text.hpp"
#include "firmware/config/table_reader.hpp"
#include "firmware/config/text_file.hpp"
#include "firmware/config/theme_text.hpp"
#include "firmware/config/values.hpp"
#include "render/support/contrast.hpp"

namespace sharit {
namespace {

/// The name that a table gives its theme; empty: none that can be used, which `read_keys` reports.
std::string named_in(const TomlNode& table) {
  const TomlNode* node = table.find("name");
  if (node == nullptr) return {};
  const auto value = convert_value(*find_key("theme", "name"), *node);
  const auto* name = value ? std::get_if<std::string>(&*value) : nullptr;
  return name == nullptr ? std::string{} : *name;
}

/// How much of the text's colour a panel has that nobody chose.
constexpr double kPanelShare = 0.12;

void read_keys(const TomlNode& table, Settings& settings, Reporter& reporter) {
  read_table(table, *find_table("theme"), Draft{settings}, reporter);
  ThemeSettings& theme = settings.theme;
  // Who sets the accent alone means that of all sources.
  if (table.find("accent") != nullptr && table.find("accents") == nullptr) theme.accents.clear();
  // Who turns dark into light and leaves the panel out wants it to follow.
  const Ground panel{theme.panel, theme.panel};
  if (table.find("panel") == nullptr && contrast_ratio(theme.text, panel) < kLargeTextContrast)
    theme.panel = mixed(theme.background_bottom, theme.text, kPanelShare);
}

void read_built_in(const std::string& name, Settings& settings, Reporter& reporter) {
  const auto document = parse_toml(built_in_theme(name).value_or(""));
  if (document) read_keys(*document, settings, reporter);
}

/// The text of a theme file, parsed, into `settings`; `reporter` has the lines of that text.
void read_file(const std::string& text, Settings& settings, Reporter& reporter) {
  if (text.size() > kLargestText) {
    reporter.error(Place{1, 1, 1}, {"too_large", "it is larger than 1 MiB", "a theme file"});
    return;
  }
  const auto document = salvage_toml(without_bom(text), reporter);
  if (!document) return;
  const TomlNode* heading = document->members.size() == 1 ? document->find("theme") : nullptr;
  const TomlNode& table = heading != nullptr ? *heading : *document;
  const std::string name = named_in(table);
  if (is_theme_file(name)) {
    reporter.error(table.find("name")->place,
                   {"bad_choice", "a theme file cannot start from another theme file",
                    theme_choices() + ", or leave name out"});
    return;
  }
  if (!name.empty()) read_built_in(name, settings, reporter);
  read_keys(table, settings, reporter);
}

/// Passes on what was found in a theme file: all of it stands at its name in the main file.
void pass_on(const std::string& name, Reporter& from, Place place, Reporter& to) {
  for (Problem& problem : from.take()) {
    Complaint complaint{
        std::move(problem.code),
        "theme file " + name + ", line " + std::to_string(problem.line) + ": " + problem.message,
        std::move(problem.hint)};
    if (problem.severity == Severity::kError)
      to.error(place, std::move(complaint));
    else
      to.warning(place, std::move(complaint));
  }
}

}  // namespace

void read_theme(const TomlNode& table, const std::filesystem::path& folder, Settings& settings,
                Reporter& reporter) {
  const std::string name = named_in(table);
  if (is_theme_file(name)) {
    const Place place = table.find("name")->place;
    const auto file = folder / name;
    if (const auto text = read_text_file(file); text) {
      Reporter own(*text);
      read_file(*text, settings, own);
      std::string& image = settings.theme.background_image;
      if (!image.empty()) image = (file.parent_path() / image).lexically_normal().string();
      pass_on(name, own, place, reporter);
    } else {
      reporter.error(place, {"no_theme", text.error().message,
                             "a path relative to this file, or " + theme_choices()});
    }
  } else if (!name.empty()) {
    read_built_in(name, settings, reporter);
  }
  read_keys(table, settings, reporter);
}

}  // namespace sharit
