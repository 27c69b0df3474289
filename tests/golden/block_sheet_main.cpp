// Draws texts as blocks on one PNG, to be looked at: block_sheet OUT.png WIDTH HEIGHT LEAST LARGEST
// [COLUMNS [LINES]] reads "language text" a line and puts each into a box of that size.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "render/layout/block_setter.hpp"
#include "render/raster/tile_painter.hpp"
#include "render/screen/png.hpp"

namespace {

using namespace sharit;

constexpr int kMargin = 24;
constexpr std::uint32_t kGround = 0xFF0A1830;
constexpr std::uint32_t kBox = 0xFF12284C;
constexpr std::uint32_t kInkEdge = 0xFF8A6A20;

void fill(Bitmap& sheet, const RectPx& box, std::uint32_t argb) {
  const RectPx inside = intersection(box, {0, 0, sheet.size.width, sheet.size.height});
  for (int y = inside.y; y < inside.bottom(); ++y) {
    std::fill_n(sheet.xrgb.begin() + y * sheet.size.width + inside.x, inside.width, argb);
  }
}

void lay(Bitmap& sheet, const Tile& tile, int left, int top) {
  for (int y = 0; y < tile.size.height; ++y) {
    for (int x = 0; x < tile.size.width; ++x) {
      const std::uint32_t above = tile.argb[static_cast<std::size_t>(y * tile.size.width + x)];
      const int sheet_x = left + x;
      const int sheet_y = top + y;
      if (above >> 24 == 0 || sheet_x < 0 || sheet_y < 0 || sheet_x >= sheet.size.width ||
          sheet_y >= sheet.size.height) {
        continue;
      }
      std::uint32_t& below =
          sheet.xrgb[static_cast<std::size_t>(sheet_y * sheet.size.width + sheet_x)];
      std::uint32_t sum = 0xFF000000;
      for (const unsigned shift : {0U, 8U, 16U}) {
        const std::uint32_t under = (below >> shift & 0xFF) * (255 - (above >> 24)) / 255;
        sum |= std::min(255U, (above >> shift & 0xFF) + under) << shift;
      }
      below = sum;
    }
  }
}

void draw(Bitmap& sheet, const TextBlock& block, const RectPx& box, TilePainter& painter) {
  fill(sheet, box, kBox);
  const int bottom = box.y + static_cast<int>(block.height.ceil_px());
  fill(sheet, {box.x, bottom, box.width, 1}, kInkEdge);
  for (const TextLine& line : block.lines) {
    LineImage image;
    image.line = line.shaped;
    image.colour = Colour::rgb(0xF4F7FC);
    image.box = line_box(line.shaped, 0);
    const auto pen = static_cast<int>(pen_start(block, line, F26::from_px(box.width)).round_px());
    for (int at = 0; at < image.tile_count(); ++at) {
      lay(sheet, painter.paint(image, at), box.x + pen + image.box.x + image.tile_rect(at).x,
          box.y + static_cast<int>(line.baseline.round_px()) + image.box.y);
    }
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 6) {
    std::printf("block_sheet OUT.png WIDTH HEIGHT LEAST LARGEST [COLUMNS [LINES]] < texts\n");
    return 2;
  }
  const int columns = count > 6 ? std::max(1, std::atoi(arguments[6])) : 1;
  BlockStyle style;
  style.width = std::atoi(arguments[2]);
  style.height = std::atoi(arguments[3]);
  style.least = std::atoi(arguments[4]);
  style.largest = std::atoi(arguments[5]);
  style.max_lines = count > 7 ? std::atoi(arguments[7]) : 0;
  const auto library = FaceLibrary::create();
  if (!library) {
    std::printf("%s\n", library.error().message.c_str());
    return 3;
  }
  Typesetter typesetter(**library);
  BlockSetter setter(**library, typesetter);
  TilePainter painter(**library);

  std::vector<TextBlock> blocks;
  int tallest = style.height;
  for (std::string line; std::getline(std::cin, line);) {
    const auto space = line.find(' ');
    if (space == std::string::npos) continue;
    AnalysisOptions options;
    options.language = line.substr(0, space);
    const auto chain = (*library)->chain(
        {.weight = Weight::kBold, .language = options.language, .families = {}, .files = {}});
    if (!chain) continue;
    style.chain = *chain;
    blocks.push_back(setter.set_block(line.substr(space + 1), options, style));
    const TextBlock& block = blocks.back();
    tallest = std::max(tallest, static_cast<int>(block.height.ceil_px()));
    std::printf("%zu: size %lld, %zu lines, pitch %lld%s%s\n", blocks.size(),
                static_cast<long long>(block.size.round_px()), block.lines.size(),
                static_cast<long long>(block.pitch.round_px()), block.truncated ? ", cut" : "",
                block.fits ? "" : ", does not fit");
  }
  const int rows = (static_cast<int>(blocks.size()) + columns - 1) / columns;
  Bitmap sheet;
  sheet.size = {kMargin + columns * (style.width + kMargin), kMargin + rows * (tallest + kMargin)};
  sheet.xrgb.assign(static_cast<std::size_t>(sheet.size.width * sheet.size.height), kGround);
  for (int at = 0; at < static_cast<int>(blocks.size()); ++at) {
    const RectPx box{kMargin + at % columns * (style.width + kMargin),
                     kMargin + at / columns * (tallest + kMargin), style.width, tallest};
    draw(sheet, blocks[static_cast<std::size_t>(at)], box, painter);
  }
  const auto written = write_png(sheet, arguments[1]);
  if (!written) std::printf("%s\n", written.error().message.c_str());
  return written ? 0 : 3;
}
