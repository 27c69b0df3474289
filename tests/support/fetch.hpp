#pragma once

#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "firmware/feeds/http_client.hpp"

namespace sharit::test {

/// One fetch from beginning to end.
inline HttpOutcome fetch(const HttpRequest& request, const HttpLimits& limits = {}) {
  HttpClient client(limits, "Sharit/test");
  client.start(1, request);
  std::vector<Transport::Completed> done;
  while (done.empty()) done = client.wait(std::chrono::milliseconds(500));
  return std::move(done.front().outcome);
}

}  // namespace sharit::test
