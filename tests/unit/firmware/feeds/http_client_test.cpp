#include "firmware/feeds/http_client.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#include <nlohmann/json.hpp>

#include "support/feed_server.hpp"
#include "support/fetch.hpp"

using namespace sharit;
using namespace std::chrono_literals;

namespace {

HttpOutcome get(const std::string& url, AddressPolicy policy = AddressPolicy::kPrivateAllowed,
                const HttpLimits& limits = {}, const Validators& validators = {}) {
  HttpRequest request;
  request.url = url;
  request.addresses = policy;
  request.validators = validators;
  return test::fetch(request, limits);
}

std::string code_of(const HttpOutcome& outcome) {
  const auto* failed = std::get_if<Failed>(&outcome);
  if (failed != nullptr) {
    CHECK_FALSE(failed->sentence.empty());
    return failed->code;
  }
  return std::holds_alternative<Fresh>(outcome) ? "fresh" : "not modified";
}

bool holds_headline(const HttpOutcome& outcome) {
  const auto* fresh = std::get_if<Fresh>(&outcome);
  return fresh != nullptr && fresh->body.find("خبر أول") != std::string::npos;
}

// One for all cases, as starting it takes longer than a case.
const test::FeedServer& shared_server() {
  static const test::FeedServer server;
  return server;
}

nlohmann::json last_request(const test::FeedServer& server) {
  const HttpOutcome outcome = get(server.url("/log"));
  const std::string log = std::get<Fresh>(outcome).body;
  return nlohmann::json::parse(log.substr(log.rfind('\n') + 1));
}

}  // namespace

TEST_CASE("a document comes with its validators, type and address") {
  const test::FeedServer& server = shared_server();
  const HttpOutcome outcome = get(server.url("/feed"));
  REQUIRE(holds_headline(outcome));
  const auto& fresh = std::get<Fresh>(outcome);
  CHECK(fresh.validators.etag == "\"v1-A\"");
  CHECK(fresh.validators.last_modified == "Wed, 14 Jan 2026 10:00:00 GMT");
  CHECK(fresh.validators.url == server.url("/feed"));
  CHECK(fresh.content_type == "application/rss+xml");
  CHECK(fresh.charset == "UTF-8");
  CHECK(fresh.max_age == 120s);
  const auto headers = last_request(server)["headers"];
  CHECK(headers["user-agent"] == "Sharit/test");
  CHECK(headers["accept-encoding"].get<std::string>().find("gzip") != std::string::npos);
  CHECK(headers["accept"].get<std::string>().find("application/rss+xml") != std::string::npos);
}

TEST_CASE("a conditional request sends both validators byte for byte and learns of 304") {
  const test::FeedServer& server = shared_server();
  const Validators known = std::get<Fresh>(get(server.url("/feed"))).validators;
  const HttpOutcome again =
      get(server.url("/feed"), AddressPolicy::kPrivateAllowed, HttpLimits{}, known);
  CHECK(code_of(again) == "not modified");
  const auto headers = last_request(server)["headers"];
  CHECK(headers["if-none-match"] == known.etag);
  CHECK(headers["if-modified-since"] == known.last_modified);
  Validators foreign = known;
  foreign.url = server.url("/other");
  CHECK(code_of(get(server.url("/feed"), AddressPolicy::kPrivateAllowed, HttpLimits{}, foreign)) ==
        "fresh");
}

TEST_CASE("validators of the address behind a redirect are sent there only") {
  const test::FeedServer& server = shared_server();
  const HttpOutcome first = get(server.url("/redirect"));
  REQUIRE(holds_headline(first));
  CHECK(std::get<Fresh>(first).final_url == server.url("/feed"));
  const HttpOutcome second = get(server.url("/redirect"), AddressPolicy::kPrivateAllowed,
                                 HttpLimits{}, std::get<Fresh>(first).validators);
  CHECK(code_of(second) == "not modified");
}

TEST_CASE("gzip and chunked answers are read and a damaged one fails") {
  const test::FeedServer& server = shared_server();
  CHECK(holds_headline(get(server.url("/gzip"))));
  CHECK(holds_headline(get(server.url("/chunked"))));
  CHECK(code_of(get(server.url("/damaged-gzip"))) == "bad_encoding");
  CHECK(code_of(get(server.url("/short"))) == "cut_off");
}

TEST_CASE("a body beyond the limit ends the fetch, counted after decompression") {
  const test::FeedServer& server = shared_server();
  HttpLimits limits;
  limits.body_bytes = 1 << 20;
  CHECK(code_of(get(server.url("/huge"), AddressPolicy::kPrivateAllowed, limits)) == "too_large");
  CHECK(code_of(get(server.url("/bomb"), AddressPolicy::kPrivateAllowed, limits)) == "too_large");
}

TEST_CASE("a server that is slow or silent is given up") {
  const test::FeedServer& server = shared_server();
  HttpLimits limits;
  limits.total = 700ms;
  CHECK(code_of(get(server.url("/hang"), AddressPolicy::kPrivateAllowed, limits)) == "timeout");
  limits.total = 20s;
  limits.low_speed_seconds = 2;
  const auto begin = std::chrono::steady_clock::now();
  CHECK(code_of(get(server.url("/drip"), AddressPolicy::kPrivateAllowed, limits)) == "timeout");
  CHECK(std::chrono::steady_clock::now() - begin < 10s);
}

TEST_CASE("private addresses are refused unless allowed, also behind a redirect") {
  const test::FeedServer& server = shared_server();
  CHECK(code_of(get(server.url("/feed"), AddressPolicy::kPublic)) == "private_address");
  CHECK(code_of(get("http://localhost:" + server.port() + "/feed", AddressPolicy::kPublic)) ==
        "private_address");
  for (const char* host : {"2130706433", "0x7f.1", "[::ffff:127.0.0.1]", "[::1]", "127.1"}) {
    CAPTURE(host);
    const std::string url = std::string("http://") + host + ":" + server.port() + "/feed";
    CHECK(code_of(get(url, AddressPolicy::kPublic)) == "private_address");
  }
  const auto typed = AddressPolicy::kTypedByPerson;
  CHECK(holds_headline(get(server.url("/feed"), typed)));
  CHECK(holds_headline(get(server.url("/redirect"), typed)));  // The same server.
  CHECK(code_of(get(server.url("/redirect-private"), typed)) == "private_address");
  CHECK(holds_headline(get(server.url("/redirect-private"))));
  CHECK(code_of(get("http://169.254.169.254/latest/meta-data/")) == "private_address");
}

TEST_CASE("redirects end after five and never leave http") {
  const test::FeedServer& server = shared_server();
  CHECK(code_of(get(server.url("/redirect-loop"))) == "too_many_redirects");
  CHECK(code_of(get(server.url("/redirect-file"))) == "bad_redirect");
  CHECK(code_of(get("ftp://127.0.0.1/feed")) == "bad_address");
  CHECK(code_of(get("file:///etc/hostname")) == "bad_address");
}

TEST_CASE("only redirects for good, without any other before them, tell of a new address") {
  const test::FeedServer& server = shared_server();
  const auto moved_to = [&server](const std::string& statuses) {
    const HttpOutcome outcome = get(server.url("/redirects/" + statuses));
    REQUIRE(holds_headline(outcome));
    return std::get<Fresh>(outcome).moved_to;
  };
  for (const char* status : {"301", "308"}) CHECK(moved_to(status) == server.url("/feed"));
  for (const char* status : {"302", "303", "307"}) CHECK(moved_to(status).empty());
  CHECK(moved_to("301/308") == server.url("/feed"));
  CHECK(moved_to("301/302") == server.url("/redirects/302"));
  CHECK(moved_to("302/301").empty());
}

TEST_CASE("a host that does not take the connection is given up, as a matter of the connection") {
  const int full = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address = {};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  REQUIRE(bind(full, reinterpret_cast<sockaddr*>(&address), size) == 0);
  REQUIRE(listen(full, 0) == 0);
  REQUIRE(getsockname(full, reinterpret_cast<sockaddr*>(&address), &size) == 0);
  std::vector<int> callers;  // As many as it takes until the kernel answers nobody any more.
  for (int i = 0; i < 4; ++i) {
    callers.push_back(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    (void)connect(callers.back(), reinterpret_cast<sockaddr*>(&address), size);
  }
  HttpLimits limits;
  limits.connect = 700ms;
  const auto begin = std::chrono::steady_clock::now();
  const HttpOutcome outcome = get("http://127.0.0.1:" + std::to_string(ntohs(address.sin_port)),
                                  AddressPolicy::kPrivateAllowed, limits);
  const auto passed = std::chrono::steady_clock::now() - begin;
  for (const int caller : callers) close(caller);
  close(full);
  CHECK(code_of(outcome) == "timeout");
  CHECK(std::get<Failed>(outcome).kind == FailureKind::kConnection);
  CHECK(passed >= 600ms);
  CHECK(passed < 5s);
}

TEST_CASE("statuses become kinds that the schedule understands") {
  const test::FeedServer& server = shared_server();
  const auto kind = [&server](const char* path) {
    return std::get<Failed>(get(server.url(path))).kind;
  };
  CHECK(kind("/status/404") == FailureKind::kAnswer);
  CHECK(kind("/status/410") == FailureKind::kGone);
  CHECK(kind("/status/503") == FailureKind::kBusy);
  CHECK(std::get<Failed>(get(server.url("/status/503"))).retry_after == 90s);
  CHECK(code_of(get(server.url("/status/404"))) == "http_404");
}

TEST_CASE("a server that is not there is a matter of the connection") {
  test::FeedServer server;
  const std::string url = server.url("/feed");
  server.stop();
  const HttpOutcome outcome = get(url);
  CHECK(code_of(outcome) == "no_connection");
  CHECK(std::get<Failed>(outcome).kind == FailureKind::kConnection);
}

TEST_CASE("an Arabic path is percent-encoded") {
  const test::FeedServer& server = shared_server();
  CHECK(code_of(get(server.url("/أخبار اليوم"))) == "http_404");
  CHECK(last_request(server)["path"] ==
        "/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1%20%D8%A7%D9%84%D9%8A%D9%88%D9%85");
}

TEST_CASE("several fetches run at once, one for each host, and none can be lost") {
  const test::FeedServer first;
  const test::FeedServer second;
  HttpClient client(HttpLimits{}, "Sharit/test");
  HttpRequest request;
  request.addresses = AddressPolicy::kPrivateAllowed;
  request.url = first.url("/hang");
  client.start(1, request);
  request.url = first.url("/feed");  // Waits for the one above.
  client.start(2, request);
  request.url = second.url("/feed");
  client.start(3, request);
  std::vector<Transport::Completed> done;
  for (int i = 0; i < 100 && done.empty(); ++i) done = client.wait(100ms);
  REQUIRE(done.size() == 1);
  CHECK(done[0].ticket == 3);
  client.cancel(1);
  done.clear();
  for (int i = 0; i < 100 && done.empty(); ++i) done = client.wait(100ms);
  REQUIRE(done.size() == 1);
  CHECK(done[0].ticket == 2);
}

namespace {

// Begins a fetch from each of so many hosts of one server; tickets count from `first`.
void ask(HttpClient& client, const test::FeedServer& server, int hosts, const std::string& path,
         std::uint64_t first = 1) {
  HttpRequest request;
  request.addresses = AddressPolicy::kPrivateAllowed;
  for (std::uint64_t ticket = first; ticket < first + static_cast<unsigned>(hosts); ++ticket) {
    request.url = server.url(path, "127.0.0." + std::to_string(ticket));
    client.start(ticket, request);
  }
}

// What ended within `span`, and when.
std::map<std::uint64_t, std::chrono::milliseconds> ended(HttpClient& client,
                                                         std::chrono::milliseconds span) {
  std::map<std::uint64_t, std::chrono::milliseconds> out;
  const auto begin = std::chrono::steady_clock::now();
  const auto passed = [begin] {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
  };
  while (passed() < span) {
    for (const auto& done : client.wait(span - passed())) out.emplace(done.ticket, passed());
  }
  return out;
}

}  // namespace

TEST_CASE(
    "servers that are silent for a second keep the others waiting no longer, sixteen at most") {
  const test::FeedServer server;
  HttpClient client(HttpLimits{}, "Sharit/test");
  ask(client, server, 15, "/hang");
  ask(client, server, 1, "/feed", 16);
  const auto first = ended(client, 6s);
  REQUIRE(first.contains(16));
  CHECK(first.size() == 1);
  CHECK(first.at(16) >= 3s);  // Fifteen in fours: three waits of a second.
  CHECK(first.at(16) < 5s);
  ask(client, server, 1, "/hang", 17);
  ask(client, server, 1, "/feed", 18);
  CHECK(ended(client, 2s).empty());
}

TEST_CASE("servers that send keep their places") {
  const test::FeedServer server;
  HttpClient client(HttpLimits{}, "Sharit/test");
  ask(client, server, 4, "/drip");
  ask(client, server, 1, "/feed", 5);
  CHECK(ended(client, 3s).empty());
  client.cancel(2);
  CHECK(ended(client, 1s).contains(5));
}

TEST_CASE("a redirect to a host that is busy waits for its turn") {
  const test::FeedServer server;
  HttpClient client(HttpLimits{}, "Sharit/test");
  ask(client, server, 1, "/hang");
  ask(client, server, 1, "/redirect?host=127.0.0.1", 2);
  CHECK(ended(client, 1500ms).empty());
  client.cancel(1);
  CHECK(ended(client, 1s).contains(2));
}

TEST_CASE("a wait ends when the descriptor it was given can be read") {
  HttpClient client(HttpLimits{}, "Sharit/test");
  int pipe_ends[2];
  REQUIRE(pipe(pipe_ends) == 0);
  client.wake_on(pipe_ends[0]);
  std::jthread writer([&pipe_ends] {
    std::this_thread::sleep_for(200ms);
    (void)!write(pipe_ends[1], "x", 1);
  });
  const auto begin = std::chrono::steady_clock::now();
  (void)client.wait(10s);
  const auto passed = std::chrono::steady_clock::now() - begin;
  CHECK(passed >= 200ms);
  CHECK(passed < 5s);
  client.wake_on(-1);
  (void)client.wait(10ms);
  close(pipe_ends[0]);
  close(pipe_ends[1]);
}
