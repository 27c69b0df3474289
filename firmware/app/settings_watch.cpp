#include "firmware/app/settings_watch.hpp"

#include <algorithm>
#include <utility>

#include "firmware/config/theme_text.hpp"

namespace sharit {
namespace {

std::vector<std::filesystem::path> named_files(const Settings& settings) {
  std::vector<std::filesystem::path> files;
  if (is_theme_file(settings.theme.name)) files.emplace_back(settings.theme.name);
  for (const std::string& picture : {settings.theme.background_image, settings.screen.logo}) {
    if (!picture.empty()) files.emplace_back(picture);
  }
  return files;
}

}  // namespace

SettingsWatch::SettingsWatch(std::filesystem::path file) : file_(std::move(file)) {}

bool SettingsWatch::follow(const Settings& settings) {
  const auto files = named_files(settings);
  std::erase_if(named_, [&files](const Watched& watched) {
    return std::ranges::find(files, watched.file) == files.end();
  });
  bool more = false;
  for (const auto& file : files) {
    if (std::ranges::find(named_, file, &Watched::file) != named_.end()) continue;
    named_.push_back({file, FileWatch(file)});
    more = true;
  }
  return more;
}

bool SettingsWatch::poll(std::chrono::nanoseconds now) {
  bool changed = file_.poll(now);
  for (Watched& watched : named_) changed = watched.watch.poll(now) || changed;
  return changed;
}

}  // namespace sharit
