#include "firmware/app/shared_picture.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

using namespace sharit;

namespace {

Bitmap picture() {
  Bitmap out{{7, 3}, {}};
  for (std::uint32_t i = 0; i < 21; ++i) out.xrgb.push_back(0xFF000000U | i * 12345U);
  return out;
}

}  // namespace

TEST_CASE("a picture goes through a file of memory unchanged, and nobody can change it there") {
  const auto file = share_picture(picture());
  REQUIRE(file);
  CHECK(pwrite(file->get(), "x", 1, 0) == -1);
  CHECK(ftruncate(file->get(), 1) == -1);
  const auto back = read_shared_picture(*file, {7, 3});
  REQUIRE(back);
  CHECK(back->xrgb == picture().xrgb);
  CHECK(back->size == SizePx{7, 3});
}

TEST_CASE("a size that is not the file's gives no picture") {
  const auto file = share_picture(picture());
  REQUIRE(file);
  for (const SizePx size : {SizePx{7, 4}, SizePx{0, 0}, SizePx{-7, -3}, SizePx{2147483647, 3}}) {
    CHECK_FALSE(read_shared_picture(*file, size));
  }
  CHECK_FALSE(read_shared_picture(Descriptor{}, {7, 3}));
}
