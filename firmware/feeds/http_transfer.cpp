#include "firmware/feeds/http_transfer.hpp"

#include <cstdlib>
#include <utility>

#include <curl/curl.h>
#include <sys/socket.h>

#include "firmware/feeds/address_guard.hpp"
#include "firmware/feeds/gunzip.hpp"
#include "firmware/feeds/http_failure.hpp"
#include "firmware/feeds/http_proxy.hpp"

namespace sharit {

namespace {

constexpr const char* kAccept =
    "Accept: application/atom+xml, application/rss+xml, application/rdf+xml, "
    "application/feed+json, text/html;q=0.8, */*;q=0.5";
constexpr std::size_t kMostHeaderBytes = 256 * 1024;
// Some servers pack what is packed already.
constexpr int kMostWrappings = 2;

bool permanent(long status) {
  return status == 301 || status == 308;
}

}  // namespace

// What curl calls back; each gets the transfer. Nothing may throw through C.
struct HttpTransfer::Callbacks {
  static std::size_t write(char* data, std::size_t size, std::size_t count, void* self) {
    auto& transfer = *static_cast<HttpTransfer*>(self);
    const std::size_t bytes = size * count;
    transfer.heard_ = std::chrono::steady_clock::now();
    if (transfer.grows_too_large(bytes)) {
      transfer.too_large_ = true;
      return bytes + 1;  // Anything else than `bytes` ends the transfer.
    }
    transfer.body_.append(data, bytes);
    return bytes;
  }

  static std::size_t header(char* data, std::size_t size, std::size_t count, void* self) {
    auto& transfer = *static_cast<HttpTransfer*>(self);
    const std::size_t bytes = size * count;
    transfer.heard_ = std::chrono::steady_clock::now();
    transfer.header_bytes_ += bytes;
    if (transfer.header_bytes_ > kMostHeaderBytes) {
      transfer.too_large_ = true;
      return bytes + 1;
    }
    transfer.headers_.take_line(std::string_view(data, bytes));
    return bytes;
  }

  // Counts what came over the wire: packed bytes that unpack to nothing reach no other guard.
  static int progress(void* self, curl_off_t, curl_off_t received, curl_off_t, curl_off_t) {
    auto& transfer = *static_cast<HttpTransfer*>(self);
    transfer.too_large_ |= received > static_cast<curl_off_t>(transfer.limits_.body_bytes);
    return transfer.too_large_ ? 1 : 0;
  }

  static curl_socket_t open_socket(void* self, curlsocktype purpose, curl_sockaddr* address) {
    auto& transfer = *static_cast<HttpTransfer*>(self);
    const AddressClass kind = classify_address(address->addr);
    if (purpose == CURLSOCKTYPE_IPCXN && transfer.proxy_.empty() &&
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
      left_(limits.total) {
  auto address = read_address(request_.url);
  if (!address) return;
  readable_ = true;
  at_ = std::move(*address);
  origin_ = at_.origin();
  typed_ = at_.authority();
  if (request_.credentials.empty()) request_.credentials = {at_.user, at_.password, {}};
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
      return at_.authority() == typed_;
  }
  return false;
}

bool HttpTransfer::grows_too_large(std::size_t more) const {
  const std::size_t size = body_.size() + more;
  if (size > limits_.body_bytes) return true;
  curl_off_t received = 0;
  curl_easy_getinfo(easy_, CURLINFO_SIZE_DOWNLOAD_T, &received);
  return is_bomb(static_cast<std::size_t>(received), size);
}

std::optional<HttpOutcome> HttpTransfer::prepare() {
  begun_ = heard_ = std::chrono::steady_clock::now();
  if (easy_ == nullptr) {
    return Failed{FailureKind::kConnection, "no_memory", "Out of memory.", {}};
  }
  if (!readable_ || !at_.http()) {
    return Failed{FailureKind::kRefused,
                  "bad_address",
                  "This is not an http or https address: " + shown_address(request_.url),
                  {}};
  }
  proxy_ = proxy_for(at_, request_.route.proxy, [](const char* name) { return std::getenv(name); });
  if (!may_connect(static_cast<int>(classify_host(at_.host)))) return private_address(at_.host);
  if (left_.count() <= 0) return broken(CURLE_OPERATION_TIMEDOUT);

  body_.clear();
  headers_ = HttpHeaders{};
  header_bytes_ = 0;
  refused_address_ = too_large_ = false;
  curl_easy_reset(easy_);  // Cookies of this chain stay.
  curl_easy_setopt(easy_, CURLOPT_URL, at_.url.c_str());
  set_limits();
  set_route();
  set_headers();
  set_credentials();
  curl_easy_setopt(easy_, CURLOPT_WRITEFUNCTION, &Callbacks::write);
  curl_easy_setopt(easy_, CURLOPT_WRITEDATA, this);
  curl_easy_setopt(easy_, CURLOPT_HEADERFUNCTION, &Callbacks::header);
  curl_easy_setopt(easy_, CURLOPT_HEADERDATA, this);
  curl_easy_setopt(easy_, CURLOPT_NOPROGRESS, 0L);
  curl_easy_setopt(easy_, CURLOPT_XFERINFOFUNCTION, &Callbacks::progress);
  curl_easy_setopt(easy_, CURLOPT_XFERINFODATA, this);
  curl_easy_setopt(easy_, CURLOPT_OPENSOCKETFUNCTION, &Callbacks::open_socket);
  curl_easy_setopt(easy_, CURLOPT_OPENSOCKETDATA, this);
  return std::nullopt;
}

void HttpTransfer::set_limits() {
  curl_easy_setopt(easy_, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(easy_, CURLOPT_FOLLOWLOCATION, 0L);  // We follow, to check every hop.
  curl_easy_setopt(easy_, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(easy_, CURLOPT_FRESH_CONNECT, 1L);  // A kept connection escapes the check.
  curl_easy_setopt(easy_, CURLOPT_FORBID_REUSE, 1L);
  curl_easy_setopt(easy_, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(limits_.connect.count()));
  curl_easy_setopt(easy_, CURLOPT_TIMEOUT_MS, static_cast<long>(left_.count()));
  curl_easy_setopt(easy_, CURLOPT_LOW_SPEED_LIMIT, limits_.low_speed_bytes);
  curl_easy_setopt(easy_, CURLOPT_LOW_SPEED_TIME, limits_.low_speed_seconds);
}

void HttpTransfer::set_route() {
  curl_easy_setopt(easy_, CURLOPT_PROXY, proxy_.c_str());  // Empty: none, whatever is set.
  curl_easy_setopt(easy_, CURLOPT_NOPROXY, "");
  curl_easy_setopt(easy_, CURLOPT_SSL_VERIFYPEER, 1L);
  curl_easy_setopt(easy_, CURLOPT_SSL_VERIFYHOST, 2L);
  if (!request_.route.ca_file.empty()) {
    curl_easy_setopt(easy_, CURLOPT_CAINFO, request_.route.ca_file.c_str());
  }
}

void HttpTransfer::set_headers() {
  curl_slist_free_all(extra_headers_);
  extra_headers_ = curl_slist_append(nullptr, kAccept);
  const auto add = [this](const std::string& line) {
    extra_headers_ = curl_slist_append(extra_headers_, line.c_str());
  };
  if (const Validators& known = request_.validators; known.url == at_.url) {
    if (!known.etag.empty()) add("If-None-Match: " + known.etag);
    if (!known.last_modified.empty()) add("If-Modified-Since: " + known.last_modified);
  }
  if (plain_) {
    add("Accept-Encoding: identity");
  } else {
    curl_easy_setopt(easy_, CURLOPT_ACCEPT_ENCODING, "");  // All that this curl can unpack.
  }
  curl_easy_setopt(easy_, CURLOPT_HTTPHEADER, extra_headers_);
  curl_easy_setopt(easy_, CURLOPT_USERAGENT, user_agent_.c_str());
  // In memory, for this chain of redirects: an outdated cookie starts the jar. COOKIEFILE "" leaks
  // in libcurl 7.88 where the handle is set up again or never started.
  curl_easy_setopt(easy_, CURLOPT_COOKIELIST, "Set-Cookie: sharit=; Max-Age=0");
}

void HttpTransfer::set_credentials() {
  const HttpCredentials& who = request_.credentials;
  if (who.empty() || at_.origin() != origin_) return;
  if (!who.token.empty()) {
    curl_easy_setopt(easy_, CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BEARER));
    curl_easy_setopt(easy_, CURLOPT_XOAUTH2_BEARER, who.token.c_str());
    return;
  }
  curl_easy_setopt(easy_, CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BASIC));
  curl_easy_setopt(easy_, CURLOPT_USERNAME, who.user.c_str());
  curl_easy_setopt(easy_, CURLOPT_PASSWORD, who.password.c_str());
}

std::optional<HttpOutcome> HttpTransfer::finish(int curl_code) {
  left_ -= std::chrono::ceil<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun_);
  long status = 0;
  curl_easy_getinfo(easy_, CURLINFO_RESPONSE_CODE, &status);
  if (refused_address_) return private_address(at_.host);
  // The body of a redirect or an error is of no use, so its faults don't count.
  if (status >= 300 && status < 400 && status != 304) return follow(status);
  if (status >= 400) {
    curl_off_t retry = 0;
    curl_easy_getinfo(easy_, CURLINFO_RETRY_AFTER, &retry);
    return failure_of_status(status,
                             retry > 0 ? std::optional(std::chrono::seconds(retry)) : std::nullopt);
  }
  if (too_large_) return too_large(limits_.body_bytes);
  if (curl_code == CURLE_BAD_CONTENT_ENCODING && !plain_) {
    plain_ = true;  // A label that is no encoding, or a spoilt stream: ask for it as it is.
    return std::nullopt;
  }
  if (curl_code != CURLE_OK) return broken(curl_code);
  if (status == 304) return NotModified{headers_.fresh_for(), moved_};
  if (status != 200 && status != 203) return failure_of_status(status, {});
  return fresh();
}

std::optional<HttpOutcome> HttpTransfer::follow(long status) {
  char* location = nullptr;
  curl_easy_getinfo(easy_, CURLINFO_REDIRECT_URL, &location);
  if (location == nullptr) return failure_of_status(status, {});
  if (++redirects_ > limits_.redirects) {
    return Failed{FailureKind::kAnswer,
                  "too_many_redirects",
                  "The address leads on and on: more than " + std::to_string(limits_.redirects) +
                      " redirects.",
                  {}};
  }
  auto next = read_address(location);
  if (!next || !next->http()) {
    return Failed{FailureKind::kRefused,
                  "bad_redirect",
                  "The server leads to an address that is not http or https.",
                  {}};
  }
  if (at_.scheme == "https" && next->scheme == "http") {
    return Failed{FailureKind::kRefused,
                  "insecure_redirect",
                  "The server leads from https to http (" + next->url + ").",
                  {}};
  }
  at_ = std::move(*next);
  temporary_ |= !permanent(status);
  if (!temporary_) moved_ = at_.url;
  return std::nullopt;
}

HttpOutcome HttpTransfer::fresh() {
  for (int wrapped = 0; wrapped < kMostWrappings && looks_gzipped(body_); ++wrapped) {
    Gunzipped unpacked = gunzip(body_, limits_.body_bytes);
    if (unpacked.end == GunzipEnd::kTooLarge) return too_large(limits_.body_bytes);
    if (unpacked.end == GunzipEnd::kDamaged) return bad_encoding(at_.host);
    body_ = std::move(unpacked.bytes);  // A cut one too: the parser sees that its end is missing.
  }
  Fresh answer;
  answer.validators = {at_.url, headers_.etag, headers_.last_modified};
  answer.final_url = at_.url;
  answer.content_type = headers_.content_type;
  answer.charset = headers_.charset;
  answer.max_age = headers_.fresh_for();
  answer.moved_to = moved_;
  answer.body = std::exchange(body_, {});
  return answer;
}

Failed HttpTransfer::broken(int curl_code) const {
  BrokenTransfer end;
  end.curl_code = curl_code;
  end.host = at_.host;
  curl_easy_getinfo(easy_, CURLINFO_SSL_VERIFYRESULT, &end.verify_result);
  curl_easy_getinfo(easy_, CURLINFO_HTTP_CONNECTCODE, &end.proxy_status);
  curl_off_t connected = 0;
  curl_easy_getinfo(easy_, CURLINFO_CONNECT_TIME_T, &connected);
  end.connected = connected > 0;
  return failure_of(end);
}

}  // namespace sharit
