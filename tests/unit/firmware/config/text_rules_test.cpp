#include "firmware/config/text_rules.hpp"

#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>
#include <unistd.h>

using namespace sharit;

TEST_CASE("language tags are judged by their form") {
  for (const char* tag : {"", "ar", "ckb", "ar-EG", "zh-Hant-TW", "de-1996"})
    CHECK_MESSAGE(!check_language(tag), tag);
  for (const char* tag : {"arabic", "a", "ar_EG", "ar-", "-ar", "عربي", "ar-123456789"})
    CHECK_MESSAGE(check_language(tag).has_value(), tag);
}

TEST_CASE("regions are two letters") {
  for (const char* region : {"", "EG", "sa"}) CHECK_FALSE(check_region(region));
  for (const char* region : {"E", "EGY", "12", "مصر"}) CHECK(check_region(region));
}

TEST_CASE("addresses that can be fetched pass") {
  for (const char* address :
       {"https://news.example/feed/", "http://localhost:8080/x?a=b", "HTTPS://News.Example/",
        "https://host.example/@user", "file:///srv/list.txt", "/srv/list.txt", "list.txt",
        "./my.lists/today.txt", "../x", "https://أخبار.example/خبر", "قائمة.txt",
        "lists/today.txt"})
    CHECK_MESSAGE(!check_address(address), address);
}

TEST_CASE("addresses that cannot be fetched are told apart") {
  const auto hint = [](const char* address) {
    const auto complaint = check_address(address);
    return complaint ? complaint->hint : std::string("(accepted)");
  };
  CHECK(hint("htps://news.example/") == "\"https://news.example/\"");
  CHECK(hint("ftp://news.example/") == "https://, http:// or file://");
  CHECK(hint("gopher://news.example/") == "https://, http:// or file://");
  CHECK(hint("www.news.example") ==
        "\"https://www.news.example\", or \"./www.news.example\" for a file");
  CHECK(hint("news.example/feed") != "(accepted)");
  CHECK(hint("localhost:8080/feed") != "(accepted)");
  CHECK(hint("https:/news.example") == "https://host/path");
  for (const char* address : {"", "https://", "https:///feed", "http://:80/", "https://a b/",
                              "file://relative", "file:///"})
    CHECK_MESSAGE(check_address(address).has_value(), address);
}

TEST_CASE("a proxy is a URL with a host") {
  for (const char* address : {"", "http://proxy.example:3128", "socks5://127.0.0.1:1080"})
    CHECK_FALSE(check_proxy(address));
  for (const char* address : {"proxy.example:3128", "ftp://proxy.example", "http://"})
    CHECK(check_proxy(address));
}

TEST_CASE("a time zone must be in the database, and the nearest is offered") {
  namespace fs = std::filesystem;
  const fs::path database =
      fs::temp_directory_path() / ("sharit-zones-" + std::to_string(getpid()));
  fs::create_directories(database / "Asia");
  fs::create_directories(database / "right" / "Asia");
  for (const char* name : {"Asia/Riyadh", "Asia/Amman", "right/Asia/Riyad"})
    std::ofstream(database / name) << "x";
  CHECK_FALSE(check_timezone("Asia/Riyadh", database));
  CHECK_FALSE(check_timezone("", database));
  CHECK(check_timezone("Asia/Riyad", database)->hint == "\"Asia/Riyadh\"");
  CHECK(check_timezone("Riyadh", database)->hint == "\"Asia/Riyadh\"");
  CHECK(check_timezone("Asia", database));
  CHECK(check_timezone("../../etc/passwd", database));
  CHECK(check_timezone("/etc/passwd", database));
  CHECK_FALSE(check_timezone("Mars/Olympus", database / "none"));
  fs::remove_all(database);
}

TEST_CASE("a password inside an address is refused and not repeated") {
  const auto complaint = check_address("https://user:hunter2@host.example/");
  REQUIRE(complaint);
  CHECK(complaint->message.find("hunter2") == std::string::npos);
  CHECK(complaint->hint.find("user =") != std::string::npos);
}
