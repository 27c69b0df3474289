#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "firmware/feeds/source_location.hpp"
#include "firmware/feeds/transport.hpp"

namespace sharit {

/// What one fetch may cost.
struct HttpLimits {
  std::size_t body_bytes = kLargestDocument;  ///< After decompression, counted as they come.
  std::chrono::milliseconds connect{10'000};
  std::chrono::milliseconds total{30'000};  ///< All redirects together.
  long low_speed_bytes = 50;                ///< Less than this a second ...
  long low_speed_seconds = 10;              ///< ... for so long ends the fetch.
  int redirects = 5;
};

/// Fetches by libcurl: http and https only, certificates always verified, conditional requests with
/// the server's own strings, gzip, br and zstd, redirects followed one by one with every resolved
/// address checked before the connection (which also beats DNS rebinding), no connection kept.
/// A proxy of the route or the environment is used; then addresses are its affair and only literal
/// ones checked. Four fetches at a time connect or receive, never two from one host; a server that
/// has been silent for a second only waits, and keeps nobody from the four places until there are
/// sixteen in all. Dies without waiting for a server or a name server. Owns: the curl handles.
/// Thread: one, except `wake`. Never throws.
class HttpClient final : public Transport {
 public:
  /// `user_agent` empty: default_user_agent(""). `route` holds for every request.
  explicit HttpClient(HttpLimits limits, std::string user_agent = {}, HttpRoute route = {});
  ~HttpClient() override;
  HttpClient(const HttpClient&) = delete;
  HttpClient& operator=(const HttpClient&) = delete;

  void start(std::uint64_t ticket, const HttpRequest& request) override;
  void cancel(std::uint64_t ticket) override;
  [[nodiscard]] std::vector<Completed> wait(std::chrono::milliseconds limit) override;
  void wake() override;
  void wake_on(int descriptor) override;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// "Sharit/1.0 (news ticker; ...)".
[[nodiscard]] std::string default_user_agent(const std::string& version);

}  // namespace sharit
