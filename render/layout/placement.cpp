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
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const LineExtent& line = lines[at];
    if (line.ink.empty()) continue;
    const bool rtl = base == Direction::kRtl;
    placed.inset = std::max(placed.inset, rtl ? line.ink.right - line.advance : -line.ink.left);
    reach = std::max(reach, rtl ? line.advance - line.ink.left : line.ink.right);
    // The line before may be a mere dash: the one before that counts, too.
    for (std::size_t above = 1; above <= 2 && above <= at; ++above) {
      const F26 bottom = lines[at - above].ink.bottom;
      // No two lines share a row of pixels either, however small they are.
      const F26 rows = F26::from_px(bottom.ceil_px() + (-line.ink.top).ceil_px());
      const F26 apart = std::max(bottom - line.ink.top + F26{size.value / kGapShare}, rows);
      pitch = std::max(pitch, F26{(apart.value + 1) / static_cast<std::int64_t>(above)});
    }
  }
  placed.width = placed.inset + reach;
  // Whole pixels, so that every line has the same sharpness.
  placed.pitch = F26::from_px(pitch.ceil_px());
  placed.first_baseline = F26::from_px((-lines.front().ink.top).ceil_px());
  placed.height = placed.first_baseline +
                  F26{placed.pitch.value * static_cast<std::int64_t>(lines.size() - 1)} +
                  F26::from_px(lines.back().ink.bottom.ceil_px());
  return placed;
}

}  // namespace sharit
