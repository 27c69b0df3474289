#include "render/analysis/paired_signs.hpp"

#include <initializer_list>

#include <doctest/doctest.h>

using namespace sharit;

TEST_CASE("brackets and quotes are closed by their partners") {
  CHECK(closing_sign(U'(') == U')');
  CHECK(closing_sign(U'{') == U'}');
  CHECK(closing_sign(U'«') == U'»');
  CHECK(closing_sign(U'“') == U'”');
  CHECK(closing_sign(U'‘') == U'’');
  CHECK(closing_sign(U'‹') == U'›');
  CHECK(closing_sign(U'「') == U'」');
  CHECK(closing_sign(U'（') == U'）');
}

TEST_CASE("the left one of the ornate parentheses opens") {
  CHECK(closing_sign(U'\uFD3F') == U'\uFD3E');
  CHECK(closing_sign(U'\uFD3E') == 0);
}

TEST_CASE("what closes, and what opens only by its place, opens nothing") {
  for (const char32_t c : {U')', U'»', U'”', U'"', U'\'', U'<', U'ب', U' '}) {
    CHECK(closing_sign(c) == 0);
  }
}
