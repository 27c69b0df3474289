#include "firmware/feeds/http_headers.hpp"

#include <algorithm>
#include <charconv>

#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

std::string_view value_of(std::string_view line) {
  return ascii_trim(line.substr(std::min(line.find(':') + 1, line.size())));
}

void take_content_type(std::string_view value, HttpHeaders& headers) {
  headers.content_type = ascii_lower(ascii_trim(value.substr(0, value.find(';'))));
  headers.charset.clear();
  const std::size_t at = ascii_lower(value).find("charset=");
  if (at == std::string::npos) return;
  std::string_view charset = value.substr(at + 8);
  charset = charset.substr(0, charset.find(';'));
  charset = ascii_trim(charset);
  if (charset.size() > 1 && (charset.front() == '"' || charset.front() == '\'')) {
    charset = charset.substr(1, charset.size() - 2);
  }
  headers.charset = charset;
}

void take_cache_control(std::string_view value, HttpHeaders& headers) {
  const std::string lower = ascii_lower(value);
  if (lower.find("no-cache") != std::string::npos || lower.find("no-store") != std::string::npos) {
    headers.max_age = std::chrono::seconds(0);
    return;
  }
  std::size_t at = lower.find("max-age=");
  if (at == std::string::npos || (at > 0 && lower[at - 1] == '-')) return;
  at += 8;
  long seconds = 0;
  const auto [end, error] =
      std::from_chars(lower.data() + at, lower.data() + lower.size(), seconds);
  if (error == std::errc{} && seconds > 0) {
    headers.max_age = std::chrono::seconds(std::min(seconds, 86400L));
  }
}

}  // namespace

void HttpHeaders::take_line(std::string_view line) {
  constexpr std::size_t kLongestValidator = 2048;
  if (line.starts_with("HTTP/")) {
    *this = HttpHeaders{};
    return;
  }
  const std::string name = ascii_lower(line.substr(0, line.find(':')));
  const std::string_view value = value_of(line);
  if (name == "etag" && value.size() <= kLongestValidator) etag = value;
  if (name == "last-modified" && value.size() <= kLongestValidator) last_modified = value;
  if (name == "content-type") take_content_type(value, *this);
  if (name == "cache-control") take_cache_control(value, *this);
}

std::string encode_url(std::string_view url) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  constexpr std::string_view kForbidden = " \"<>\\^`{|}";
  std::string out;
  const std::size_t host = url.find("://");
  const std::size_t path =
      host == std::string_view::npos ? 0 : std::min(url.find_first_of("/?#", host + 3), url.size());
  for (std::size_t i = 0; i < url.size(); ++i) {
    const auto byte = static_cast<unsigned char>(url[i]);
    const bool plain = byte > 0x20 && byte < 0x7F && kForbidden.find(url[i]) == kForbidden.npos;
    if (plain || (i < path && byte > 0x20)) {
      out.push_back(url[i]);
    } else {
      out.push_back('%');
      out.push_back(kHex[byte >> 4]);
      out.push_back(kHex[byte & 15]);
    }
  }
  return out;
}

}  // namespace sharit
