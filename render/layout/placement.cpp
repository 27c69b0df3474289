#include "render/layout/placement.hpp"

#include <algorithm>

namespace sharit {
namespace {

constexpr std::int64_t kGapShare = 16;  // 1/16 em of air between the ink of two lines

}  // namespace

Placement place_lines(std::span<const LineExtent> lines, Direction base, F26 size, double spacing) {
  Placement placed;
  if (lines.empty()) return placed;
  F26 pitch{static_cast<std::int64_t>(static_cast<double>(size.value) * spacing + 0.5)};
  F26 reach;
  int pixels = 0;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const LineExtent& line = lines[at];
    if (line.ink.empty()) continue;
    const bool rtl = base == Direction::kRtl;
    placed.inset = std::max(placed.inset, rtl ? line.ink.right - line.advance : -line.ink.left);
    reach = std::max(reach, rtl ? line.advance - line.ink.left : line.ink.right);
    pixels = std::max(pixels, line.ink.pixels().width);
    // The line before may be a mere dash: the one before that counts, too.
    for (std::size_t above = 1; above <= 2 && above <= at; ++above) {
      const InkBox& other = lines[at - above].ink;
      // A row of pixels stays clear, however small the letters: what rises stands between rows.
      const F26 rows = F26::from_px(other.pixels().bottom() - line.ink.pixels().y + 1);
      const F26 apart = std::max(other.bottom - line.ink.top + F26{size.value / kGapShare}, rows);
      const auto parts = static_cast<std::int64_t>(above);
      pitch = std::max(pitch, F26{(apart.value + parts - 1) / parts});
    }
  }
  // Ink between whole pixels takes part of one more, wherever on whole ones its pen starts.
  placed.width = std::max(placed.inset + reach, F26::from_px(pixels));
  // Whole pixels, so that every line has the same sharpness.
  placed.pitch = F26::from_px(pitch.ceil_px());
  placed.first_baseline = F26::from_px(-lines.front().ink.pixels().y);
  placed.height = placed.first_baseline +
                  F26{placed.pitch.value * static_cast<std::int64_t>(lines.size() - 1)} +
                  F26::from_px(lines.back().ink.pixels().bottom());
  return placed;
}

}  // namespace sharit
