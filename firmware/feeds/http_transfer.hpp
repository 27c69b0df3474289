#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "firmware/feeds/http_address.hpp"
#include "firmware/feeds/http_client.hpp"
#include "firmware/feeds/http_headers.hpp"
#include "firmware/feeds/transport.hpp"

using CURL = void;
struct curl_slist;

namespace sharit {

/// One fetch with its redirects: sets up a curl easy handle for each hop and reads what came of it.
/// Owns: the easy handle. Thread: that of the client.
class HttpTransfer {
 public:
  HttpTransfer(std::uint64_t ticket, HttpRequest request, const HttpLimits& limits,
               const std::string& user_agent);
  ~HttpTransfer();
  HttpTransfer(const HttpTransfer&) = delete;
  HttpTransfer& operator=(const HttpTransfer&) = delete;

  [[nodiscard]] std::uint64_t ticket() const { return ticket_; }
  [[nodiscard]] CURL* easy() const { return easy_; }
  /// Host and port, to have one fetch a host.
  [[nodiscard]] std::string host() const { return at_.authority(); }
  /// When the server was last heard of, or this hop begun.
  [[nodiscard]] std::chrono::steady_clock::time_point heard() const { return heard_; }

  /// Readies the handle for the address in turn; an outcome when it may not be fetched at all.
  [[nodiscard]] std::optional<HttpOutcome> prepare();
  /// Reads the end of a hop: the outcome, or none when another is to be prepared: a redirect, or
  /// the same address without compression after one that could not be unpacked.
  [[nodiscard]] std::optional<HttpOutcome> finish(int curl_code);
  /// The handle will be dropped without waiting for its resolver thread.
  void abandon();

 private:
  struct Callbacks;

  [[nodiscard]] std::optional<HttpOutcome> follow(long status);
  [[nodiscard]] HttpOutcome fresh();
  [[nodiscard]] Failed broken(int curl_code) const;
  [[nodiscard]] bool may_connect(int address_class) const;
  [[nodiscard]] bool grows_too_large(std::size_t more) const;
  void set_limits();
  void set_route();
  void set_headers();
  void set_credentials();

  std::uint64_t ticket_;
  HttpRequest request_;
  HttpLimits limits_;
  std::string user_agent_;
  CURL* easy_ = nullptr;
  curl_slist* extra_headers_ = nullptr;
  bool readable_ = false;           // The address is one.
  HttpAddress at_;                  // Of this hop.
  std::string origin_;              // Of the first, for the password.
  std::string typed_;               // Host and port of the first.
  std::string moved_;               // Where permanent redirects from the first address lead.
  bool temporary_ = false;          // A redirect has not been permanent.
  std::string proxy_;               // Of this hop; empty: none.
  std::chrono::milliseconds left_;  // For what is still to come; waiting for a turn is free.
  std::chrono::steady_clock::time_point begun_{};  // This hop.
  std::chrono::steady_clock::time_point heard_{};
  int redirects_ = 0;
  bool plain_ = false;  // Asking for no compression.
  bool too_large_ = false;
  bool refused_address_ = false;
  std::size_t header_bytes_ = 0;
  HttpHeaders headers_;
  std::string body_;
};

}  // namespace sharit
