#include "firmware/feeds/http_proxy.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

#include <arpa/inet.h>

#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

// An address in network order; IPv4 fills the first four bytes.
struct Numeric {
  int family = AF_UNSPEC;
  std::array<std::uint8_t, 16> bytes{};
};

std::optional<Numeric> numeric(std::string_view text) {
  if (text.starts_with('[') && text.ends_with(']')) text = text.substr(1, text.size() - 2);
  const std::string copy(text);
  Numeric address;
  for (const int family : {AF_INET, AF_INET6}) {
    address.family = family;
    if (inet_pton(family, copy.c_str(), address.bytes.data()) == 1) return address;
  }
  return std::nullopt;
}

bool in_network(const Numeric& address, std::string_view network) {
  const std::size_t slash = network.find('/');
  const auto base = numeric(network.substr(0, slash));
  if (!base || base->family != address.family) return false;
  unsigned bits = address.family == AF_INET ? 32 : 128;
  if (slash != std::string_view::npos) {
    const std::string_view written = network.substr(slash + 1);
    unsigned value = 0;
    const auto [end, error] =
        std::from_chars(written.data(), written.data() + written.size(), value);
    if (error != std::errc{} || end != written.data() + written.size() || value > bits)
      return false;
    bits = value;
  }
  for (unsigned bit = 0; bit < bits; ++bit) {
    const unsigned mask = 0x80U >> (bit % 8);
    if (((address.bytes[bit / 8] ^ base->bytes[bit / 8]) & mask) != 0) return false;
  }
  return true;
}

bool names_host(std::string_view entry, std::string_view host) {
  if (entry == "*") return true;
  if (const auto address = numeric(host)) return in_network(*address, entry);
  if (entry.starts_with('.')) entry.remove_prefix(1);
  if (entry.ends_with('.')) entry.remove_suffix(1);
  if (entry.empty() || !host.ends_with(entry)) return false;
  return host.size() == entry.size() || host[host.size() - entry.size() - 1] == '.';
}

std::string first_set(const EnvironmentLookup& environment,
                      std::initializer_list<const char*> names) {
  for (const char* name : names) {
    const char* const value = environment(name);
    if (value != nullptr && *value != '\0') return value;
  }
  return {};
}

}  // namespace

std::string proxy_for(const HttpAddress& address, const std::string& configured,
                      const EnvironmentLookup& environment) {
  std::string proxy = configured;
  if (proxy.empty() && address.scheme == "https") {
    proxy = first_set(environment, {"https_proxy", "HTTPS_PROXY"});
  } else if (proxy.empty()) {
    // Not HTTP_PROXY: a web server's CGI sets it from a header that anyone may send.
    proxy = first_set(environment, {"http_proxy"});
  }
  if (proxy.empty()) proxy = first_set(environment, {"all_proxy", "ALL_PROXY"});
  if (proxy.empty()) return {};
  const std::string list = ascii_lower(first_set(environment, {"no_proxy", "NO_PROXY"}));
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find_first_of(", \t", at), list.size());
    if (names_host(std::string_view(list).substr(at, end - at), address.host)) return {};
    at = end + 1;
  }
  return proxy;
}

}  // namespace sharit
