#include "firmware/feeds/http_transfer.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include <curl/curl.h>
#include <sys/socket.h>
#include <unistd.h>

#include "firmware/feeds/address_guard.hpp"
#include "firmware/feeds/utf8.hpp"

namespace sharit {

namespace {

constexpr const char* kAccept =
    "Accept: application/atom+xml, application/rss+xml, application/rdf+xml, "
    "application/feed+json, text/html;q=0.8, */*;q=0.5";

struct UrlFree {
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
};

// One part of an address, empty when it isn't there.
std::string url_part(const std::string& url, CURLUPart part) {
  const std::unique_ptr<CURLU, UrlFree> parsed(curl_url());
  if (parsed == nullptr || curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), 0) != CURLUE_OK) {
    return {};
  }
  char* text = nullptr;
  const unsigned flags = part == CURLUPART_PORT ? CURLU_DEFAULT_PORT : 0;
  if (curl_url_get(parsed.get(), part, &text, flags) != CURLUE_OK || text == nullptr) return {};
  std::string value = text;
  curl_free(text);
  return value;
}

bool has_proxy(const std::string& scheme) {
  for (const std::string& name : {scheme + "_proxy", std::string("HTTPS_PROXY"),
                                  std::string("all_proxy"), std::string("ALL_PROXY")}) {
    if (name == "HTTPS_PROXY" && scheme != "https") continue;
    const char* value = std::getenv(name.c_str());
    if (value != nullptr && *value != '\0') return true;
  }
  return false;
}

}  // namespace

// What curl calls back; each gets the transfer. Nothing may throw through C.
struct HttpTransfer::Callbacks {
  static std::size_t write(char* data, std::size_t size, std::size_t count, void* self) {
    auto& transfer = *static_cast<HttpTransfer*>(self);
    const std::size_t bytes = size * count;
    if (transfer.body_.size() + bytes > transfer.limits_.body_bytes) {
      transfer.too_large_ = true;
      return bytes + 1;  // Anything else than `bytes` ends the transfer.
    }
    transfer.body_.append(data, bytes);
    return bytes;
  }

  static std::size_t header(char* data, std::size_t size, std::size_t count, void* self) {
    static_cast<HttpTransfer*>(self)->headers_.take_line(std::string_view(data, size * count));
    return size * count;
  }

  static curl_socket_t open_socket(void* self, curlsocktype purpose, curl_sockaddr* address) {
    auto& transfer = *static_cast<HttpTransfer*>(self);
    const AddressClass kind = classify_address(address->addr);
    if (purpose == CURLSOCKTYPE_IPCXN && !transfer.proxied_ &&
        !transfer.may_connect(static_cast<int>(kind))) {
      transfer.refused_address_ = true;
      return CURL_SOCKET_BAD;
    }
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
  }
};

HttpTransfer::HttpTransfer(std::uint64_t ticket, HttpRequest request, const HttpLimits& limits,
                           const std::string& user_agent)
    : ticket_(ticket),
      request_(std::move(request)),
      limits_(limits),
      user_agent_(user_agent),
      easy_(curl_easy_init()),
      url_(encode_url(request_.url)) {
  host_ = ascii_lower(url_part(url_, CURLUPART_HOST)) + ":" + url_part(url_, CURLUPART_PORT);
  first_host_ = host_;
}

HttpTransfer::~HttpTransfer() {
  if (easy_ != nullptr) curl_easy_cleanup(easy_);
  curl_slist_free_all(extra_headers_);
}

void HttpTransfer::abandon() {
  if (easy_ != nullptr) curl_easy_setopt(easy_, CURLOPT_QUICK_EXIT, 1L);
}

bool HttpTransfer::may_connect(int address_class) const {
  const auto kind = static_cast<AddressClass>(address_class);
  if (kind == AddressClass::kPublic) return true;
  if (kind == AddressClass::kForbidden) return false;
  switch (request_.addresses) {
    case AddressPolicy::kPublic:
      return false;
    case AddressPolicy::kPrivateAllowed:
      return true;
    case AddressPolicy::kTypedByPerson:
      return redirects_ == 0 || host_ == first_host_;
  }
  return false;
}

std::optional<HttpOutcome> HttpTransfer::prepare() {
  const auto now = std::chrono::steady_clock::now();
  if (redirects_ == 0) deadline_ = now + limits_.total;
  const std::string scheme = url_part(url_, CURLUPART_SCHEME);
  if (easy_ == nullptr) {
    return Failed{FailureKind::kConnection, "no_memory", "Out of memory.", {}};
  }
  if (scheme != "http" && scheme != "https") {
    return Failed{FailureKind::kRefused,
                  "bad_address",
                  "Only http and https addresses can be fetched: " + url_,
                  {}};
  }
  proxied_ = !request_.route.proxy.empty() || has_proxy(scheme);
  const std::string host = host_.substr(0, host_.rfind(':'));
  if (!may_connect(static_cast<int>(classify_host(host)))) return failure_of_code(CURLE_OK);
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline_ - now).count();
  if (left <= 0) return failure_of_code(CURLE_OPERATION_TIMEDOUT);

  curl_easy_reset(easy_);
  curl_slist_free_all(extra_headers_);
  extra_headers_ = curl_slist_append(nullptr, kAccept);
  if (request_.validators.url == url_) {
    const Validators& known = request_.validators;
    const auto add = [this](const std::string& line) {
      extra_headers_ = curl_slist_append(extra_headers_, line.c_str());
    };
    if (!known.etag.empty()) add("If-None-Match: " + known.etag);
    if (!known.last_modified.empty()) add("If-Modified-Since: " + known.last_modified);
  }
  body_.clear();
  headers_ = HttpHeaders{};
  refused_address_ = too_large_ = false;
  curl_easy_setopt(easy_, CURLOPT_URL, url_.c_str());
  curl_easy_setopt(easy_, CURLOPT_PRIVATE, this);
  curl_easy_setopt(easy_, CURLOPT_HTTPHEADER, extra_headers_);
  curl_easy_setopt(easy_, CURLOPT_USERAGENT, user_agent_.c_str());
  curl_easy_setopt(easy_, CURLOPT_ACCEPT_ENCODING, "");
  curl_easy_setopt(easy_, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(easy_, CURLOPT_FOLLOWLOCATION, 0L);  // We follow, to check every hop.
  curl_easy_setopt(easy_, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(easy_, CURLOPT_FRESH_CONNECT, 1L);  // A kept connection escapes the check.
  curl_easy_setopt(easy_, CURLOPT_FORBID_REUSE, 1L);
  curl_easy_setopt(easy_, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(limits_.connect.count()));
  curl_easy_setopt(easy_, CURLOPT_TIMEOUT_MS, static_cast<long>(left));
  curl_easy_setopt(easy_, CURLOPT_LOW_SPEED_LIMIT, limits_.low_speed_bytes);
  curl_easy_setopt(easy_, CURLOPT_LOW_SPEED_TIME, limits_.low_speed_seconds);
  curl_easy_setopt(easy_, CURLOPT_SSL_VERIFYPEER, 1L);
  curl_easy_setopt(easy_, CURLOPT_SSL_VERIFYHOST, 2L);
  if (!request_.route.proxy.empty()) {
    curl_easy_setopt(easy_, CURLOPT_PROXY, request_.route.proxy.c_str());
  }
  if (!request_.route.ca_file.empty()) {
    curl_easy_setopt(easy_, CURLOPT_CAINFO, request_.route.ca_file.c_str());
  }
  curl_easy_setopt(easy_, CURLOPT_WRITEFUNCTION, &Callbacks::write);
  curl_easy_setopt(easy_, CURLOPT_WRITEDATA, this);
  curl_easy_setopt(easy_, CURLOPT_HEADERFUNCTION, &Callbacks::header);
  curl_easy_setopt(easy_, CURLOPT_HEADERDATA, this);
  curl_easy_setopt(easy_, CURLOPT_OPENSOCKETFUNCTION, &Callbacks::open_socket);
  curl_easy_setopt(easy_, CURLOPT_OPENSOCKETDATA, this);
  return std::nullopt;
}

std::optional<HttpOutcome> HttpTransfer::finish(int curl_code) {
  long status = 0;
  curl_easy_getinfo(easy_, CURLINFO_RESPONSE_CODE, &status);
  // The body of a redirect or an error is of no use, so its faults don't count.
  if (status >= 300 && status < 400 && status != 304 && !refused_address_) {
    if (auto outcome = follow(status)) return outcome;
    return std::nullopt;
  }
  if (curl_code != CURLE_OK) return failure_of_code(curl_code);
  if (status == 304) return NotModified{headers_.max_age};
  if (status != 200 && status != 203) return failure_of_status(status);
  return fresh();
}

std::optional<HttpOutcome> HttpTransfer::follow(long status) {
  char* location = nullptr;
  curl_easy_getinfo(easy_, CURLINFO_REDIRECT_URL, &location);
  if (location == nullptr) return failure_of_status(status);
  if (++redirects_ > limits_.redirects) {
    return Failed{FailureKind::kAnswer,
                  "too_many_redirects",
                  "The address leads on and on: more than " + std::to_string(limits_.redirects) +
                      " redirects.",
                  {}};
  }
  const std::string next = encode_url(location);
  const std::string scheme = url_part(next, CURLUPART_SCHEME);
  if (scheme != "http" && scheme != "https") {
    return Failed{FailureKind::kRefused,
                  "bad_redirect",
                  "The server leads to an address that is not http or https.",
                  {}};
  }
  if (url_part(url_, CURLUPART_SCHEME) == "https" && scheme == "http") {
    return Failed{FailureKind::kRefused,
                  "insecure_redirect",
                  "The server leads from https to http: " + next,
                  {}};
  }
  url_ = next;
  host_ = ascii_lower(url_part(url_, CURLUPART_HOST)) + ":" + url_part(url_, CURLUPART_PORT);
  return std::nullopt;
}

HttpOutcome HttpTransfer::fresh() {
  Fresh answer;
  answer.validators = {url_, headers_.etag, headers_.last_modified};
  answer.final_url = url_;
  answer.content_type = headers_.content_type;
  answer.charset = headers_.charset;
  answer.max_age = headers_.max_age;
  answer.body = std::move(body_);
  body_ = {};
  return answer;
}

Failed HttpTransfer::failure_of_status(long status) const {
  curl_off_t retry = 0;
  curl_easy_getinfo(easy_, CURLINFO_RETRY_AFTER, &retry);
  Failed failed;
  failed.code = "http_" + std::to_string(status);
  if (retry > 0) failed.retry_after = std::chrono::seconds(retry);
  failed.kind = status == 410                    ? FailureKind::kGone
                : status == 429 || status == 503 ? FailureKind::kBusy
                                                 : FailureKind::kAnswer;
  switch (status) {
    case 401:
    case 403:
      failed.sentence = "The server does not let us read this address";
      break;
    case 404:
      failed.sentence = "There is nothing at this address";
      break;
    case 410:
      failed.sentence = "The feed is gone for good";
      break;
    case 429:
      failed.sentence = "The server asks us to come less often";
      break;
    default:
      failed.sentence =
          status >= 500 ? "The server is in trouble" : "The server's answer is no use";
      break;
  }
  failed.sentence += " (status " + std::to_string(status) + ").";
  return failed;
}

Failed HttpTransfer::failure_of_code(int curl_code) const {
  using enum FailureKind;
  const std::string host = host_.substr(0, host_.rfind(':'));
  if (refused_address_ || curl_code == CURLE_OK) {
    return {kRefused,
            "private_address",
            host +
                " is in a private network. Set allow_private = true for this feed if that is "
                "meant.",
            {}};
  }
  if (too_large_) {
    return {kAnswer,
            "too_large",
            "The document is larger than " + std::to_string(limits_.body_bytes / (1024 * 1024)) +
                " MiB.",
            {}};
  }
  switch (curl_code) {
    case CURLE_COULDNT_RESOLVE_HOST:
      return {kConnection,
              "no_such_host",
              "The name " + host + " is not known. Is the network up?",
              {}};
    case CURLE_COULDNT_RESOLVE_PROXY:
      return {kConnection, "no_such_proxy", "The proxy's name is not known.", {}};
    case CURLE_COULDNT_CONNECT:
      return {kConnection, "no_connection", host + " does not answer.", {}};
    case CURLE_OPERATION_TIMEDOUT:
      return {kConnection, "timeout", host + " took too long to answer.", {}};
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
      return {kConnection,
              "certificate",
              "The certificate of " + host + " does not hold. Is the clock of this machine right?",
              {}};
    case CURLE_SSL_CONNECT_ERROR:
      return {kConnection, "tls", "No secure connection to " + host + " came about.", {}};
    case CURLE_PARTIAL_FILE:
    case CURLE_GOT_NOTHING:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
      return {kConnection, "cut_off", host + " ended the connection too early.", {}};
    case CURLE_BAD_CONTENT_ENCODING:
    case CURLE_WRITE_ERROR:
      return {kAnswer, "bad_encoding", "The compressed answer of " + host + " is damaged.", {}};
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL:
      return {kRefused, "bad_address", "This is not an http address: " + url_, {}};
    default:
      break;
  }
  return {kConnection,
          "curl_" + std::to_string(curl_code),
          std::string(curl_easy_strerror(static_cast<CURLcode>(curl_code))) + " (" + host + ").",
          {}};
}

}  // namespace sharit
