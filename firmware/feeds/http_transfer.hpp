#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>

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
  [[nodiscard]] const std::string& host() const { return host_; }

  /// Readies the handle for the address in turn; an outcome when it may not be fetched at all.
  [[nodiscard]] std::optional<HttpOutcome> prepare();
  /// Reads the end of a hop: the outcome, or none when a redirect is to be prepared and followed.
  [[nodiscard]] std::optional<HttpOutcome> finish(int curl_code);
  /// The handle will be dropped without waiting for its resolver thread.
  void abandon();

 private:
  struct Callbacks;

  [[nodiscard]] std::optional<HttpOutcome> follow(long status);
  [[nodiscard]] HttpOutcome fresh();
  [[nodiscard]] Failed failure_of_status(long status) const;
  [[nodiscard]] Failed failure_of_code(int curl_code) const;
  [[nodiscard]] bool may_connect(int address_class) const;

  std::uint64_t ticket_;
  HttpRequest request_;
  HttpLimits limits_;
  std::string user_agent_;
  CURL* easy_ = nullptr;
  curl_slist* extra_headers_ = nullptr;
  std::string url_;   // Of this hop.
  std::string host_;  // Of this hop.
  std::string first_host_;
  std::chrono::steady_clock::time_point deadline_{};
  int redirects_ = 0;
  bool proxied_ = false;
  bool too_large_ = false;
  bool refused_address_ = false;
  HttpHeaders headers_;
  std::string body_;
};

}  // namespace sharit
