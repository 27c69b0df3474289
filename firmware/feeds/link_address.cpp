#include "firmware/feeds/link_address.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

constexpr std::size_t kNone = std::string_view::npos;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Length of the scheme with its colon; 0 where there is none (RFC 3986 3.1).
std::size_t scheme_length(std::string_view text) {
  if (text.empty() || !is_letter(text.front())) return 0;
  for (std::size_t i = 1; i < text.size(); ++i) {
    const char c = text[i];
    if (c == ':') return i + 1;
    if (!is_letter(c) && !(c >= '0' && c <= '9') && c != '+' && c != '-' && c != '.') return 0;
  }
  return 0;
}

// RFC 3986 5.2.4, in one pass over the segments. `path` begins with "/".
std::string without_dots(std::string_view path) {
  std::vector<std::string_view> kept;
  bool folder = false;  // The path ends in "/".
  while (!path.empty()) {
    path.remove_prefix(1);
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view segment = path.substr(0, end);
    path.remove_prefix(end);
    folder = segment == "." || segment == "..";
    if (segment == ".." && !kept.empty()) kept.pop_back();
    if (!folder) kept.push_back(segment);
  }
  std::string out;
  for (const std::string_view segment : kept) out.append("/").append(segment);
  if (folder || out.empty()) out += '/';
  return out;
}

}  // namespace

std::string_view site_of(std::string_view address) {
  const std::size_t scheme = scheme_length(address);
  if (scheme == 0 || address.substr(scheme, 2) != "//") return {};
  return address.substr(0, std::min(address.find_first_of("/?#", scheme + 2), address.size()));
}

std::string resolve_address(std::string stated, std::string_view base) {
  const std::string_view reference = ascii_trim(stated);
  const std::string_view site = scheme_length(reference) == 0 ? site_of(base) : "";
  if (site.empty()) {
    return reference.size() == stated.size() ? std::move(stated) : std::string(reference);
  }
  if (reference.starts_with("//")) {
    return std::string(base.substr(0, scheme_length(base))) + std::string(reference);
  }
  base = base.substr(0, base.find('#'));
  if (reference.empty()) return std::string(base);
  if (reference.front() == '#') return std::string(base) + std::string(reference);
  const std::string_view base_path =
      base.substr(site.size(), base.find('?') == kNone ? kNone : base.find('?') - site.size());
  const std::size_t tail_at = std::min(reference.find_first_of("?#"), reference.size());
  const std::string_view path = reference.substr(0, tail_at);
  const std::string_view tail = reference.substr(tail_at);
  std::string merged;
  if (path.empty()) {
    merged = base_path;
  } else if (path.front() == '/') {
    merged = without_dots(path);
  } else {
    const std::size_t folder = base_path.rfind('/');
    const std::string_view before =
        folder == kNone ? std::string_view("/") : base_path.substr(0, folder + 1);
    merged = without_dots(std::string(before) + std::string(path));
  }
  if (merged.empty()) merged = "/";
  return std::string(site) + merged + std::string(tail);
}

}  // namespace sharit
