#include "render/screen/picture_file.hpp"

#include <array>
#include <filesystem>
#include <fstream>
#include <string>

#include <doctest/doctest.h>
#include <unistd.h>

namespace sharit {
namespace {

namespace fs = std::filesystem;

/// Two by two pixels: red; green, half there; blue, not there; dark, a quarter there.
constexpr std::array<unsigned char, 79> kPng = {
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x02, 0x00, 0x00, 0x00, 0x02, 0x08, 0x06, 0x00, 0x00, 0x00, 0x72, 0xb6, 0x0d,
    0x24, 0x00, 0x00, 0x00, 0x16, 0x49, 0x44, 0x41, 0x54, 0x78, 0xda, 0x63, 0xf8, 0xcf, 0xc0, 0xf0,
    0x1f, 0x08, 0x1b, 0x18, 0x40, 0x34, 0x97, 0x88, 0x9c, 0x03, 0x00, 0x36, 0xc1, 0x04, 0xf9, 0x61,
    0xbe, 0xde, 0x03, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
};

/// 16 by 8 pixels of #3060C0.
constexpr std::array<unsigned char, 223> kJpeg = {
    0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46, 0x00, 0x01, 0x02, 0x00, 0x00, 0x01,
    0x00, 0x01, 0x00, 0x00, 0xff, 0xfe, 0x00, 0x10, 0x4c, 0x61, 0x76, 0x63, 0x35, 0x39, 0x2e, 0x33,
    0x37, 0x2e, 0x31, 0x30, 0x30, 0x00, 0xff, 0xdb, 0x00, 0x43, 0x00, 0x08, 0x04, 0x04, 0x04, 0x04,
    0x04, 0x05, 0x05, 0x05, 0x05, 0x05, 0x05, 0x06, 0x06, 0x06, 0x06, 0x06, 0x06, 0x06, 0x06, 0x06,
    0x06, 0x06, 0x06, 0x06, 0x07, 0x07, 0x07, 0x08, 0x08, 0x08, 0x07, 0x07, 0x07, 0x06, 0x06, 0x07,
    0x07, 0x08, 0x08, 0x08, 0x08, 0x09, 0x09, 0x09, 0x08, 0x08, 0x08, 0x08, 0x09, 0x09, 0x0a, 0x0a,
    0x0a, 0x0c, 0x0c, 0x0b, 0x0b, 0x0e, 0x0e, 0x0e, 0x11, 0x11, 0x14, 0xff, 0xc4, 0x00, 0x4b, 0x00,
    0x01, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x06, 0x01, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x06, 0x10, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x11, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
    0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0xff, 0xc0, 0x00, 0x11, 0x08, 0x00, 0x08, 0x00,
    0x10, 0x03, 0x01, 0x22, 0x00, 0x02, 0x11, 0x00, 0x03, 0x11, 0x00, 0xff, 0xda, 0x00, 0x0c, 0x03,
    0x01, 0x00, 0x02, 0x11, 0x03, 0x11, 0x00, 0x3f, 0x00, 0x9c, 0x00, 0xe0, 0x7d, 0xff, 0xd9,
};

template <std::size_t size>
std::string text_of(const std::array<unsigned char, size>& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), size};
}

struct PictureFolder {
  fs::path path = fs::temp_directory_path() / ("sharit-pictures-" + std::to_string(::getpid()));
  PictureFolder() { fs::create_directories(path); }
  ~PictureFolder() { fs::remove_all(path); }

  [[nodiscard]] Result<Picture> read(const std::string& bytes) const {
    std::ofstream(path / "picture", std::ios::binary) << bytes;
    return read_picture(path / "picture");
  }
};

}  // namespace

TEST_CASE("a PNG keeps what is clear in it, its colours times their alpha") {
  const PictureFolder folder;
  const auto picture = folder.read(text_of(kPng));
  REQUIRE(picture);
  CHECK(picture->size == SizePx{2, 2});
  CHECK(picture->argb ==
        std::vector<std::uint32_t>{0xFFFF0000U, 0x80008000U, 0x00000000U, 0x40030508U});
}

TEST_CASE("a JPEG is read, whatever its name") {
  const PictureFolder folder;
  const auto picture = folder.read(text_of(kJpeg));
  REQUIRE(picture);
  REQUIRE(picture->size == SizePx{16, 8});
  for (const std::uint32_t word : picture->argb) {
    CHECK((word >> 24) == 255);
    CHECK(std::abs(static_cast<int>(word >> 16 & 0xFF) - 0x30) < 6);
    CHECK(std::abs(static_cast<int>(word >> 8 & 0xFF) - 0x60) < 6);
    CHECK(std::abs(static_cast<int>(word & 0xFF) - 0xC0) < 6);
  }
}

TEST_CASE("a drawing is drawn at its own proportions, clear where nothing is") {
  const PictureFolder folder;
  const std::string box = "<rect x='0' y='0' width='50' height='100' fill='#f2b33d'/></svg>";
  for (const std::string size : {"width='200' height='100'", "viewBox='0 0 200 100'"}) {
    const auto picture = folder.read("<svg xmlns='http://www.w3.org/2000/svg' " + size + ">" + box);
    REQUIRE(picture);
    CHECK(picture->size == SizePx{2 * kDrawingHeight, kDrawingHeight});
    CHECK(picture->row(kDrawingHeight / 2)[100] == 0xFFF2B33DU);
    CHECK(picture->row(kDrawingHeight / 2)[700] == 0);
  }
}

TEST_CASE("a style sheet and a clip of a drawing count, as programs for drawing write them") {
  const PictureFolder folder;
  const auto picture = folder.read(
      "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'>"
      "<style>.a{fill:#0000ff}</style><clipPath id='c'><rect width='50' height='100'/></clipPath>"
      "<g clip-path='url(#c)'><rect class='a' width='100' height='100'/></g></svg>");
  REQUIRE(picture);
  CHECK(picture->row(256)[100] == 0xFF0000FFU);
  CHECK(picture->row(256)[400] == 0);
}

TEST_CASE("the stated size is known without unpacking the picture") {
  CHECK(stated_size(text_of(kPng)) == SizePx{2, 2});
  CHECK(stated_size(text_of(kJpeg)) == SizePx{16, 8});
  CHECK(stated_size("") == SizePx{});
  for (std::size_t end = 0; end < 160; ++end) (void)stated_size(text_of(kJpeg).substr(0, end));
}

TEST_CASE("a picture that would fill the memory is not unpacked") {
  const PictureFolder folder;
  std::string bomb = text_of(kPng);
  bomb[18] = bomb[22] = '\x75';  // 30,000 by 30,000 pixels.
  const auto picture = folder.read(bomb);
  REQUIRE_FALSE(picture);
  CHECK(picture.error().message.contains("29954 by 29954 pixels"));
}

TEST_CASE("what is no picture, broken or missing is refused with its name and the reason") {
  const PictureFolder folder;
  const std::string half = text_of(kPng).substr(0, 40);
  const std::string torn = text_of(kJpeg).substr(0, 60);
  for (const std::string& bytes : {std::string(), std::string("hello"), half, torn,
                                   std::string("<svg"), std::string("<html><body>no</body></html>"),
                                   std::string("<svg xmlns='http://www.w3.org/2000/svg'/>")}) {
    CAPTURE(bytes.substr(0, 8));
    const auto picture = folder.read(bytes);
    REQUIRE_FALSE(picture);
    CHECK(picture.error().fault == Fault::kInput);
    CHECK(picture.error().message.contains((folder.path / "picture").string()));
  }
  CHECK_FALSE(read_picture(folder.path));
  CHECK_FALSE(read_picture(folder.path / "nowhere.png"));
}

}  // namespace sharit
