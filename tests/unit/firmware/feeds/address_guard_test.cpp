#include "firmware/feeds/address_guard.hpp"

#include <doctest/doctest.h>

using namespace sharit;

TEST_CASE("public addresses are public") {
  for (const char* host :
       {"8.8.8.8", "93.184.216.34", "172.32.0.1", "172.15.255.255", "192.169.0.1", "100.63.0.1",
        "100.128.0.1", "2001:4860:4860::8888", "[2606:4700::1]", "news.example", "64:ff9b::808:808",
        "localhost.example", "2001:200::1", "3fff:1000::1"}) {
    CAPTURE(host);
    CHECK(classify_host(host) == AddressClass::kPublic);
  }
}

TEST_CASE("addresses of intranets are private in every spelling") {
  for (const char* host : {"127.0.0.1",
                           "127.1",
                           "2130706433",
                           "0x7f000001",
                           "017700000001",
                           "10.1.2.3",
                           "172.16.0.1",
                           "172.31.255.255",
                           "192.168.1.1",
                           "100.64.0.1",
                           "::1",
                           "[::1]",
                           "fd00::1",
                           "fc00::1",
                           "::ffff:10.0.0.1",
                           "::127.0.0.1",
                           "64:ff9b::7f00:1",
                           "2002:7f00:1::1",
                           "64:ff9b:1::808:808",
                           "::ffff:192.168.0.1",
                           "localhost",
                           "LocalHost.",
                           "a.localhost"}) {
    CAPTURE(host);
    CHECK(classify_host(host) == AddressClass::kPrivate);
  }
}

TEST_CASE("addresses nobody may mean are forbidden") {
  for (const char* host : {"169.254.169.254",
                           "::ffff:169.254.169.254",
                           "0.0.0.0",
                           "0",
                           "224.0.0.1",
                           "255.255.255.255",
                           "240.0.0.1",
                           "fe80::1",
                           "fe80::1%eth0",
                           "ff02::1",
                           "::",
                           "2001:db8::1",
                           "192.0.2.1",
                           "198.18.0.1",
                           "2001::1",
                           "0.1.2.3",
                           "64:ff9b::a9fe:a9fe",
                           "64:ff9b:2::1",
                           "2001:2::1",
                           "2001:10::1",
                           "2001:2f::1",
                           "3fff:0fff::1",
                           "fec0::1"}) {
    CAPTURE(host);
    CHECK(classify_host(host) == AddressClass::kForbidden);
  }
}
