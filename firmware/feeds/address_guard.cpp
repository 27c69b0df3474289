#include "firmware/feeds/address_guard.hpp"

#include <array>
#include <cstdint>
#include <cstring>
#include <string>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

struct Block {
  std::uint32_t base;
  int bits;
  AddressClass kind;
};

// IANA IPv4 special-purpose address registry.
constexpr Block kBlocks[] = {{0x0A000000, 8, AddressClass::kPrivate},     // 10/8
                             {0x64400000, 10, AddressClass::kPrivate},    // 100.64/10, carrier NAT
                             {0x7F000000, 8, AddressClass::kPrivate},     // 127/8
                             {0xAC100000, 12, AddressClass::kPrivate},    // 172.16/12
                             {0xC0A80000, 16, AddressClass::kPrivate},    // 192.168/16
                             {0x00000000, 8, AddressClass::kForbidden},   // "this network"
                             {0xA9FE0000, 16, AddressClass::kForbidden},  // link-local
                             {0xC0000000, 24, AddressClass::kForbidden},  // protocol assignments
                             {0xC0000200, 24, AddressClass::kForbidden},  // documentation
                             {0xC6120000, 15, AddressClass::kForbidden},  // benchmarks
                             {0xC6336400, 24, AddressClass::kForbidden},  // documentation
                             {0xCB007100, 24, AddressClass::kForbidden},  // documentation
                             {0xE0000000, 4, AddressClass::kForbidden},   // multicast
                             {0xF0000000, 4, AddressClass::kForbidden}};  // reserved, broadcast

AddressClass classify_v4(std::uint32_t address) {
  for (const Block& block : kBlocks) {
    if ((address >> (32 - block.bits)) == (block.base >> (32 - block.bits))) return block.kind;
  }
  return AddressClass::kPublic;
}

using Bytes = std::array<std::uint8_t, 16>;

std::uint32_t v4_at(const Bytes& bytes, std::size_t at) {
  return static_cast<std::uint32_t>(bytes[at]) << 24 |
         static_cast<std::uint32_t>(bytes[at + 1]) << 16 |
         static_cast<std::uint32_t>(bytes[at + 2]) << 8 | bytes[at + 3];
}

bool starts_with(const Bytes& bytes, std::initializer_list<std::uint8_t> prefix) {
  return std::memcmp(bytes.data(), std::data(prefix), prefix.size()) == 0;
}

AddressClass classify_v6(const Bytes& bytes) {
  if (starts_with(bytes, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF})) {
    return classify_v4(v4_at(bytes, 12));  // v4-mapped
  }
  if (starts_with(bytes, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0})) {
    const std::uint32_t low = v4_at(bytes, 12);
    if (low == 1) return AddressClass::kPrivate;  // ::1
    return low == 0 ? AddressClass::kForbidden : classify_v4(low);
  }
  if (starts_with(bytes, {0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0})) {
    return classify_v4(v4_at(bytes, 12));  // NAT64
  }
  if (starts_with(bytes, {0x00, 0x64, 0xFF, 0x9B, 0x00, 0x01})) return AddressClass::kPrivate;
  if (starts_with(bytes, {0x20, 0x02})) return classify_v4(v4_at(bytes, 2));          // 6to4
  if (starts_with(bytes, {0x20, 0x01, 0x00, 0x00})) return AddressClass::kForbidden;  // Teredo
  if (starts_with(bytes, {0x20, 0x01, 0x0D, 0xB8})) return AddressClass::kForbidden;  // documents
  if (starts_with(bytes, {0x20, 0x01, 0x00, 0x02, 0x00, 0x00})) {
    return AddressClass::kForbidden;  // benchmarks
  }
  // ORCHID 2001:10::/28 and 2001:20::/28 name keys, not machines; 3fff::/20 is for documents.
  if (starts_with(bytes, {0x20, 0x01, 0x00}) &&
      ((bytes[3] & 0xF0U) == 0x10 || (bytes[3] & 0xF0U) == 0x20)) {
    return AddressClass::kForbidden;
  }
  if (starts_with(bytes, {0x3F, 0xFF}) && (bytes[2] & 0xF0U) == 0) return AddressClass::kForbidden;
  if ((bytes[0] & 0xFEU) == 0xFC) return AddressClass::kPrivate;  // ULA
  // Only 2000::/3 is given out; link-local and multicast lie outside it.
  return (bytes[0] & 0xE0U) == 0x20 ? AddressClass::kPublic : AddressClass::kForbidden;
}

}  // namespace

AddressClass classify_address(const sockaddr& address) {
  if (address.sa_family == AF_INET) {
    sockaddr_in v4{};
    std::memcpy(&v4, &address, sizeof v4);
    return classify_v4(ntohl(v4.sin_addr.s_addr));
  }
  if (address.sa_family == AF_INET6) {
    sockaddr_in6 v6{};
    std::memcpy(&v6, &address, sizeof v6);
    Bytes bytes{};
    std::memcpy(bytes.data(), &v6.sin6_addr, bytes.size());
    return classify_v6(bytes);
  }
  return AddressClass::kForbidden;
}

AddressClass classify_host(std::string_view host) {
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  // RFC 6761 6.3; through a proxy it would be the proxy's own machine.
  const std::string name =
      ascii_lower(host.ends_with('.') ? host.substr(0, host.size() - 1) : host);
  if (name == "localhost" || name.ends_with(".localhost")) return AddressClass::kPrivate;
  const std::string text(host.substr(0, host.find('%')));
  in_addr v4{};
  if (inet_aton(text.c_str(), &v4) != 0) return classify_v4(ntohl(v4.s_addr));
  Bytes bytes{};
  if (inet_pton(AF_INET6, text.c_str(), bytes.data()) == 1) return classify_v6(bytes);
  return AddressClass::kPublic;
}

}  // namespace sharit
