#include "render/layout/repair.hpp"

#include <algorithm>

#include <hb.h>

#include "render/faces/coverage.hpp"

namespace sharit {
namespace {

/// Failures remembered for one line. What fails beyond that is drawn as boxes: a hostile text must
/// not cost more than a long one.
constexpr std::size_t kMaxExclusions = 64;

CpRange widened(const Paragraph& paragraph, CpRange range) {
  const auto& clusters = paragraph.clusters;
  auto first = std::upper_bound(
      clusters.begin(), clusters.end(), range.begin,
      [](std::uint32_t cp, const Cluster& cluster) { return cp < cluster.range.end; });
  if (first == clusters.end()) return range;
  range.begin = first->range.begin;
  while (first != clusters.end() && first->range.begin < range.end) {
    range.end = std::max(range.end, first->range.end);
    ++first;
  }
  return range;
}

}  // namespace

bool find_failures(const Paragraph& paragraph, const Item& item, const ShapedRun& run,
                   std::vector<Exclusion>& exclusions) {
  const auto missing = [](const hb_glyph_info_t& info) { return info.codepoint == 0; };
  if (std::none_of(run.infos, run.infos + run.count, missing)) return false;
  bool found = false;
  // A glyph stands for the code points up to the next higher cluster. Clusters rise from left to
  // right or from right to left: walk from the highest down.
  std::uint32_t end = item.range.end;
  std::uint32_t higher = item.range.end;
  for (std::uint32_t step = 0; step < run.count; ++step) {
    const hb_glyph_info_t& info = run.infos[is_rtl(item.level) ? step : run.count - 1 - step];
    if (info.cluster < higher) {
      end = higher;
      higher = info.cluster;
    }
    if (info.codepoint != 0 || exclusions.size() >= kMaxExclusions) continue;
    if (is_default_ignorable(paragraph.text[info.cluster])) continue;  // Nothing is missed.
    const Exclusion failure{widened(paragraph, CpRange{info.cluster, end}), item.face};
    const bool known = std::any_of(exclusions.begin(), exclusions.end(), [&](const auto& one) {
      return one.range == failure.range && one.face == failure.face;
    });
    if (known) continue;
    exclusions.push_back(failure);
    found = true;
  }
  return found;
}

}  // namespace sharit
