#include "render/screen/soft_parts.hpp"

#include <algorithm>

#include "render/screen/gradient.hpp"

namespace sharit {
namespace {

/// A stretch of columns or rows that fades in one way.
struct Stretch {
  int begin = 0;
  int end = 0;
  Ramp ramp;
};

std::array<Stretch, 3> stretches(int begin, int end, int soft_begin, int soft_end) {
  const int half = std::max(0, end - begin) / 2;
  const int first = begin + std::clamp(soft_begin, 0, half);
  const int last = end - std::clamp(soft_end, 0, half);
  return {{{begin, first, {begin, first - begin, true}},
           {first, last, {}},
           {last, end, {last, end - last, false}}}};
}

}  // namespace

std::uint8_t Ramp::at(int place) const {
  if (length == 0) return 255;
  return ramp_at(rises ? 0 : 255, rises ? 255 : 0, place - origin, length);
}

double Ramp::border(int place) const {
  if (length == 0) return 1.0;
  const double passed = static_cast<double>(place - origin) / length;
  return rises ? passed : 1.0 - passed;
}

SoftParts::SoftParts(const RectPx& clip, const SoftEdges& soft) {
  if (soft == SoftEdges{}) {
    if (!clip.empty()) parts_[count_++] = {clip, {}, {}};
    return;
  }
  for (const Stretch& down : stretches(clip.y, clip.bottom(), soft.top, soft.bottom)) {
    for (const Stretch& across : stretches(clip.x, clip.right(), soft.left, soft.right)) {
      const RectPx rect{across.begin, down.begin, across.end - across.begin, down.end - down.begin};
      if (!rect.empty()) parts_[count_++] = {rect, across.ramp, down.ramp};
    }
  }
}

}  // namespace sharit
