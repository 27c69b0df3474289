#include "firmware/config/text_rules.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <system_error>
#include <vector>

#include "firmware/config/theme_text.hpp"
#include "firmware/config/values.hpp"
#include "render/support/nearest.hpp"

namespace sharit {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_word(char c) {
  return is_letter(c) || is_digit(c);
}

Complaint bad(std::string message, std::string hint) {
  return Complaint{"bad_value", std::move(message), std::move(hint)};
}
Complaint bad_address(std::string message, std::string hint) {
  return Complaint{"bad_address", std::move(message), std::move(hint)};
}

/// "https" of "https://host/"; empty without "://".
std::string_view scheme_of(std::string_view address) {
  const std::size_t end = address.find("://");
  return end == std::string_view::npos ? std::string_view{} : address.substr(0, end);
}

bool has_host(std::string_view address) {
  std::string_view rest = address.substr(address.find("://") + 3);
  rest = rest.substr(0, rest.find_first_of("/?#"));
  const std::size_t user = rest.rfind('@');
  if (user != std::string_view::npos) rest.remove_prefix(user + 1);
  return !rest.empty() && rest.front() != ':';
}

bool has_blank_or_control(std::string_view text) {
  return std::ranges::any_of(
      text, [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F; });
}

bool equal_any_case(std::string_view a, std::string_view b) {
  return a.size() == b.size() && edit_distance(a, b) == 0;
}

/// An address without its scheme: "www.x/feed", "news.example/feed/", "localhost:8080/rss".
bool looks_like_host(std::string_view address) {
  const std::size_t slash = address.find('/');
  const std::string_view first = address.substr(0, slash);
  if (first.find(':') != std::string_view::npos || first.starts_with("www.")) return true;
  const bool dotted = first.find('.') != std::string_view::npos && !first.starts_with('.');
  return slash != std::string_view::npos && slash != 0 && dotted;
}

std::vector<std::string> zone_names(const std::filesystem::path& database) {
  namespace fs = std::filesystem;
  std::vector<std::string> out;
  std::error_code ignored;
  for (auto at = fs::recursive_directory_iterator(database, ignored);
       at != fs::recursive_directory_iterator(); at.increment(ignored)) {
    const std::string name = at->path().lexically_relative(database).string();
    if (name == "posix" || name == "right") at.disable_recursion_pending();
    if (!name.empty() && name.front() >= 'A' && name.front() <= 'Z' && at->is_regular_file(ignored))
      out.push_back(name);
  }
  return out;
}

}  // namespace

std::optional<Complaint> check_language(std::string_view tag) {
  if (tag.empty()) return std::nullopt;
  const auto complaint =
      bad(in_quotes(tag) + " is not a language tag",
          "write two or three letters, such as \"ar\", \"en\", \"fa\", \"ar-EG\"");
  std::size_t part = 0;
  std::size_t begin = 0;
  while (begin <= tag.size()) {
    const std::size_t end = std::min(tag.find('-', begin), tag.size());
    const std::string_view piece = tag.substr(begin, end - begin);
    const bool fits =
        part == 0 ? piece.size() >= 2 && piece.size() <= 3 && std::ranges::all_of(piece, is_letter)
                  : !piece.empty() && piece.size() <= 8 && std::ranges::all_of(piece, is_word);
    if (!fits) return complaint;
    begin = end + 1;
    ++part;
  }
  return std::nullopt;
}

std::optional<Complaint> check_region(std::string_view region) {
  if (region.empty() || (region.size() == 2 && std::ranges::all_of(region, is_letter)))
    return std::nullopt;
  return bad(in_quotes(region) + " is not a country code",
             "write two letters, such as \"EG\" or \"SA\"");
}

std::optional<Complaint> check_timezone(std::string_view name,
                                        const std::filesystem::path& database) {
  if (name.empty() || name == "UTC") return std::nullopt;
  const bool well_formed =
      std::ranges::all_of(
          name,
          [](char c) { return is_word(c) || c == '/' || c == '_' || c == '-' || c == '+'; }) &&
      is_letter(name.front()) && name.size() < 64;
  const std::string usual = "a name such as \"Asia/Riyadh\", or \"\" for the machine's zone";
  if (!well_formed) return bad(in_quotes(name) + " is not a time zone", usual);
  std::error_code ignored;
  if (!std::filesystem::is_directory(database, ignored)) return std::nullopt;
  if (std::filesystem::is_regular_file(database / name, ignored)) return std::nullopt;
  const auto names = zone_names(database);
  const std::vector<std::string_view> views(names.begin(), names.end());
  std::string_view meant = nearest(name, views);
  if (meant.empty()) {
    // "Riyadh" alone is how people say it.
    const auto city = std::ranges::find_if(views, [&](std::string_view zone) {
      const std::size_t slash = zone.rfind('/');
      return slash != std::string_view::npos && equal_any_case(zone.substr(slash + 1), name);
    });
    if (city != views.end()) meant = *city;
  }
  return bad("there is no time zone " + in_quotes(name), meant.empty() ? usual : in_quotes(meant));
}

std::optional<Complaint> check_address(std::string_view address) {
  const std::string usual = "an address such as \"https://news.example/feed/\", or a path";
  if (address.empty()) return bad_address("the address is empty", usual);
  const std::string_view scheme = scheme_of(address);
  if (scheme.empty()) {
    if (address.starts_with("http:") || address.starts_with("https:"))
      return bad_address(in_quotes(address) + " lacks the two slashes", "https://host/path");
    if (looks_like_host(address))
      return bad_address(in_quotes(address) + " does not say how to fetch it",
                         in_quotes("https://" + std::string(address)) + ", or \"./" +
                             std::string(address) + "\" for a file");
    return std::nullopt;
  }
  if (equal_any_case(scheme, "file")) {
    if (address.size() > 8 && address.substr(7, 1) == "/") return std::nullopt;
    return bad_address("file:// needs a whole path", "file:///home/…, with three slashes");
  }
  if (!equal_any_case(scheme, "http") && !equal_any_case(scheme, "https")) {
    constexpr std::array<std::string_view, 3> kSchemes = {"https", "http", "file"};
    const std::string_view meant = nearest(scheme, kSchemes);
    return bad_address(
        in_quotes(scheme) + " addresses cannot be fetched",
        meant.empty() ? "https://, http:// or file://"
                      : in_quotes(std::string(meant) + std::string(address.substr(scheme.size()))));
  }
  const std::size_t host = scheme.size() + 3;
  if (address.substr(host, address.find_first_of("/?#", host) - host).contains('@'))
    return bad_address("there is a user or password inside the address",
                       "write them as user = … and password = …, where nobody reads them aloud");
  if (!has_host(address)) return bad_address(in_quotes(address) + " names no host", usual);
  if (has_blank_or_control(address))
    return bad_address("there is a blank inside the address", "write %20 where one is meant");
  return std::nullopt;
}

std::optional<Complaint> check_theme(std::string_view name) {
  if (built_in_theme(name) || is_theme_file(name)) return std::nullopt;
  const std::string_view meant = nearest(name, built_in_themes());
  return Complaint{
      "bad_choice", "there is no theme " + in_quotes(name),
      meant.empty() ? theme_choices() + ", or the path of a theme file (.toml)" : in_quotes(meant)};
}

std::optional<Complaint> check_proxy(std::string_view address) {
  if (address.empty()) return std::nullopt;
  constexpr std::array<std::string_view, 6> kSchemes = {"http",   "https",   "socks4",
                                                        "socks5", "socks4a", "socks5h"};
  const std::string_view scheme = scheme_of(address);
  const bool known = std::ranges::any_of(
      kSchemes, [&](std::string_view name) { return equal_any_case(scheme, name); });
  if (known && has_host(address) && !has_blank_or_control(address)) return std::nullopt;
  return bad_address(in_quotes(address) + " is not the address of a proxy",
                     "for example \"http://proxy.example:3128\"");
}

}  // namespace sharit
