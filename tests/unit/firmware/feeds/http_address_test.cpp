#include "firmware/feeds/http_address.hpp"

#include <doctest/doctest.h>

#include "firmware/feeds/http_headers.hpp"
#include "firmware/feeds/http_proxy.hpp"

using namespace sharit;
using namespace std::chrono_literals;

TEST_CASE("an address goes over the wire in ASCII, without its password") {
  const auto sent = [](std::string_view url) {
    const auto address = read_address(url);
    return address ? address->url : "none";
  };
  CHECK(sent("http://n.example/أ ب?س=1#ص") == "http://n.example/%D8%A3%20%D8%A8?%D8%B3=1");
  CHECK(sent("https://reader:word@N.Example:8443/f") == "https://n.example:8443/f");
  CHECK(sent("http://أخبار.example/") == "http://xn--igbicxr.example/");
  CHECK(sent("http://BÜCHER.example/") == "http://xn--bcher-kva.example/");
  CHECK(sent("http://n.example/%D8%A3") == "http://n.example/%D8%A3");
  CHECK(sent("http://[::1]:80/f") == "http://[::1]:80/f");
  CHECK(sent("n.example/feed") == "none");
  CHECK(sent("http://") == "none");
  const auto address = read_address("https://a%40b:w%3A1@n.example/f");
  REQUIRE(address);
  CHECK(address->user == "a@b");
  CHECK(address->password == "w:1");
  CHECK(address->origin() == "https://n.example:443");
}

TEST_CASE("a password may go to the same scheme, host and port only") {
  CHECK(same_origin("https://n.example/a", "https://N.example:443/b"));
  CHECK_FALSE(same_origin("https://n.example/", "http://n.example/"));
  CHECK_FALSE(same_origin("https://n.example/", "https://n.example:8443/"));
  CHECK_FALSE(same_origin("https://n.example/", "https://www.n.example/"));
  CHECK(without_password("https://u:p@n.example/x@y") == "https://n.example/x@y");
  CHECK(without_password("https://n.example/x@y") == "https://n.example/x@y");
  CHECK(without_password("/home/a@b/list.txt") == "/home/a@b/list.txt");
}

TEST_CASE("no_proxy names hosts, what is below them, addresses and networks") {
  const auto direct = [](const char* list, const char* url) {
    return proxy_for(*read_address(url), "http://proxy.example:3128",
                     [list](const char* name) {
                       return std::string_view(name) == "no_proxy" ? list : nullptr;
                     })
        .empty();
  };
  CHECK(direct("n.example", "http://n.example/"));
  CHECK(direct("n.example", "http://www.n.example/"));
  CHECK(direct(".n.example", "http://n.example/"));
  CHECK(direct("a.example,N.EXAMPLE", "http://n.example:8080/"));
  CHECK(direct("*", "http://n.example/"));
  CHECK(direct("10.0.0.0/8", "http://10.200.0.1/"));
  CHECK(direct("fd00::/8", "http://[fd12::1]/"));
  CHECK(direct("127.0.0.1", "http://127.0.0.1/"));
  CHECK_FALSE(direct("n.example", "http://other-n.example/"));
  CHECK_FALSE(direct("10.0.0.0/8", "http://11.0.0.1/"));
  CHECK_FALSE(direct("10.0.0.0/99", "http://10.0.0.1/"));
  CHECK_FALSE(direct("", "http://n.example/"));
}

TEST_CASE("a proxy comes from the configuration, else from the environment of its scheme") {
  const auto proxy = [](const char* url, const char* set) {
    return proxy_for(*read_address(url), "", [set](const char* name) {
      return std::string_view(name) == set ? "http://p.example" : nullptr;
    });
  };
  CHECK(proxy("http://n.example/", "http_proxy") == "http://p.example");
  CHECK(proxy("https://n.example/", "HTTPS_PROXY") == "http://p.example");
  CHECK(proxy("https://n.example/", "all_proxy") == "http://p.example");
  CHECK(proxy("http://n.example/", "HTTP_PROXY").empty());
  CHECK(proxy("http://n.example/", "https_proxy").empty());
}

TEST_CASE("how long an answer holds is the longer of max-age and Expires") {
  const auto held = [](std::initializer_list<const char*> lines) {
    HttpHeaders headers;
    for (const char* line : lines) headers.take_line(line);
    return headers.fresh_for();
  };
  const char* const date = "Date: Wed, 14 Jan 2026 10:00:00 GMT";
  CHECK(held({"Cache-Control: public, max-age=120"}) == 120s);
  CHECK(held({"Cache-Control: max-age=\"120\""}) == 120s);
  CHECK(held({"Cache-Control: s-maxage=900, x-max-age=5"}) == 0s);
  CHECK(held({"Cache-Control: max-age=600", "Age: 200"}) == 400s);
  CHECK(held({"Cache-Control: max-age=99999999999999999999"}) == 24h);
  CHECK(held({date, "Expires: Wed, 14 Jan 2026 10:30:00 GMT"}) == 30min);
  CHECK(held({date, "Expires: Wed, 14 Jan 2026 10:30:00 GMT", "Cache-Control: max-age=60"}) ==
        30min);
  CHECK(held({date, "Expires: Tue, 19 Jan 2038 03:14:07 GMT"}) == 24h);
  CHECK(held({date, "Expires: Wed, 14 Jan 2026 09:00:00 GMT"}) == 0s);
  CHECK(held({date, "Expires: 0"}) == 0s);
  CHECK(held({"Expires: Wed, 14 Jan 2026 10:30:00 GMT"}) == 0s);
  CHECK(held({date, "Expires: Wed, 14 Jan 2026 10:30:00 GMT", "Cache-Control: no-store"}) == 0s);
}
