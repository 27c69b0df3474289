#include "firmware/feeds/http_failure.hpp"

#include <curl/curl.h>

namespace sharit {

namespace {

using enum FailureKind;

// X509_V_ERR_… of OpenSSL, fixed for ever (x509_vfy.h); libcurl hands them on as numbers.
constexpr long kUnspecified = 1;
constexpr long kNotYetValid = 9;
constexpr long kExpired = 10;
constexpr long kSelfSigned = 18;
constexpr long kSelfSignedInChain = 19;
constexpr long kUnknownIssuer = 20;
constexpr long kUnverifiableFirst = 21;
constexpr long kHostMismatch = 62;
constexpr long kAddressMismatch = 64;

Failed certificate_failure(const BrokenTransfer& broken) {
  const std::string whose = "The certificate of " + broken.host;
  switch (broken.verify_result) {
    case kNotYetValid:
      // Hardly ever the server's fault, so it is tried again soon.
      return {kConnection,
              "certificate_not_yet_valid",
              whose + " is not valid yet. Is the clock of this machine right?",
              {}};
    case kExpired:
      return {kAnswer,
              "certificate_expired",
              whose + " has run out, or the clock of this machine is wrong.",
              {}};
    case kSelfSigned:
    case kSelfSignedInChain:
    case kUnknownIssuer:
    case kUnverifiableFirst:
      return {kAnswer,
              "certificate_untrusted",
              whose +
                  " comes from nobody this machine trusts. On a network of your own, name its "
                  "authority in ca_file.",
              {}};
    case 0:
    case kUnspecified:  // curl looks at the names itself and leaves this.
    case kHostMismatch:
    case kAddressMismatch:
      return {kAnswer, "certificate_wrong_host", whose + " is for another name.", {}};
    default:
      return {kAnswer, "certificate", whose + " does not hold.", {}};
  }
}

}  // namespace

Failed failure_of(const BrokenTransfer& broken) {
  const std::string& host = broken.host;
  // Trouble before the connection is the network's; after it, as often the server's.
  const FailureKind late = broken.connected ? kCutOff : kConnection;
  if (broken.proxy_status >= 300) {
    return {kAnswer,
            "proxy_" + std::to_string(broken.proxy_status),
            "The proxy does not let us reach " + host + " (status " +
                std::to_string(broken.proxy_status) + ").",
            {}};
  }
  switch (broken.curl_code) {
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
      return {late, "timeout", host + " took too long to answer.", {}};
    case CURLE_PEER_FAILED_VERIFICATION:
      return certificate_failure(broken);
    case CURLE_SSL_CACERT_BADFILE:
      return {kAnswer, "ca_file", "The certificates of ca_file can't be read.", {}};
    case CURLE_SSL_CONNECT_ERROR:
      return {late, "tls", "No secure connection to " + host + " came about.", {}};
    case CURLE_PARTIAL_FILE:
    case CURLE_GOT_NOTHING:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
      return {late, "cut_off", host + " ended the connection too early.", {}};
    case CURLE_BAD_CONTENT_ENCODING:
    case CURLE_WRITE_ERROR:
      return bad_encoding(host);
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
      return {kAnswer, "bad_answer", host + " does not answer as a web server does.", {}};
    default:
      break;
  }
  return {
      late,
      "curl_" + std::to_string(broken.curl_code),
      std::string(curl_easy_strerror(static_cast<CURLcode>(broken.curl_code))) + " (" + host + ").",
      {}};
}

Failed failure_of_status(long status, std::optional<std::chrono::seconds> retry_after) {
  Failed failed;
  failed.code = "http_" + std::to_string(status);
  failed.retry_after = retry_after;
  failed.kind = status == 410 ? kGone : status == 429 || status == 503 ? kBusy : kAnswer;
  switch (status) {
    case 401:
    case 403:
      failed.sentence = "The server does not let us read this address";
      break;
    case 404:
      failed.sentence = "There is nothing at this address";
      break;
    case 407:
      failed.sentence = "The proxy wants a name and a password";
      break;
    case 410:
      failed.sentence = "The feed is gone for good";
      break;
    case 429:
      failed.sentence = "The server asks us to come less often";
      break;
    case 511:
      failed.sentence = "This network wants somebody to log in first";
      break;
    default:
      failed.sentence =
          status >= 500 ? "The server is in trouble" : "The server's answer is no use";
      break;
  }
  failed.sentence += " (status " + std::to_string(status) + ").";
  return failed;
}

Failed private_address(const std::string& host) {
  return {
      kRefused,
      "private_address",
      host + " is in a private network. Set allow_private = true for this feed if that is meant.",
      {}};
}

Failed too_large(std::size_t limit) {
  return {kAnswer,
          "too_large",
          "The document is larger than " + std::to_string(limit / (std::size_t{1024} * 1024)) +
              " MiB, or made to fill the memory.",
          {}};
}

Failed bad_encoding(const std::string& host) {
  return {kAnswer, "bad_encoding", "The compressed answer of " + host + " is damaged.", {}};
}

void blame_clock(Failed& failed) {
  if (failed.code != "certificate_not_yet_valid" && failed.code != "certificate_expired") return;
  failed = {
      kConnection,
      kClockNotSet,
      "The clock of this machine is not set yet, so the server's certificate can't be judged.",
      {}};
}

}  // namespace sharit
