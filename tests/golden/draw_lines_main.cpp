// Draws .line files one below the other, black on white, for the eye that reviews their dumps:
//   golden_draw OUT.png FILE...
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <vector>

#include "render/raster/tile_painter.hpp"
#include "render/screen/png.hpp"
#include "tests/golden/line_file.hpp"
#include "tests/golden/set_line.hpp"

namespace {

using namespace sharit;

constexpr int kMargin = 12;
constexpr std::uint32_t kWhite = 0xffffffff;

/// A premultiplied pixel on white paper.
std::uint32_t on_white(std::uint32_t argb) {
  const std::uint32_t rest = 255 - (argb >> 24);
  return argb + rest * 0x01010101U;
}

Result<Tile> draw(const char* path, FaceLibrary& library) {
  const auto file = golden::read_line_file(path);
  if (!file) return std::unexpected(file.error());
  auto set = golden::set_line(*file, library);
  if (!set) return std::unexpected(set.error());
  LineImage image;
  image.line = std::move(set->line);
  image.colour = Colour::rgb(0x000000);
  image.box = line_box(image.line, 0);
  image.tile_width = std::max(image.box.width, 1);
  if (image.empty()) return Tile{};
  return TilePainter(library).paint(image, 0);
}

Bitmap paper(const std::vector<Tile>& lines) {
  SizePx size{0, kMargin};
  for (const Tile& line : lines) {
    size.width = std::max(size.width, line.size.width + 2 * kMargin);
    size.height += line.size.height + kMargin;
  }
  Bitmap result{size, {}};
  result.xrgb.assign(static_cast<std::size_t>(size.width) * size.height, kWhite);
  std::size_t row = kMargin;
  for (const Tile& line : lines) {
    const auto width = static_cast<std::size_t>(line.size.width);
    for (std::size_t at = 0; at < line.argb.size(); ++at) {
      const std::size_t y = row + at / width;
      result.xrgb[y * size.width + kMargin + at % width] = on_white(line.argb[at]);
    }
    row += static_cast<std::size_t>(line.size.height) + kMargin;
  }
  return result;
}

}  // namespace

int main(int count, char** arguments) {
  const auto library = FaceLibrary::create();
  if (!library || count < 3) {
    std::printf("%s\n", library ? "golden_draw OUT.png FILE..." : library.error().message.c_str());
    return 2;
  }
  std::vector<Tile> lines;
  for (int at = 2; at < count; ++at) {
    auto line = draw(arguments[at], **library);
    if (!line) {
      std::printf("%s\n", line.error().message.c_str());
      return 1;
    }
    lines.push_back(std::move(*line));
  }
  const auto written = write_png(paper(lines), arguments[1]);
  if (!written) std::printf("%s\n", written.error().message.c_str());
  return written ? 0 : 1;
}
