// Reads a picture for tests in Python, which unpack a PNG far too slowly:
//   shrink_picture IN.png [LONGEST [OUT.png]]
// Shrinks it until its longer side is LONGEST pixels and writes it as PNG, else to standard output
// as binary PPM: "P6", width and height, 255, a line each, then red, green and blue of each pixel.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "render/raster/area_scaler.hpp"
#include "render/screen/png.hpp"

namespace {

using namespace sharit;

Bitmap shrunk(const Bitmap& picture, int longest) {
  const double scale =
      static_cast<double>(longest) / std::max(picture.size.width, picture.size.height);
  if (scale >= 1) return picture;
  const auto side = [scale](int pixels) {
    return std::max(1, static_cast<int>(scale * pixels + 0.5));
  };
  const auto taps = [&side](int pixels) {
    const double fitted = static_cast<double>(side(pixels)) / pixels;
    return taps_for({.count = side(pixels), .source_count = pixels, .scale = fitted},
                    Beyond::kEdge);
  };
  Bitmap result;
  result.size = {side(picture.size.width), side(picture.size.height)};
  result.xrgb = area_scaled([&picture](int y) { return picture.row(y); }, taps(picture.size.width),
                            taps(picture.size.height));
  return result;
}

bool print(const Bitmap& picture) {
  std::string bytes = "P6\n" + std::to_string(picture.size.width) + " " +
                      std::to_string(picture.size.height) + "\n255\n";
  bytes.reserve(bytes.size() + 3 * picture.xrgb.size());
  for (const std::uint32_t word : picture.xrgb) {
    for (const unsigned shift : {16U, 8U, 0U}) bytes += static_cast<char>(word >> shift & 0xFF);
  }
  return std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size();
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2 || count > 4) {
    std::fputs("shrink_picture IN.png [LONGEST [OUT.png]]\n", stderr);
    return 2;
  }
  auto picture = read_png(arguments[1]);
  if (!picture) {
    std::fprintf(stderr, "%s\n", picture.error().message.c_str());
    return 1;
  }
  if (count > 2) picture = shrunk(*picture, std::max(1, std::atoi(arguments[2])));
  if (count < 4) return print(*picture) ? 0 : 3;
  const auto written = write_png(*picture, arguments[3]);
  if (!written) std::fprintf(stderr, "%s\n", written.error().message.c_str());
  return written ? 0 : 3;
}
