#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "render/support/geometry.hpp"

namespace sharit {

/// A stretch of a target's columns, looked at in blocks of 16 that begin at multiples of 16, 64 of
/// them at most. Bit k of a word of blocks stands for block `first + k`.
struct BlockSpan {
  static constexpr int kBlock = 16;
  static constexpr int kMost = 64;

  /// Not empty, 0 <= first_column, no more than `kMost` blocks.
  BlockSpan(int first_column, int end_column);

  int begin = 0;  ///< Columns.
  int end = 0;
  int first = 0;            ///< The first block.
  std::uint64_t all = 0;    ///< Blocks that it has columns of.
  std::uint64_t whole = 0;  ///< Blocks that it has all columns of.
  std::uint64_t head = 0;   ///< The first block, where it has only a part of it ...
  std::uint64_t tail = 0;   ///< ... and the last one, where that is another.

  [[nodiscard]] int width() const { return end - begin; }
};

/// Calls `function` with spans that make up columns `begin` to `end`.
template <typename Function>
void each_block_span(int begin, int end, const Function& function) {
  while (begin < end) {
    const int reach = (begin / BlockSpan::kBlock + BlockSpan::kMost) * BlockSpan::kBlock;
    const int stop = std::min(end, reach);
    function(BlockSpan(begin, stop));
    begin = stop;
  }
}

/// Draws the blocks of a span that are set in `bits`: `blocks(x, bits)` draws whole ones, bit 0
/// being at column x, `row(x, count)` so many columns. A block of which the span has only a part is
/// drawn with columns of its neighbour, inside the span: what it draws may come twice.
template <typename Blocks, typename Row>
void draw_blocks(const BlockSpan& span, std::uint64_t bits, const Blocks& blocks, const Row& row) {
  constexpr int kBlock = BlockSpan::kBlock;
  if (span.width() < kBlock) {
    row(span.begin, span.width());
    return;
  }
  const int lead = span.head != 0 ? 1 : 0;
  const std::uint64_t whole = (bits & span.whole) >> lead;
  if (whole != 0) blocks((span.first + lead) * kBlock, whole);
  if ((bits & span.head) != 0) row(span.begin, kBlock);
  if ((bits & span.tail) != 0) row(span.end - kBlock, kBlock);
}

/// Knows of a target where its rows show their ground and nothing else: text covers an eighth of
/// its band, and what is there already need not be drawn again. The ground of a row is a colour
/// (an opaque word) or `kPicture`: what the backdrop has there. What is drawn by others must be
/// told by `cover`. Thread: main only.
class GroundMap {
 public:
  static constexpr std::uint32_t kPicture = 0;

  /// Another target, of so many columns: nothing is known of its rows but their ground.
  void reset(int width, std::span<const std::uint32_t> grounds);

  /// The blocks of a span in row `y` that are not known to show that ground alone.
  [[nodiscard]] std::uint64_t covered(int y, const BlockSpan& span, std::uint32_t ground) const {
    return grounds_[static_cast<std::size_t>(y)] == ground ? bits(y, span) : span.all;
  }

  /// Row `y` of the span shows its ground now, and something else only in the blocks of `inked`.
  /// Of another ground than the row's nothing is remembered.
  void uncover(int y, const BlockSpan& span, std::uint32_t ground, std::uint64_t inked) {
    const bool known = grounds_[static_cast<std::size_t>(y)] == ground;
    set_bits(y, span, known ? (bits(y, span) & ~span.whole) | inked : span.all);
  }

  /// As uncover; another ground than the row's becomes that of the row.
  void uncover_anew(int y, const BlockSpan& span, std::uint32_t ground, std::uint64_t inked) {
    if (grounds_[static_cast<std::size_t>(y)] != ground) forget_row(y, ground);
    uncover(y, span, ground, inked);
  }

  /// Something is drawn over blocks of row `y`.
  void cover(int y, const BlockSpan& span, std::uint64_t blocks) {
    set_bits(y, span, bits(y, span) | (blocks & span.all));
  }
  void cover(const RectPx& area);

 private:
  [[nodiscard]] std::uint64_t bits(int y, const BlockSpan& span) const {
    const std::uint64_t* word = words_.data() + index_of(y, span);
    const int shift = span.first % 64;
    const std::uint64_t low = word[0] >> shift;
    return (shift == 0 ? low : low | word[1] << (64 - shift)) & span.all;
  }
  void set_bits(int y, const BlockSpan& span, std::uint64_t bits) {
    std::uint64_t* word = words_.data() + index_of(y, span);
    const int shift = span.first % 64;
    word[0] = (word[0] & ~(span.all << shift)) | bits << shift;
    if (shift == 0) return;
    word[1] = (word[1] & ~(span.all >> (64 - shift))) | bits >> (64 - shift);
  }
  [[nodiscard]] std::size_t index_of(int y, const BlockSpan& span) const {
    return static_cast<std::size_t>(y) * words_a_row_ + static_cast<std::size_t>(span.first / 64);
  }
  void forget_row(int y, std::uint32_t ground);

  std::size_t words_a_row_ = 0;  ///< One more than its blocks need: spans reach into it.
  std::vector<std::uint64_t> words_;
  std::vector<std::uint32_t> grounds_;
};

}  // namespace sharit
