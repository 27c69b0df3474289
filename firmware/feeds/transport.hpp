#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "firmware/feeds/headline.hpp"

namespace sharit {

/// What a server gave to recognise an unchanged document (RFC 9110 section 13.1). Both strings are
/// kept and sent back byte for byte: some servers compare them as text. They belong to `url`.
struct Validators {
  std::string url;  ///< The address that gave them, after redirects.
  std::string etag;
  std::string last_modified;

  [[nodiscard]] bool empty() const { return etag.empty() && last_modified.empty(); }
  friend bool operator==(const Validators&, const Validators&) = default;
};

/// Which resolved addresses a fetch may connect to.
enum class AddressPolicy {
  kPublic,          ///< The public internet only.
  kTypedByPerson,   ///< The address given may be private, one reached by a redirect may not.
  kPrivateAllowed,  ///< Private networks too (an intranet). Link-local never.
};

/// How the operator wants requests to leave the house.
struct HttpRoute {
  std::string proxy;    ///< URL; empty: the environment's.
  std::string ca_file;  ///< PEM with the certificate authorities; empty: the system's.
  friend bool operator==(const HttpRoute&, const HttpRoute&) = default;
};

/// Who we are to one server. Sent to the origin of the request's address and nowhere else; never
/// logged, shown or stored.
struct HttpCredentials {
  std::string user;  ///< With `password`: Basic (RFC 7617).
  std::string password;
  std::string token;  ///< Bearer (RFC 6750); goes before user and password.

  [[nodiscard]] bool empty() const { return user.empty() && token.empty(); }
};

struct HttpRequest {
  std::string url;
  HttpCredentials credentials{};
  HttpRoute route{};
  Validators validators;
  AddressPolicy addresses = AddressPolicy::kPublic;
};

/// A document came.
struct Fresh {
  std::string body;  ///< Decompressed, at most the client's size limit.
  Validators validators;
  std::string final_url;
  std::string content_type;         ///< Media type, lower case, without parameters.
  std::string charset;              ///< From Content-Type, as sent, may be empty.
  std::chrono::seconds max_age{0};  ///< Or what Expires says, if longer.
  /// Where 301 and 308 alone lead from the address asked for; empty: it has not moved for good.
  std::string moved_to{};
};

/// 304: what we have is still right.
struct NotModified {
  std::chrono::seconds max_age{0};
  std::string moved_to{};  ///< As in Fresh.
};

/// Why a fetch failed, as far as the next try depends on it.
enum class FailureKind {
  kConnection,  ///< Our network, DNS or the server's: try again soon. Says nothing of the feed.
  kCutOff,      ///< The server took the connection and then broke it or fell silent.
  kAnswer,      ///< The server answered, wrongly.
  kBusy,        ///< 429 or 503.
  kGone,        ///< 410.
  kRefused,     ///< We don't want it: address, protocol, size, too many redirects.
};

struct Failed {
  FailureKind kind = FailureKind::kAnswer;
  std::string code;      ///< Stable: "http_404", "timeout", "private_address", ...
  std::string sentence;  ///< For a person.
  std::optional<std::chrono::seconds> retry_after;
};

using HttpOutcome = std::variant<Fresh, NotModified, Failed>;

/// Fetches documents, several at a time, for one thread. An interface, so that the feed engine can
/// be tested without a network and in virtual time.
class Transport {
 public:
  struct Completed {
    std::uint64_t ticket = 0;
    HttpOutcome outcome;
  };

  virtual ~Transport() = default;
  /// Begins a fetch; its outcome comes from `wait` under `ticket`, which the caller chooses.
  virtual void start(std::uint64_t ticket, const HttpRequest& request) = 0;
  /// Drops a fetch; no outcome comes. Unknown tickets are fine.
  virtual void cancel(std::uint64_t ticket) = 0;
  /// Works for at most `limit`, less when something completes, `wake` is called or the descriptor
  /// of `wake_on` can be read.
  [[nodiscard]] virtual std::vector<Completed> wait(std::chrono::milliseconds limit) = 0;
  /// Ends a running or the next `wait` at once. Thread: any.
  virtual void wake() = 0;
  /// Has `wait` watch this descriptor too; -1: none.
  virtual void wake_on(int descriptor) = 0;
};

}  // namespace sharit
