#include "render/screen/y4m.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <string>

namespace sharit {
namespace {

// BT.709, full-range RGB to limited-range YCbCr, in 1/65536. The rows of each matrix are rounded so
// that white gives exactly 235 and every grey exactly 128, 128.
struct Weights {
  int red;
  int green;
  int blue;
};
constexpr int kShift = 16;
constexpr Weights kLuma = {11966, 40254, 4064};
constexpr Weights kBlueDifference = {-6596, -22189, 28785};
constexpr Weights kRedDifference = {28785, -26145, -2640};

std::uint8_t weigh(const Weights& weights, int red, int green, int blue, int offset, int count) {
  // The sums of `count` pixels are weighed at once and rounded once.
  const int sum = weights.red * red + weights.green * green + weights.blue * blue;
  const int unit = count << kShift;
  const int shifted = sum + offset * unit + unit / 2;
  return static_cast<std::uint8_t>(shifted / unit);
}

struct Sum {
  int red = 0;
  int green = 0;
  int blue = 0;
  int count = 0;

  void add(std::uint32_t word) {
    red += static_cast<int>(word >> 16 & 0xFF);
    green += static_cast<int>(word >> 8 & 0xFF);
    blue += static_cast<int>(word & 0xFF);
    ++count;
  }
};

}  // namespace

Y4mWriter::Y4mWriter(std::FILE* file, SizePx size, FrameRate rate, Chroma chroma)
    : file_(file), size_(size), rate_(rate), chroma_(chroma) {}

bool Y4mWriter::write_header() {
  const std::string header =
      "YUV4MPEG2 W" + std::to_string(size_.width) + " H" + std::to_string(size_.height) + " F" +
      std::to_string(rate_.numerator) + ":" + std::to_string(rate_.denominator) + " Ip A1:1 C" +
      (chroma_ == Chroma::k444 ? "444" : "420jpeg") + " XCOLORRANGE=LIMITED\n";
  return std::fwrite(header.data(), 1, header.size(), file_) == header.size();
}

void Y4mWriter::convert(const Bitmap& picture) {
  const int step = chroma_ == Chroma::k444 ? 1 : 2;
  const int chroma_width = (size_.width + step - 1) / step;
  const int chroma_height = (size_.height + step - 1) / step;
  const auto luma_size = static_cast<std::size_t>(size_.width) * size_.height;
  const auto chroma_size = static_cast<std::size_t>(chroma_width) * chroma_height;
  planes_.resize(luma_size + 2 * chroma_size);
  std::uint8_t* luma = planes_.data();
  std::uint8_t* blue_difference = luma + luma_size;
  std::uint8_t* red_difference = blue_difference + chroma_size;
  const std::uint32_t* words = picture.xrgb.data();
  for (std::size_t i = 0; i < luma_size; ++i) {
    Sum one;
    one.add(words[i]);
    luma[i] = weigh(kLuma, one.red, one.green, one.blue, 16, 1);
  }
  for (int y = 0; y < chroma_height; ++y) {
    for (int x = 0; x < chroma_width; ++x) {
      Sum block;
      for (int row = y * step; row < std::min(y * step + step, size_.height); ++row) {
        const std::uint32_t* line = words + std::ptrdiff_t{row} * size_.width;
        for (int column = x * step; column < std::min(x * step + step, size_.width); ++column) {
          block.add(line[column]);
        }
      }
      *blue_difference++ =
          weigh(kBlueDifference, block.red, block.green, block.blue, 128, block.count);
      *red_difference++ =
          weigh(kRedDifference, block.red, block.green, block.blue, 128, block.count);
    }
  }
}

Result<void> Y4mWriter::write(const Bitmap& picture) {
  if (picture.size != size_ || picture.xrgb.size() != static_cast<std::size_t>(size_.width) *
                                                          static_cast<std::size_t>(size_.height)) {
    return fail(Fault::kCall, "A video cannot change its size while it is written.");
  }
  const auto refuse = [] {
    return fail(Fault::kDevice, std::string("The video cannot be written: ") +
                                    std::strerror(errno) + ". Check that the disk has room.");
  };
  if (!begun_ && !write_header()) return refuse();
  begun_ = true;
  convert(picture);
  constexpr std::array<char, 6> kMark = {'F', 'R', 'A', 'M', 'E', '\n'};
  if (std::fwrite(kMark.data(), 1, kMark.size(), file_) != kMark.size()) return refuse();
  if (std::fwrite(planes_.data(), 1, planes_.size(), file_) != planes_.size()) return refuse();
  return {};
}

}  // namespace sharit
