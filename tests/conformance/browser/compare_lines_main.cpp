// Draws lines and compares each with its row of a browser's picture.
//   compare_lines LINES.tsv BROWSER.png SHEET_PREFIX SIZE ROW_HEIGHT BASELINE LEFT
// LINES.tsv: direction, language, font files with ';' between them, text. Row i of the picture
// starts at i * ROW_HEIGHT; pen start and baseline of its line are at LEFT and BASELINE in it.
// Prints a line each: ink box of ours and of the browser's (left, top, right, bottom), difference
// of the pictures in per mille of the ink, boxes for what no font draws, code points whose face is
// not the first that maps them. Sheets hold pairs: ours above, the browser's below.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "render/faces/coverage.hpp"
#include "render/raster/line_maker.hpp"
#include "render/screen/png.hpp"
#include "support/utf8_text.hpp"

namespace {

using namespace sharit;

constexpr std::uint32_t kWhite = 0xFFFFFF;
constexpr int kFaintest = 24;  ///< Darkness from which a pixel is ink.
constexpr int kPairsOnSheet = 12;

struct Geometry {
  int size;
  int row_height;
  int baseline;
  int left;
};

struct Row {
  SizePx size;
  std::vector<std::uint32_t> xrgb;
};

int darkness(std::uint32_t pixel) {
  const auto part = [&](unsigned shift) { return static_cast<int>((pixel >> shift) & 0xFFU); };
  return 255 - (part(16) * 2 + part(8) * 5 + part(0)) / 8;
}

RectPx ink_of(const Row& row) {
  int left = row.size.width;
  int top = row.size.height;
  int right = 0;
  int bottom = 0;
  for (int y = 0; y < row.size.height; ++y) {
    for (int x = 0; x < row.size.width; ++x) {
      if (darkness(row.xrgb[static_cast<std::size_t>(y) * row.size.width + x]) < kFaintest)
        continue;
      left = std::min(left, x);
      right = std::max(right, x + 1);
      top = std::min(top, y);
      bottom = y + 1;
    }
  }
  return right <= left ? RectPx{} : RectPx{left, top, right - left, bottom - top};
}

/// Sum of the differing darkness in per mille of the mean darkness.
long difference_of(const Row& one, const Row& other) {
  long differing = 0;
  long all = 0;
  for (std::size_t at = 0; at < one.xrgb.size(); ++at) {
    const int a = darkness(one.xrgb[at]);
    const int b = darkness(other.xrgb[at]);
    differing += std::abs(a - b);
    all += a + b;
  }
  return all == 0 ? 0 : differing * 1000 / (all / 2 + 1);
}

std::uint32_t over_white(std::uint32_t argb) {
  const std::uint32_t clear = 255 - (argb >> 24U);
  const auto part = [&](unsigned shift) {
    return std::min(255U, ((argb >> shift) & 0xFFU) + clear) << shift;
  };
  return part(16) | part(8) | part(0);
}

Row draw(LineMaker& maker, const LineImage& image, SizePx size, const Geometry& geometry) {
  Row row{size,
          std::vector<std::uint32_t>(static_cast<std::size_t>(size.width) * size.height, kWhite)};
  if (image.empty()) return row;
  const Tile tile = maker.paint(image, 0);
  for (int y = 0; y < image.box.height; ++y) {
    for (int x = 0; x < image.box.width; ++x) {
      const int to_x = geometry.left + image.box.x + x;
      const int to_y = geometry.baseline + image.box.y + y;
      if (to_x < 0 || to_x >= size.width || to_y < 0 || to_y >= size.height) continue;
      row.xrgb[static_cast<std::size_t>(to_y) * size.width + to_x] =
          over_white(tile.argb[static_cast<std::size_t>(y) * image.box.width + x]);
    }
  }
  return row;
}

/// Code points that our rules (word, token, neighbour, bracket) set in another face than the first
/// one of the chain that maps them, as a browser would.
std::string moved(LineMaker& maker, const Paragraph& paragraph, const ShapedLine& line,
                  const FaceChain& chain) {
  std::u32string found;
  for (const Item& item : line.items) {
    for (std::uint32_t at = item.range.begin; at < item.range.end; ++at) {
      const char32_t c = paragraph.text[at];
      if (is_default_ignorable(c)) continue;
      const auto first = std::ranges::find_if(
          chain.faces, [&](FaceId face) { return maker.library().face(face).coverage().maps(c); });
      if (first != chain.faces.end() && *first != item.face) found += c;
    }
  }
  return found.empty() ? "-" : test::code_points(found);
}

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == separator) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

LineOrder order_of(const std::vector<std::string>& fields, const Geometry& geometry) {
  LineOrder order;
  order.text = fields[3];
  order.analysis.direction = fields[0] == "rtl" ? DirectionPolicy::kRtl : DirectionPolicy::kLtr;
  order.analysis.language = fields[1];
  order.analysis.guards = {.tokens = false, .signed_numbers = false};
  order.chain.weight = Weight::kRegular;
  order.chain.language = fields[1];
  order.chain.files = split(fields[2], ';');
  order.size = F26::from_px(geometry.size);
  order.colour = Colour::rgb(0);
  order.tile_width = 1 << 20;
  return order;
}

/// Writes full sheets of pairs and the last one.
class Sheets {
 public:
  Sheets(std::string prefix, SizePx row) : prefix_(std::move(prefix)), row_(row) {}

  void add(const Row& ours, const Row& theirs) {
    pixels_.insert(pixels_.end(), ours.xrgb.begin(), ours.xrgb.end());
    pixels_.insert(pixels_.end(), theirs.xrgb.begin(), theirs.xrgb.end());
    std::fill_n(pixels_.end() - row_.width, row_.width, kRule);
    if (++pairs_ == kPairsOnSheet) flush();
  }
  void flush() {
    if (pairs_ == 0) return;
    const std::string file = prefix_ + std::to_string(++sheet_) + ".png";
    const Bitmap sheet{{row_.width, row_.height * 2 * pairs_}, std::move(pixels_)};
    if (!write_png(sheet, file)) std::fprintf(stderr, "%s: cannot be written\n", file.c_str());
    pixels_.clear();
    pairs_ = 0;
  }

 private:
  static constexpr std::uint32_t kRule = 0x4080C0;
  std::string prefix_;
  SizePx row_;
  std::vector<std::uint32_t> pixels_;
  int pairs_ = 0;
  int sheet_ = 0;
};

void print_box(const RectPx& box) {
  std::printf("%d %d %d %d\t", box.x, box.y, box.x + box.width, box.y + box.height);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 8) return 2;
  const Geometry geometry{std::atoi(arguments[4]), std::atoi(arguments[5]), std::atoi(arguments[6]),
                          std::atoi(arguments[7])};
  const auto browser = read_png(arguments[2]);
  auto maker = LineMaker::create();
  if (!browser || !maker) {
    std::fprintf(stderr, "%s\n", (browser ? maker.error() : browser.error()).message.c_str());
    return 3;
  }
  const SizePx row_size{browser->size.width, geometry.row_height};
  const std::size_t row_pixels = static_cast<std::size_t>(row_size.width) * row_size.height;
  Sheets sheets(arguments[3], row_size);
  std::ifstream lines(arguments[1]);
  std::size_t at = 0;
  for (std::string text; std::getline(lines, text); ++at) {
    const auto fields = split(text, '\t');
    if (fields.size() != 4 || (at + 1) * row_pixels > browser->xrgb.size()) return 2;
    const LineOrder order = order_of(fields, geometry);
    const auto image = (*maker)->make(order, ImageId{1});
    const auto chain = (*maker)->library().chain(order.chain);
    if (!chain) return 3;
    const Row ours = draw(**maker, *image, row_size, geometry);
    const auto begin = browser->xrgb.begin() + static_cast<std::ptrdiff_t>(at * row_pixels);
    const Row theirs{row_size, {begin, begin + static_cast<std::ptrdiff_t>(row_pixels)}};
    print_box(ink_of(ours));
    print_box(ink_of(theirs));
    std::printf("%ld\t%u\t%s\n", difference_of(ours, theirs), image->line.tofu,
                moved(**maker, analyse(order.text, order.analysis), image->line, *chain).c_str());
    sheets.add(ours, theirs);
  }
  sheets.flush();
  return 0;
}
