#include "firmware/app/bench_frames.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>

#include "firmware/app/frame_meter.hpp"
#include "render/screen/png.hpp"

namespace sharit {
namespace {

constexpr int kRounds = 7;
/// Before anything is measured: the first tiles, glyphs and flat copies are made.
constexpr int kWarmUp = 120;
constexpr int kPictureEvery = 60;

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

/// Rows from the first to the last one that differs.
int changed_rows(const Bitmap& before, const Bitmap& now) {
  int first = -1;
  int last = -1;
  const auto bytes = static_cast<std::size_t>(now.size.width) * sizeof(std::uint32_t);
  for (int y = 0; y < now.size.height; ++y) {
    if (std::memcmp(before.row(y), now.row(y), bytes) == 0) continue;
    if (first < 0) first = y;
    last = y;
  }
  return first < 0 ? 0 : last - first + 1;
}

/// Copies a band of a screen as often as a frame would be drawn.
class BandCopy {
 public:
  BandCopy(int rows, int width) : words_(static_cast<std::size_t>(rows) * width) {
    for (auto& buffer : from_) buffer.assign(words_, 0xFF123456U);
    for (auto& buffer : to_) buffer.assign(words_, 0);
  }
  double us_each(int times) {
    const auto begun = process_cpu_time();
    for (int i = 0; i < times; ++i) {
      const auto turn = static_cast<std::size_t>(i) % from_.size();
      std::memcpy(to_[turn].data(), from_[turn].data(), words_ * sizeof(std::uint32_t));
      // Else the compiler may see that nobody reads it.
      asm volatile("" : : "r"(to_[turn].data()) : "memory");
    }
    return static_cast<double>((process_cpu_time() - begun).count()) / 1e3 / times;
  }

 private:
  std::size_t words_;
  std::array<std::vector<std::uint32_t>, 3> from_;
  std::array<std::vector<std::uint32_t>, 3> to_;
};

}  // namespace

Result<FrameCost> measure_frames(VirtualRun& run, int frames, int line_box_rows,
                                 const std::filesystem::path& pictures) {
  FrameCost cost;
  int refresh = -1;
  const auto step = [&]() -> Result<void> {
    if (auto stepped = run.step(); !stepped) return stepped;
    ++refresh;
    return {};
  };
  std::vector<double> bands;
  for (int i = 0; i < kWarmUp; ++i) {
    const Bitmap before = i % 12 == 11 ? run.picture() : Bitmap{};
    if (auto done = step(); !done) return std::unexpected(done.error());
    if (!before.xrgb.empty()) bands.push_back(changed_rows(before, run.picture()));
  }
  cost.changed_rows = std::max(1, static_cast<int>(median(bands)));
  cost.band_rows = std::max(cost.changed_rows, line_box_rows);
  BandCopy band(cost.band_rows, run.picture().size.width);
  BandCopy changed(cost.changed_rows, run.picture().size.width);
  const int each = std::max(1, frames / kRounds);
  std::vector<double> drawn;
  std::vector<double> copied;
  std::vector<double> ratios;
  std::vector<double> ratios_changed;
  for (int round = 0; round < kRounds; ++round) {
    std::chrono::nanoseconds used{0};
    for (int i = 0; i < each; ++i) {
      const auto begun = process_cpu_time();
      if (auto done = step(); !done) return std::unexpected(done.error());
      used += process_cpu_time() - begun;
      if (pictures.empty() || refresh % kPictureEvery != 0) continue;
      const auto file = pictures / (std::to_string(refresh) + ".png");
      if (auto written = write_png(run.picture(), file); !written) {
        return std::unexpected(written.error());
      }
    }
    cost.frames += each;
    drawn.push_back(static_cast<double>(used.count()) / 1e3 / each);
    copied.push_back(band.us_each(each));
    ratios.push_back(drawn.back() / copied.back());
    ratios_changed.push_back(drawn.back() / changed.us_each(each));
  }
  cost.frame_us = median(drawn);
  cost.copy_us = median(copied);
  cost.ratio = median(ratios);
  cost.ratio_changed = median(ratios_changed);
  return cost;
}

}  // namespace sharit
