#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>

#include "firmware/config/load.hpp"

namespace sharit {
namespace {

/// Far above any real configuration; keeps a mistaken --config from filling the memory.
constexpr std::size_t kLargestFile = 1024 * 1024;

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

Result<std::string> read_text(const std::filesystem::path& file) {
  const std::string name = file.string();
  std::error_code ignored;
  if (std::filesystem::is_directory(file, ignored))
    return fail(Fault::kInput, name + " is a folder, not a configuration file");
  // A pipe or device (--config /dev/stdin) is fine; only its size is bounded below.
  const std::unique_ptr<std::FILE, CloseFile> handle(std::fopen(name.c_str(), "rbe"));
  if (!handle) {
    const int reason = errno;
    return fail(Fault::kInput,
                "cannot read " + name + ": " + std::generic_category().message(reason));
  }
  std::string text;
  std::array<char, 16384> buffer{};
  while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), handle.get())) {
    text.append(buffer.data(), got);
    if (text.size() > kLargestFile)
      return fail(Fault::kInput, name + " is larger than 1 MiB: it is no configuration file");
  }
  if (std::ferror(handle.get()) != 0) return fail(Fault::kInput, "cannot read all of " + name);
  return text;
}

bool has_scheme(const std::string& address) {
  return address.find("://") != std::string::npos;
}

}  // namespace

Result<LoadOutcome> load_settings_file(const std::filesystem::path& file) {
  const auto text = read_text(file);
  if (!text) return std::unexpected(text.error());
  LoadOutcome outcome = load_settings(*text);
  std::error_code ignored;
  const auto whole = std::filesystem::absolute(file, ignored);
  resolve_paths(outcome.settings, whole.parent_path());
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
}

}  // namespace sharit
