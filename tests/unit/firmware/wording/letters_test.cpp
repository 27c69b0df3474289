#include "firmware/wording/letters.hpp"

#include <doctest/doctest.h>

using namespace sharit;

namespace {

bool has(const std::string& text, const char* part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a language has its own letters and digits") {
  for (const char* letter : {"ش", "ة", "ى", "ء", "٣"}) CHECK(has(letters_of("ar"), letter));
  for (const char* letter : {"پ", "گ", "۴"}) CHECK(has(letters_of("fa"), letter));
  for (const char* letter : {"ٹ", "ے"}) CHECK(has(letters_of("ur"), letter));
  for (const char* letter : {"ğ", "ı", "7"}) CHECK(has(letters_of("tr"), letter));
  CHECK_FALSE(has(letters_of("en"), "ش"));
  CHECK_FALSE(has(letters_of("ar"), "پ"));
}

TEST_CASE("a language that nobody knows has digits and no fault") {
  CHECK_FALSE(has(letters_of("xx"), "a"));
  CHECK(has(letters_of(""), "7"));
}
