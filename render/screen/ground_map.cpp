#include "render/screen/ground_map.hpp"

namespace sharit {

BlockSpan::BlockSpan(int first_column, int end_column) : begin(first_column), end(end_column) {
  first = begin / kBlock;
  const int last = (end - 1) / kBlock;
  all = ~std::uint64_t{0} >> (kMost - 1 - (last - first));
  const std::uint64_t top = std::uint64_t{1} << (last - first);
  if (begin % kBlock != 0 || end < (first + 1) * kBlock) head = 1;
  if (end % kBlock != 0 && last != first) tail = top;
  whole = all & ~head & ~tail;
}

void GroundMap::reset(int width, std::span<const std::uint32_t> grounds) {
  const int blocks = (std::max(0, width) + BlockSpan::kBlock - 1) / BlockSpan::kBlock;
  words_a_row_ = static_cast<std::size_t>(blocks) / 64 + 2;
  words_.assign(words_a_row_ * grounds.size(), ~std::uint64_t{0});
  grounds_.assign(grounds.begin(), grounds.end());
}

void GroundMap::cover(const RectPx& area) {
  each_block_span(area.x, area.right(), [&](const BlockSpan& span) {
    for (int y = area.y; y < area.bottom(); ++y) set_bits(y, span, span.all);
  });
}

void GroundMap::forget_row(int y, std::uint32_t ground) {
  grounds_[static_cast<std::size_t>(y)] = ground;
  const auto row =
      words_.begin() + static_cast<std::ptrdiff_t>(y) * static_cast<std::ptrdiff_t>(words_a_row_);
  std::fill_n(row, words_a_row_, ~std::uint64_t{0});
}

}  // namespace sharit
