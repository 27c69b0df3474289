#include "firmware/doctor/network_check.hpp"

#include <algorithm>
#include <sstream>
#include <string_view>

#include "firmware/feeds/address_guard.hpp"
#include "render/support/list_text.hpp"

namespace sharit {
namespace {

constexpr const char* kName = "network";
constexpr const char* kNames = "names";

/// Lines of a table of routes whose destination is everything.
bool has_route(const Machine& machine) {
  std::istringstream four(machine.text("proc/net/route"));
  for (std::string line; std::getline(four, line);) {
    std::istringstream fields(line);
    std::string interface, destination;
    if (fields >> interface >> destination && destination == "00000000") return true;
  }
  std::istringstream six(machine.text("proc/net/ipv6_route"));
  for (std::string line; std::getline(six, line);) {
    // Destination, its length, source, its length, next hop, …, device.
    const bool everything = line.starts_with(std::string(32, '0') + " 00 ");
    if (everything && !line.ends_with(" lo")) return true;
  }
  return false;
}

bool has_name_server(const Machine& machine) {
  std::istringstream file(machine.text("etc/resolv.conf"));
  for (std::string line; std::getline(file, line);) {
    std::istringstream fields(line);
    std::string key, value;
    if (fields >> key >> value && key == "nameserver") return true;
  }
  return false;
}

/// Errors by which nobody knows whether the name was found.
bool says_nothing_of_names(std::string_view error) {
  return error == "timeout" || error == "credentials" || error == "bad_address" ||
         error == "no_such_proxy";
}

}  // namespace

Check check_network(const Machine& machine) {
  std::vector<std::string> up;
  std::vector<std::string> down;
  for (const auto& interface : machine.entries("sys/class/net")) {
    const std::string name = interface.filename().string();
    if (name == "lo") continue;
    // Some drivers never say more than "unknown"; what has a carrier works.
    const std::string state = machine.line(interface / "operstate");
    const bool works =
        state == "up" || (state == "unknown" && machine.line(interface / "carrier") == "1");
    (works ? up : down).push_back(name);
  }
  if (up.empty()) {
    return wrong(
        kName,
        down.empty() ? "This machine has no network interface."
                     : "No network interface is up (" + list_text(down) + ").",
        "Plug the cable in, or join a Wi-Fi: sudo nmtui (on a Pi also sudo raspi-config).");
  }
  if (!has_route(machine)) {
    return warning(kName, list_text(up) + " is up, but there is no way out of the local network.",
                   "If feeds come from the internet: let the network give a gateway (DHCP), or set "
                   "one with sudo nmtui.");
  }
  if (!has_name_server(machine)) {
    return warning(kName, list_text(up) + " is up, but no name server is known.",
                   "Let the network give one (DHCP), or set one with sudo nmtui.");
  }
  return good(kName, list_text(up) + " is up, with a way out and a name server.");
}

Checks check_names(std::span<const TriedFeed> feeds) {
  std::vector<std::string> unknown;
  std::size_t known = 0;
  for (const TriedFeed& feed : feeds) {
    const bool number =
        classify_host(feed.host) != AddressClass::kPublic || feed.host.starts_with('[');
    if (feed.host.empty() || number) continue;
    if (says_nothing_of_names(feed.source.error)) continue;
    if (feed.source.error != "no_such_host") {
      ++known;
    } else if (std::ranges::find(unknown, feed.host) == unknown.end()) {
      unknown.push_back(feed.host);
    }
  }
  if (known == 0 && unknown.empty()) return {};
  if (unknown.empty()) return {good(kNames, "The names of all servers are found (DNS).")};
  if (known > 0) {
    return {warning(kNames, "These names are not found: " + list_text(unknown) + ".",
                    "Correct them in the configuration; other names are found.")};
  }
  return {wrong(kNames, "No name of a server is found (DNS): " + list_text(unknown) + ".",
                "Ask for the network's name server, and look whether the way out is open: "
                "getent hosts " +
                    unknown.front())};
}

}  // namespace sharit
