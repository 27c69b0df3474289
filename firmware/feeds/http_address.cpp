#include "firmware/feeds/http_address.hpp"

#include <algorithm>
#include <memory>

#include <curl/curl.h>
#include <unicode/bytestream.h>
#include <unicode/idna.h>

#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

struct UrlFree {
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
};
using Url = std::unique_ptr<CURLU, UrlFree>;

std::string part_of(CURLU* url, CURLUPart part, unsigned flags = 0) {
  char* text = nullptr;
  if (curl_url_get(url, part, &text, flags) != CURLUE_OK || text == nullptr) return {};
  std::string value = text;
  curl_free(text);
  return value;
}

// Where the host and what stands before it lie; empty where there is no "://".
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};
Span authority_of(std::string_view url) {
  const std::size_t mark = url.find("://");
  if (mark == std::string_view::npos) return {};
  return {mark + 3, std::min(url.find_first_of("/?#\\", mark + 3), url.size())};
}

std::string percent_encoded(std::string_view text) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  constexpr std::string_view kForbidden = " \"<>\\^`{|}";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F && kForbidden.find(c) == kForbidden.npos) {
      out.push_back(c);
    } else {
      out.push_back('%');
      out.push_back(kHex[byte >> 4]);
      out.push_back(kHex[byte & 15]);
    }
  }
  return out;
}

// curl would take the bytes of a host for the locale's, which a service has not set.
std::optional<std::string> ascii_host(std::string_view host) {
  const bool plain =
      std::all_of(host.begin(), host.end(), [](char c) { return c > 0x20 && c < 0x7F; });
  if (plain) return ascii_lower(host);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::IDNA> idna(icu::IDNA::createUTS46Instance(
      UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ, status));
  if (U_FAILURE(status)) return std::nullopt;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  icu::IDNAInfo info;
  idna->nameToASCII_UTF8(icu::StringPiece(host.data(), static_cast<int32_t>(host.size())), sink,
                         info, status);
  if (U_FAILURE(status) || info.hasErrors()) return std::nullopt;
  return out;
}

}  // namespace

std::optional<HttpAddress> read_address(std::string_view url) {
  const Span authority = authority_of(url);
  if (authority.end == 0) return std::nullopt;
  std::string_view written = url.substr(authority.begin, authority.end - authority.begin);
  const std::size_t at = written.rfind('@');
  const std::string user_info =
      at == std::string_view::npos ? "" : percent_encoded(written.substr(0, at + 1));
  if (at != std::string_view::npos) written.remove_prefix(at + 1);
  const std::size_t colon = written.ends_with(']') ? std::string_view::npos : written.rfind(':');
  const std::optional<std::string> host = ascii_host(written.substr(0, colon));
  if (!host) return std::nullopt;
  const std::string port(colon == std::string_view::npos ? "" : written.substr(colon));
  const std::string whole = std::string(url.substr(0, authority.begin)) + user_info + *host + port +
                            percent_encoded(url.substr(authority.end));

  const Url parsed(curl_url());
  constexpr unsigned kAnyScheme = CURLU_NON_SUPPORT_SCHEME;
  if (parsed == nullptr ||
      curl_url_set(parsed.get(), CURLUPART_URL, whole.c_str(), kAnyScheme) != CURLUE_OK) {
    return std::nullopt;
  }
  HttpAddress address;
  address.user = part_of(parsed.get(), CURLUPART_USER, CURLU_URLDECODE);
  address.password = part_of(parsed.get(), CURLUPART_PASSWORD, CURLU_URLDECODE);
  for (const CURLUPart part : {CURLUPART_USER, CURLUPART_PASSWORD, CURLUPART_FRAGMENT}) {
    curl_url_set(parsed.get(), part, nullptr, 0);
  }
  address.url = part_of(parsed.get(), CURLUPART_URL);
  address.scheme = ascii_lower(part_of(parsed.get(), CURLUPART_SCHEME));
  address.host = ascii_lower(part_of(parsed.get(), CURLUPART_HOST));
  address.port = part_of(parsed.get(), CURLUPART_PORT, CURLU_DEFAULT_PORT);
  return address;
}

bool same_origin(std::string_view url, std::string_view other) {
  const auto one = read_address(url);
  const auto two = read_address(other);
  return one && two && one->origin() == two->origin();
}

std::string without_password(std::string_view url) {
  const Span authority = authority_of(url);
  const std::size_t at = url.substr(0, authority.end).rfind('@');
  if (at == std::string_view::npos || at < authority.begin) return std::string(url);
  return std::string(url.substr(0, authority.begin)) + std::string(url.substr(at + 1));
}

std::string shown_address(std::string_view url) {
  std::string shown = without_password(url);
  const bool http = shown.starts_with("http://") || shown.starts_with("https://");
  const std::size_t query = shown.find_first_of("?#");
  if (http && query != std::string::npos) shown.replace(query, std::string::npos, "?…");
  return shown;
}

}  // namespace sharit
