#include "firmware/feeds/http_headers.hpp"

#include <algorithm>
#include <charconv>
#include <ctime>

#include <curl/curl.h>

#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

using std::chrono::seconds;

constexpr seconds kLongest{86400};

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

seconds whole_seconds(std::string_view text) {
  long long value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc::result_out_of_range) return kLongest;
  if (error != std::errc{} || value <= 0) return seconds(0);
  return seconds(std::min(value, static_cast<long long>(kLongest.count())));
}

// "0", "-1" and other nonsense mean "already gone" (RFC 9111 5.3).
std::optional<std::chrono::sys_seconds> http_date(std::string_view value) {
  const std::string text(value);
  const std::time_t when = curl_getdate(text.c_str(), nullptr);
  if (when < 0) return std::nullopt;
  return std::chrono::sys_seconds(seconds(when));
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
  if (name == "cache-control") take_cache_control(value);
  if (name == "age") age_ = whole_seconds(value);
  if (name == "date") date_ = http_date(value);
  if (name == "expires") expires_ = http_date(value);
}

void HttpHeaders::take_cache_control(std::string_view value) {
  const std::string lower = ascii_lower(value);
  for (std::size_t at = 0; at < lower.size();) {
    const std::size_t end = std::min(lower.find(',', at), lower.size());
    const std::string_view part = ascii_trim(std::string_view(lower).substr(at, end - at));
    if (part.starts_with("no-cache") || part.starts_with("no-store")) no_keep_ = true;
    if (part.starts_with("max-age=")) {
      const std::size_t quote = part.substr(8).starts_with('"') ? 1 : 0;
      max_age_ = whole_seconds(part.substr(8 + quote));
    }
    at = end + 1;
  }
}

seconds HttpHeaders::fresh_for() const {
  if (no_keep_) return seconds(0);
  seconds longest = std::max(max_age_ - age_, seconds(0));
  if (date_ && expires_) longest = std::max(longest, *expires_ - *date_);
  return std::min(longest, kLongest);
}

}  // namespace sharit
