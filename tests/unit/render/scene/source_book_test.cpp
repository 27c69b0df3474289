#include "render/scene/source_book.hpp"

#include <doctest/doctest.h>

namespace sharit {

TEST_CASE("a source is known by its headline's key until that has left") {
  SourceBook book;
  for (std::uint64_t key = 3; key < 9; ++key) {
    SceneHeadline headline;
    headline.key = key;
    headline.source = "source " + std::to_string(key);
    book.note(headline);
  }
  CHECK(book.find(5)->source == "source 5");
  CHECK(book.find(2) == nullptr);
  book.forget_before(0);
  CHECK(book.size() == 6);
  book.forget_before(7);
  CHECK(book.size() == 2);
  CHECK(book.find(5) == nullptr);
  CHECK(book.find(7) != nullptr);
}

}  // namespace sharit
