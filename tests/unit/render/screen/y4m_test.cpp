#include "render/screen/y4m.hpp"

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace sharit {
namespace {

Bitmap sample(int width, int height) {
  Bitmap picture{{width, height}, {}};
  for (int i = 0; i < width * height; ++i) {
    picture.xrgb.push_back(0xFF000000U | static_cast<std::uint32_t>(i) * 2654435761U >> 8);
  }
  return picture;
}

std::vector<std::uint8_t> y4m_of(const Bitmap& picture, Y4mWriter::Chroma chroma, int times) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::tmpfile(), std::fclose);
  Y4mWriter writer(file.get(), picture.size, {60000, 1001}, chroma);
  for (int i = 0; i < times; ++i) REQUIRE(writer.write(picture));
  std::rewind(file.get());
  std::vector<std::uint8_t> bytes;
  for (int c = std::fgetc(file.get()); c != EOF; c = std::fgetc(file.get())) {
    bytes.push_back(static_cast<std::uint8_t>(c));
  }
  return bytes;
}

Bitmap plain(SizePx size, std::uint32_t rgb) {
  return {size, std::vector<std::uint32_t>(static_cast<std::size_t>(size.width * size.height),
                                           0xFF000000U | rgb)};
}

TEST_CASE("Y4M has the header and length its format asks for") {
  const std::string header =
      "YUV4MPEG2 W5 H3 F60000:1001 Ip A1:1 C420jpeg XCOLORRANGE=LIMITED\nFRAME\n";
  const auto bytes = y4m_of(sample(5, 3), Y4mWriter::Chroma::k420, 2);
  CHECK(std::string(bytes.begin(), bytes.begin() + static_cast<int>(header.size())) == header);
  // Odd sizes round the colour planes up: 15 + 2 * (3 * 2) bytes a frame.
  CHECK(bytes.size() == header.size() + 27 + 6 + 27);
  const auto full = y4m_of(sample(5, 3), Y4mWriter::Chroma::k444, 1);
  CHECK(std::string(full.begin(), full.end()).find(" C444 ") != std::string::npos);
  CHECK(full.size() == header.size() - std::string("jpeg").size() + 45);
}

TEST_CASE("Colours become the BT.709 values of the standard") {
  struct Known {
    std::uint32_t rgb;
    int y;
    int cb;
    int cr;
  };
  // ITU-R BT.709, 8 bits: black, white, grey, and the saturated primaries.
  const std::vector<Known> known = {{0x000000, 16, 128, 128},  {0xFFFFFF, 235, 128, 128},
                                    {0x808080, 126, 128, 128}, {0xFF0000, 63, 102, 240},
                                    {0x00FF00, 173, 42, 26},   {0x0000FF, 32, 240, 118}};
  for (const Known& one : known) {
    CAPTURE(one.rgb);
    for (const auto chroma : {Y4mWriter::Chroma::k444, Y4mWriter::Chroma::k420}) {
      const auto bytes = y4m_of(plain({2, 2}, one.rgb), chroma, 1);
      const std::size_t planes = chroma == Y4mWriter::Chroma::k444 ? 12 : 6;
      const std::size_t start = bytes.size() - planes;
      CHECK(int{bytes[start]} == one.y);
      CHECK(int{bytes[start + 4]} == one.cb);
      CHECK(int{bytes[bytes.size() - 1]} == one.cr);
    }
  }
}

TEST_CASE("A video refuses a picture of another size, and a file that takes no more") {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> full(std::fopen("/dev/full", "wb"),
                                                             std::fclose);
  REQUIRE(full != nullptr);
  std::setvbuf(full.get(), nullptr, _IONBF, 0);
  Y4mWriter writer(full.get(), {4, 4}, {}, Y4mWriter::Chroma::k420);
  const auto wrong = writer.write(sample(5, 4));
  REQUIRE(!wrong);
  CHECK(wrong.error().fault == Fault::kCall);
  const auto refused = writer.write(sample(4, 4));
  REQUIRE(!refused);
  CHECK(refused.error().fault == Fault::kDevice);
}

}  // namespace
}  // namespace sharit
