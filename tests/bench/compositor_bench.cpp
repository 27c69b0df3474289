// How long the software path takes for one frame, beside a plain copy of the same band.
// Build: part of the target bench_compositor; run it alone on the machine.

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "render/screen/compositor.hpp"
#include "unit/render/screen/random_frames.hpp"

namespace sharit {
namespace {

constexpr SizePx kScreen{1920, 1080};
constexpr int kTop = 340;
constexpr int kBand = 400;
constexpr int kTileWidth = 1024;
constexpr int kTiles = 8;
constexpr int kFrames = 600;
constexpr int kRounds = 7;

/// Letters stand-in: 12 % of the band is ink, in strokes with soft edges.
Tile letters(ImageId id) {
  Tile tile{id, {kTileWidth, kBand}, {}};
  tile.argb.assign(static_cast<std::size_t>(kTileWidth * kBand), 0);
  for (int y = 60; y < 340; ++y) {
    for (int x = 0; x < kTileWidth; ++x) {
      const int phase = (x + y / 3) % 110;
      const std::uint32_t alpha = phase == 0 || phase == 17 ? 128 : phase < 17 ? 255 : 0;
      tile.argb[static_cast<std::size_t>(y * kTileWidth + x)] =
          alpha << 24 | alpha << 16 | alpha << 8 | alpha;
    }
  }
  return tile;
}

enum class Ground { kGradient, kFill, kPicture };

std::shared_ptr<const Bitmap> picture() {
  auto made = std::make_shared<Bitmap>();
  made->size = kScreen;
  for (int i = 0; i < kScreen.width * kScreen.height; ++i) {
    made->xrgb.push_back(0xFF000000U | static_cast<std::uint32_t>(i) * 2654435761U >> 8);
  }
  return made;
}

Frame frame_at(int step, Ground ground, bool soft) {
  static const std::shared_ptr<const Bitmap> kBehind = picture();
  Frame frame{kScreen, {Colour::rgb(0x0A1E5A), Colour::rgb(0x203080)}, {}};
  if (ground == Ground::kPicture) frame.backdrop.picture = kBehind;
  if (ground == Ground::kFill) {
    frame.items.emplace_back(Fill{{0, kTop, 1920, kBand}, Colour{0, 0, 0, 90}});
  }
  const int start = step * 4 % kTileWidth - kTileWidth;
  for (int i = 0; i < 4; ++i) {
    const ImageId id{static_cast<std::uint64_t>(i + 1)};
    frame.items.emplace_back(Sprite{id,
                                    F26::from_px(start + i * kTileWidth),
                                    F26::from_px(kTop),
                                    {kTileWidth, kBand},
                                    255,
                                    {0, 0, 1920, 1080},
                                    soft ? SoftEdges{67, 0, 67, 0} : SoftEdges{}});
  }
  return frame;
}

double cpu_us(const std::function<void(int)>& one) {
  timespec before;
  timespec after;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &before);
  for (int i = 0; i < kFrames; ++i) one(i);
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &after);
  return (static_cast<double>(after.tv_sec - before.tv_sec) * 1e6 +
          static_cast<double>(after.tv_nsec - before.tv_nsec) / 1e3) /
         kFrames;
}

struct Bench {
  std::string name;
  std::function<void(int)> one;
  std::vector<double> us;
};

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

}  // namespace
}  // namespace sharit

int main() {
  using namespace sharit;
  std::vector<std::uint32_t> target(1920 * 1080);
  std::vector<std::vector<std::uint32_t>> sources(3, std::vector<std::uint32_t>(1920 * 400, 1));
  const PixelView view{target.data(), kScreen, 1920};
  Compositor compositor;
  for (std::uint64_t i = 1; i <= 4; ++i) (void)compositor.upload(letters({i}));

  std::vector<Bench> benches;
  const auto add = [&](std::string name, std::function<void(int)> one) {
    benches.push_back({std::move(name), std::move(one), {}});
  };
  add("memcpy of the band", [&](int i) {
    std::memcpy(target.data() + 1920 * kTop, sources[static_cast<std::size_t>(i % 3)].data(),
                1920 * 400 * 4);
  });
  add("moving band, gradient",
      [&](int i) { compositor.draw(frame_at(i, Ground::kGradient, false), view); });
  add("moving band, translucent fill",
      [&](int i) { compositor.draw(frame_at(i, Ground::kFill, false), view); });
  add("moving band, gradient, soft edges",
      [&](int i) { compositor.draw(frame_at(i, Ground::kGradient, true), view); });
  add("moving band, picture",
      [&](int i) { compositor.draw(frame_at(i, Ground::kPicture, false), view); });
  add("moving band, picture, soft edges",
      [&](int i) { compositor.draw(frame_at(i, Ground::kPicture, true), view); });
  add("full redraw each frame", [&](int i) {
    compositor.forget();
    compositor.draw(frame_at(i, Ground::kGradient, false), view);
  });
  add("moving band, blended (opacity changes)", [&](int i) {
    Frame frame = frame_at(i, Ground::kGradient, false);
    for (DrawItem& item : frame.items) {
      std::get<Sprite>(item).opacity = static_cast<std::uint8_t>(100 + i % 100);
    }
    compositor.draw(frame, view);
  });
  add("moving band, blended over a gradient of boxes", [&](int i) {
    Frame frame = frame_at(i, Ground::kGradient, false);
    for (int x = 0; x < 1920; x += 480) {
      frame.items.insert(frame.items.begin(), Fill{{x, kTop, 240, kBand}, Colour{9, 9, 9, 99}});
    }
    compositor.draw(frame, view);
  });
  add("same frame again",
      [&](int) { compositor.draw(frame_at(0, Ground::kGradient, true), view); });

  for (int round = 0; round < kRounds; ++round) {
    for (Bench& bench : benches) bench.us.push_back(cpu_us(bench.one));
  }
  std::printf("1920x1080, band of %d rows, %d frames, medians of %d rounds\n", kBand, kFrames,
              kRounds);
  const double copy = median(benches.front().us);
  for (const Bench& bench : benches) {
    std::printf("%-48s %8.1f us a frame   %.2f\n", bench.name.c_str(), median(bench.us),
                median(bench.us) / copy);
  }
}
