#include "firmware/feeds/decoding.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace sharit;
using namespace std::string_literals;

namespace {

// "سلام" in windows-1256 and ISO-8859-6.
const std::string kSalam1256 = "\xD3\xE1\xC7\xE3";
const std::string kSalam8859 = "\xD3\xE4\xC7\xE5";

std::string wrapped(const std::string& encoding, const std::string& title) {
  return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?><rss><title>" + title +
         "</title></rss>";
}

}  // namespace

TEST_CASE("byte order marks win over every label") {
  CHECK(decode_document("\xEF\xBB\xBF\xEF\xBB\xBF"s + "سلام", "windows-1256").text == "سلام");
  CHECK(decode_document("\xFF\xFE\x33\x06\x44\x06"s, "utf-8").text == "سل");
  CHECK(decode_document("\xFE\xFF\x06\x33\xD8\x3D\xDE\x00"s, "").text == "س😀");
  CHECK(decode_document("\xFF\xFE\x00\x00\x33\x06\x00\x00"s, "").text == "س");
  CHECK(decode_document("\x00\x00\xFE\xFF\x00\x00\x06\x33"s, "").text == "س");
}

TEST_CASE("UTF-16 without a mark is seen by its first character") {
  CHECK(decode_document("<\0a\0>\0"s, "").text == "<a>");
  CHECK(decode_document("\0<\0a\0>"s, "").text == "<a>");
}

TEST_CASE("bytes that are UTF-8 are UTF-8 whatever the labels say") {
  for (const char* label :
       {"iso-8859-1", "windows-1256", "utf-16", "unicode", "iso-2022-jp", "x-foo", ""}) {
    CAPTURE(label);
    const DecodedDocument decoded = decode_document(wrapped(label, "سلام"), label);
    CHECK(decoded.text == wrapped(label, "سلام"));
    CHECK(decoded.overridden == !std::string(label).empty());
    CHECK_FALSE(decoded.guessed);
  }
  CHECK_FALSE(decode_document(wrapped("UTF-8", "سلام"), "utf8").overridden);
  CHECK_FALSE(decode_document(wrapped("iso-8859-1", "plain"), "").overridden);
}

TEST_CASE("a few bad bytes cost themselves and not the feed") {
  std::string title;
  for (int i = 0; i < 20; ++i) title += "سلام ";
  const DecodedDocument decoded = decode_document(title + "\xFF" + title + "\xD8", "");
  CHECK(decoded.text == title + "\uFFFD" + title + "\uFFFD");
  CHECK(decoded.replaced);
}

TEST_CASE("labels are read from the transport, the declaration and meta elements") {
  CHECK(decode_document(wrapped("windows-1256", kSalam1256), "").text ==
        wrapped("windows-1256", "سلام"));
  CHECK(decode_document(wrapped("x-cp1256", kSalam1256), "").text == wrapped("x-cp1256", "سلام"));
  CHECK(decode_document("<t>" + kSalam8859 + "</t>", "asmo-708").text == "<t>سلام</t>");
  CHECK(decode_document("<html><meta charset=windows-1256><h1>" + kSalam1256, "").text ==
        "<html><meta charset=windows-1256><h1>سلام");
  CHECK(declared_charset("<meta http-equiv='Content-Type' content='text/html; charset=Big5'>") ==
        "big5");
  CHECK(declared_charset("<?xml version='1.0' encoding='UTF-8'?>") == "utf-8");
  CHECK(declared_charset("<rss>").empty());
}

TEST_CASE("a western label on Arabic bytes is not believed") {
  // "افتتاح معرض الكتاب في المدينة اليوم" in windows-1256.
  const std::string text =
      "\xC7\xDD\xCA\xCA\xC7\xCD \xE3\xDA\xD1\xD6 \xC7\xE1\xDF\xCA\xC7\xC8 \xDD\xED "
      "\xC7\xE1\xE3\xCF\xED\xE4\xC9 \xC7\xE1\xED\xE6\xE3 ";
  const std::string much = text + text + text;
  const DecodedDocument decoded = decode_document(wrapped("iso-8859-1", much), "iso-8859-1");
  CHECK(decoded.text.find("افتتاح معرض الكتاب في المدينة اليوم") != std::string::npos);
  CHECK(decoded.guessed);
  // And a western text keeps its label.
  const DecodedDocument french = decode_document(wrapped("iso-8859-1", "caf\xE9 cr\xE8me"), "");
  CHECK(french.text == wrapped("iso-8859-1", "café crème"));
}

TEST_CASE("encodings in which ASCII is not what it seems are not accepted") {
  const DecodedDocument decoded = decode_document("+ADw-\xFF\xFE\xFD script", "utf-7");
  CHECK(decoded.text.find('<') == std::string::npos);
}
