#include <filesystem>
#include <string>
#include <system_error>

#include "firmware/config/load.hpp"
#include "firmware/config/text_file.hpp"
#include "firmware/config/theme_text.hpp"

namespace sharit {
namespace {

bool has_scheme(const std::string& address) {
  return address.find("://") != std::string::npos;
}

}  // namespace

Result<LoadOutcome> load_settings_file(const std::filesystem::path& file,
                                       const FurtherChecks& further) {
  const auto text = read_text_file(file);
  if (!text) return std::unexpected(text.error());
  std::error_code ignored;
  const auto folder = std::filesystem::absolute(file, ignored).parent_path();
  LoadOutcome outcome = load_settings(*text, folder, further);
  resolve_paths(outcome.settings, folder);
  return outcome;
}

void resolve_paths(Settings& settings, const std::filesystem::path& folder) {
  const auto resolve = [&](std::string& path) {
    if (!path.empty()) path = (folder / path).lexically_normal().string();
  };
  for (FeedSettings& feed : settings.feeds)
    if (!has_scheme(feed.url)) resolve(feed.url);
  constexpr std::string_view kFile = "file:";
  for (FeedSettings& feed : settings.feeds) {
    for (std::string* secret : {&feed.user, &feed.password, &feed.token}) {
      if (!secret->starts_with(kFile)) continue;
      std::string path = secret->substr(kFile.size());
      if (!path.starts_with("//")) resolve(path);
      *secret = std::string(kFile) + path;
    }
  }
  resolve(settings.network.ca_file);
  resolve(settings.storage.dir);
  resolve(settings.screen.font_folder);
  resolve(settings.screen.logo);
  resolve(settings.theme.background_image);
  if (is_theme_file(settings.theme.name)) resolve(settings.theme.name);
}

}  // namespace sharit
