#include "firmware/feeds/host_rest.hpp"

#include <algorithm>

#include "firmware/feeds/http_address.hpp"

namespace sharit {

void HostRest::rest(std::string_view host, Steady until) {
  Steady& known = until_[std::string(host)];
  known = std::max(known, until);
}

HostRest::Steady HostRest::ready(std::string_view host, Steady now) const {
  const auto found = until_.find(host);
  return found == until_.end() ? now : std::max(found->second, now);
}

std::string host_of(std::string_view url) {
  const auto address = read_address(url);
  return address ? address->authority() : std::string();
}

}  // namespace sharit
