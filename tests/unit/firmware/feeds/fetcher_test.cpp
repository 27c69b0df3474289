#include "firmware/feeds/fetcher.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <functional>
#include <string>
#include <thread>

#include <doctest/doctest.h>

#include "support/feed_server.hpp"
#include "support/fetch.hpp"

using namespace sharit;
using namespace std::chrono_literals;

namespace {

FeedSpec spec(const std::string& url) {
  FeedSpec one;
  one.url = url;
  one.every = 1s;
  one.allow_private = true;
  return one;
}

bool within(std::chrono::milliseconds limit, const std::function<bool()>& holds) {
  const auto end = std::chrono::steady_clock::now() + limit;
  while (std::chrono::steady_clock::now() < end) {
    if (holds()) return true;
    std::this_thread::sleep_for(20ms);
  }
  return holds();
}

std::string first_text(const FeedThread& thread) {
  const auto snapshot = thread.snapshot();
  if (snapshot->feeds.empty() || snapshot->feeds[0].headlines->empty()) return {};
  return snapshot->feeds[0].headlines->front().text;
}

std::string error_of(const FeedThread& thread) {
  const auto snapshot = thread.snapshot();
  return snapshot->feeds.empty() ? "" : snapshot->feeds[0].error_code;
}

void set(const test::FeedServer& server, const std::string& query) {
  HttpRequest request;
  request.url = server.url("/set?" + query);
  request.addresses = AddressPolicy::kPrivateAllowed;
  REQUIRE(std::holds_alternative<Fresh>(test::fetch(request)));
}

}  // namespace

TEST_CASE("the thread follows a real server through its moods and never loses the headlines") {
  const test::FeedServer server;
  std::atomic<int> changes{0};
  FeedThreadOptions options;
  options.on_change = [&changes] { ++changes; };
  const FeedThread thread({spec(server.url("/switch"))}, std::move(options));
  REQUIRE(within(10s, [&] { return first_text(thread) == "خبر أول"; }));
  CHECK(thread.snapshot()->feeds[0].title == "نشرة");
  for (const auto& [mode, code] : {std::pair{"empty", "empty_document"},
                                   {"portal", "not_a_feed"},
                                   {"garbage", "not_a_feed"},
                                   {"error", "http_500"}}) {
    CAPTURE(mode);
    set(server, mode);
    CHECK(within(15s, [&, wanted = code] { return error_of(thread) == wanted; }));
    CHECK(first_text(thread) == "خبر أول");
    set(server, "good");
    CHECK(within(15s, [&] { return error_of(thread).empty(); }));
  }
  set(server, "good&second");
  CHECK(within(10s, [&] { return first_text(thread) == "second"; }));
  CHECK(changes > 3);
}

TEST_CASE("the thread ends at once while a server is silent and beats while it waits") {
  const test::FeedServer server;
  auto best = std::chrono::steady_clock::duration::max();
  for (int round = 0; round < 2; ++round) {  // The better of two: the machine may be busy.
    auto begin = std::chrono::steady_clock::now();
    {
      const FeedThread thread({spec(server.url("/hang"))}, FeedThreadOptions{});
      std::this_thread::sleep_for(2500ms);
      // A heart that had stopped would be older with every look.
      CHECK(
          within(10s, [&] { return std::chrono::steady_clock::now() - thread.heartbeat() < 2s; }));
      begin = std::chrono::steady_clock::now();
    }
    best = std::min(best, std::chrono::steady_clock::now() - begin);
  }
  CHECK(best < 1s);
}

TEST_CASE("a reload takes effect at once") {
  const test::FeedServer server;
  FeedThread thread({}, FeedThreadOptions{});
  CHECK(thread.snapshot() != nullptr);
  thread.reload({spec(server.url("/feed"))});
  CHECK(within(10s, [&] { return first_text(thread) == "خبر أول"; }));
  thread.reload({});
  CHECK(within(10s, [&] { return thread.snapshot()->feeds.empty(); }));
}
