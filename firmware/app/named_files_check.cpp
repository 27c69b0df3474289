#include "firmware/app/named_files_check.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include "firmware/config/values.hpp"

namespace sharit {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFile = "file:";
constexpr std::string_view kEnvironment = "env:";

bool is_there(const fs::path& path) {
  std::error_code failed;
  return fs::exists(path, failed);
}

/// By others than its owner and group.
bool is_open(const fs::path& path) {
  std::error_code failed;
  const fs::file_status status = fs::status(path, failed);
  return fs::is_regular_file(status) &&
         (status.permissions() & fs::perms::others_read) != fs::perms::none;
}

/// The path of "file:PATH" and "file:///PATH".
std::string path_of(std::string_view address) {
  address.remove_prefix(kFile.size());
  if (address.starts_with("//")) address.remove_prefix(2);
  return std::string(address);
}

Complaint missing(const std::string& path) {
  return {"no_file", "there is no " + path + " yet", "make it, or mend the path"};
}

Complaint open_secret(std::string_view what, const fs::path& file) {
  return {"open_secret", std::string(what) + " can be read by every user of this machine",
          "chmod o-r " + file.string()};
}

/// What stands in an address where a key would.
std::optional<std::string> key_in(std::string_view address) {
  constexpr std::array<std::string_view, 7> kNames = {
      "key=", "apikey=", "api_key=", "token=", "access_token=", "password=", "secret="};
  const std::size_t query = address.find('?');
  if (query == std::string_view::npos) return std::nullopt;
  for (const std::string_view name : kNames)
    for (const char before : {'?', '&'})
      if (address.substr(query).contains(before + std::string(name)))
        return std::string(name.substr(0, name.size() - 1));
  return std::nullopt;
}

/// user:password@ in the address of a proxy.
bool holds_password(std::string_view proxy) {
  const std::size_t host = proxy.find("://");
  if (host == std::string_view::npos) return false;
  const std::string_view rest = proxy.substr(host + 3);
  const std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
  return authority.substr(0, std::min(authority.rfind('@'), authority.size())).contains(':') &&
         authority.contains('@');
}

void check_feed_files(const TomlNode& block, const FeedSettings& feed, const fs::path& file,
                      Reporter& reporter) {
  if (const TomlNode* url = block.find("url")) {
    const bool local = feed.url.starts_with(kFile) || !feed.url.contains("://");
    const std::string path = feed.url.starts_with(kFile) ? path_of(feed.url) : feed.url;
    if (local && !path.empty() && !is_there(path)) reporter.warning(url->place, missing(path));
    const auto key = key_in(feed.url);
    if (!local && key && is_open(file))
      reporter.warning(url->place, open_secret(*key + " in this address", file));
  }
  const std::array<std::pair<std::string_view, const std::string*>, 2> secrets = {
      {{"password", &feed.password}, {"token", &feed.token}}};
  for (const auto& [key, secret] : secrets) {
    const TomlNode* node = block.find(key);
    if (node == nullptr || secret->empty() || secret->starts_with(kEnvironment)) continue;
    if (!secret->starts_with(kFile)) {
      if (is_open(file)) reporter.warning(node->place, open_secret(key, file));
      continue;
    }
    const fs::path path = path_of(*secret);
    if (!is_there(path))
      reporter.warning(node->place, missing(path.string()));
    else if (is_open(path))
      reporter.warning(node->place, open_secret(key, path));
  }
}

}  // namespace

void check_named_files(const TomlNode& root, const Settings& settings, const fs::path& file,
                       Reporter& reporter) {
  if (const TomlNode* feeds = root.find("feed"))
    for (std::size_t i = 0; i < std::min(feeds->items.size(), settings.feeds.size()); ++i)
      check_feed_files(feeds->items[i], settings.feeds[i], file, reporter);
  const TomlNode* network = root.find("network");
  if (network == nullptr) return;
  const TomlNode* authority = network->find("ca_file");
  if (authority != nullptr && !settings.network.ca_file.empty() &&
      !is_there(settings.network.ca_file))
    reporter.warning(authority->place, missing(settings.network.ca_file));
  const TomlNode* proxy = network->find("proxy");
  if (proxy != nullptr && holds_password(settings.network.proxy) && is_open(file))
    reporter.warning(proxy->place, open_secret("the password of the proxy", file));
}

}  // namespace sharit
