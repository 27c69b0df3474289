#include "render/screen/png.hpp"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <doctest/doctest.h>
#include <unistd.h>

namespace sharit {
namespace {

namespace fs = std::filesystem;

class Folder {
 public:
  Folder() : path(fs::temp_directory_path() / ("sharit-files-" + std::to_string(::getpid()))) {
    fs::remove_all(path);
    fs::create_directories(path);
  }
  ~Folder() { fs::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  const fs::path path;
};

std::string bytes_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

Bitmap sample(int width, int height) {
  Bitmap picture{{width, height}, {}};
  for (int i = 0; i < width * height; ++i) {
    picture.xrgb.push_back(0xFF000000U | static_cast<std::uint32_t>(i) * 2654435761U >> 8);
  }
  return picture;
}

TEST_CASE("A PNG file holds the picture, the same bytes every time, and no temporary stays") {
  const Folder folder;
  const Bitmap picture = sample(37, 21);
  REQUIRE(write_png(picture, folder.path / "a.png"));
  REQUIRE(write_png(picture, folder.path / "b.png"));
  const auto read = read_png(folder.path / "a.png");
  REQUIRE(read);
  CHECK(read->size == picture.size);
  CHECK(read->xrgb == picture.xrgb);
  CHECK(bytes_of(folder.path / "a.png") == bytes_of(folder.path / "b.png"));
  CHECK(bytes_of(folder.path / "a.png").starts_with("\x89PNG\r\n"));
  CHECK(std::distance(fs::directory_iterator(folder.path), {}) == 2);
}

TEST_CASE("A PNG that cannot be written leaves the old file and says why") {
  const Folder folder;
  const auto nowhere = write_png(sample(3, 3), folder.path / "no" / "a.png");
  REQUIRE(!nowhere);
  CHECK(nowhere.error().fault == Fault::kDevice);
  fs::create_directories(folder.path / "taken.png" / "inside");
  CHECK(!write_png(sample(3, 3), folder.path / "taken.png"));
  CHECK(std::distance(fs::directory_iterator(folder.path), {}) == 1);
  std::ofstream(folder.path / "text.png") << "not a picture";
  CHECK(!read_png(folder.path / "text.png"));
  CHECK(!read_png(folder.path / "missing.png"));
}

}  // namespace
}  // namespace sharit
