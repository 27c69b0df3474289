#include "render/raster/backdrop_image.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "render/raster/area_scaler.hpp"

namespace sharit {
namespace {

/// Side of the squares whose mean a text must stand out from: some strokes wide.
constexpr int kSquare = 16;
/// Steps in which the ground is mixed in.
constexpr int kShares = 32;

/// What a text must have on a picture when it has `most` on the ground itself: a quiet text keeps
/// some of its distance, so that the picture does not go altogether.
double wanted_contrast(double most) {
  constexpr double kKept = 0.7;
  return std::min(most, std::clamp(most * kKept, kLargeTextContrast, kTextContrast));
}

std::uint32_t word_of(Colour colour) {
  return 0xFF000000U | static_cast<std::uint32_t>(colour.red) << 16 |
         static_cast<std::uint32_t>(colour.green) << 8 | colour.blue;
}

/// The ground's colour in each row.
std::vector<Colour> rows_of(const Ground& ground, int height) {
  std::vector<Colour> rows;
  rows.reserve(static_cast<std::size_t>(height));
  for (int y = 0; y < height; ++y) {
    rows.push_back(mixed(ground.top, ground.bottom, (y + 0.5) / height));
  }
  return rows;
}

/// Scaled to cover, cut to the screen; may still be clear in places.
std::vector<std::uint32_t> covering(const Picture& picture, SizePx screen) {
  const double scale = std::max(static_cast<double>(screen.width) / picture.size.width,
                                static_cast<double>(screen.height) / picture.size.height);
  const auto axis = [scale](int count, int source_count) {
    return Axis{0, count, source_count, (count - source_count * scale) / 2.0, scale};
  };
  return area_scaled([&picture](int y) { return picture.row(y); },
                     taps_for(axis(screen.width, picture.size.width), Beyond::kEdge),
                     taps_for(axis(screen.height, picture.size.height), Beyond::kEdge));
}

/// Lays premultiplied pixels over the ground.
void lay_on(const std::vector<Colour>& ground, Bitmap& picture) {
  std::uint32_t* pixel = picture.xrgb.data();
  for (const Colour& row : ground) {
    const std::array<std::uint32_t, 3> below{row.blue, row.green, row.red};
    for (int x = 0; x < picture.size.width; ++x, ++pixel) {
      const std::uint32_t clear = 255 - (*pixel >> 24);
      std::uint32_t word = *pixel | 0xFF000000U;
      for (std::size_t c = 0; clear > 0 && c < 3; ++c) {
        word += (below[c] * clear + 127) / 255 << (8 * c);
      }
      *pixel = word;
    }
  }
}

struct Square {
  Colour mean;
  Colour ground;
};

Square square_at(const Bitmap& picture, int left, int top, Colour ground) {
  const int right = std::min(left + kSquare, picture.size.width);
  const int bottom = std::min(top + kSquare, picture.size.height);
  std::array<std::uint32_t, 3> sum{};
  for (int y = top; y < bottom; ++y) {
    for (int x = left; x < right; ++x) {
      const std::uint32_t word = picture.row(y)[x];
      for (std::size_t c = 0; c < 3; ++c) sum[c] += word >> (8 * c) & 0xFF;
    }
  }
  const auto pixels = static_cast<std::uint32_t>((right - left) * (bottom - top));
  return {{static_cast<std::uint8_t>(sum[2] / pixels), static_cast<std::uint8_t>(sum[1] / pixels),
           static_cast<std::uint8_t>(sum[0] / pixels)},
          ground};
}

/// The ground's share in the picture: the least with which every text is readable everywhere, as
/// far as it is on the ground itself.
double ground_share(const Bitmap& picture, const std::vector<Colour>& ground,
                    const BackdropOrder& order) {
  std::vector<Square> squares;
  for (int y = 0; y < picture.size.height; y += kSquare) {
    for (int x = 0; x < picture.size.width; x += kSquare) {
      squares.push_back(square_at(picture, x, y, ground[static_cast<std::size_t>(y)]));
    }
  }
  const auto readable = [&](double share) {
    return std::ranges::all_of(squares, [&](const Square& square) {
      const Colour below = mixed(square.mean, square.ground, share);
      return std::ranges::all_of(order.texts, [&](Colour text) {
        const double most = contrast_ratio(text, square.ground);
        return contrast_ratio(text, below) >= wanted_contrast(most);
      });
    });
  };
  int step = 0;
  while (step < kShares && !readable(static_cast<double>(step) / kShares)) ++step;
  return static_cast<double>(step) / kShares;
}

void mix_in(const std::vector<Colour>& ground, double share, Bitmap& picture) {
  if (share <= 0) return;
  const auto part = static_cast<std::uint32_t>(std::lround(share * 256));
  std::uint32_t* pixel = picture.xrgb.data();
  for (const Colour& row : ground) {
    const std::uint32_t below = word_of(row);
    for (int x = 0; x < picture.size.width; ++x, ++pixel) {
      std::uint32_t word = 0xFF000000U;
      for (int shift = 0; shift < 24; shift += 8) {
        const std::uint32_t above = *pixel >> shift & 0xFF;
        word |= (above * (256 - part) + (below >> shift & 0xFF) * part + 128) >> 8 << shift;
      }
      *pixel = word;
    }
  }
}

}  // namespace

Bitmap draw_backdrop(const BackdropOrder& order) {
  Bitmap picture;
  if (order.size.width <= 0 || order.size.height <= 0 || order.source->argb.empty()) return picture;
  picture.size = order.size;
  picture.xrgb = covering(*order.source, order.size);
  const std::vector<Colour> ground = rows_of(order.ground, order.size.height);
  lay_on(ground, picture);
  mix_in(ground, ground_share(picture, ground, order), picture);
  return picture;
}

}  // namespace sharit
