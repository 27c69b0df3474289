#include "render/layout/repair.hpp"

#include <algorithm>

#include <hb.h>

namespace sharit {
namespace {

/// The code points that glyph `at` stands for: from its cluster to the next higher cluster of the
/// run, which is the next glyph's in a left-to-right run and the one before's in the other.
CpRange source_of(const Item& item, const ShapedRun& run, std::uint32_t at) {
  CpRange range{run.infos[at].cluster, item.range.end};
  for (std::uint32_t one = 0; one < run.count; ++one) {
    const std::uint32_t cluster = run.infos[one].cluster;
    if (cluster > range.begin) range.end = std::min(range.end, cluster);
  }
  return range;
}

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
  bool found = false;
  for (std::uint32_t at = 0; at < run.count; ++at) {
    if (run.infos[at].codepoint != 0) continue;
    const Exclusion failure{widened(paragraph, source_of(item, run, at)), item.face};
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
