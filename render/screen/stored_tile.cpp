#include "render/screen/stored_tile.hpp"

#include <algorithm>
#include <array>

#include "render/screen/pixel_rows.hpp"

namespace sharit {
namespace {

constexpr int kBits = 64;
constexpr std::size_t kShades = 256;

/// Of smaller images the palette would be larger than what it saves.
constexpr std::size_t kWorthShades = 1024;

enum class Ink : std::uint8_t { kNone, kPart, kFull };

Ink ink_of(std::uint32_t word) {
  if (word == 0) return Ink::kNone;
  return word >= 0xFF000000U ? Ink::kFull : Ink::kPart;
}

const std::uint32_t* row_of(const Tile& tile, int y) {
  return tile.argb.data() + static_cast<std::ptrdiff_t>(y) * tile.size.width;
}

/// The word of each alpha; empty when pixels of one alpha differ.
std::vector<std::uint32_t> palette_of(std::span<const std::uint32_t> argb) {
  std::vector<std::uint32_t> words(kShades, 0);
  std::array<bool, kShades> seen = {true};  // What is transparent is 0.
  for (const std::uint32_t word : argb) {
    const std::uint32_t alpha = word >> 24;
    if (!seen[alpha]) {
      seen[alpha] = true;
      words[alpha] = word;
    } else if (words[alpha] != word) {
      return {};
    }
  }
  return words;
}

}  // namespace

StoredTile::StoredTile(const Tile& tile) : size(tile.size) {
  if (tile.argb.size() >= kWorthShades) palette = palette_of(tile.argb);
  if (palette.empty()) {
    argb = tile.argb;
  } else {
    shades.reserve(tile.argb.size());
    for (const std::uint32_t word : tile.argb) {
      shades.push_back(static_cast<std::uint8_t>(word >> 24));
    }
  }
  find_ink(tile);
  find_runs(tile);
  const auto inked = [](std::uint64_t bits) { return bits != 0; };
  const auto first = std::ranges::find_if(ink, inked);
  const auto last = std::find_if(ink.rbegin(), ink.rend(), inked);
  ink_top = static_cast<int>(first - ink.begin());
  ink_bottom = std::max(ink_top, static_cast<int>(ink.rend() - last));
}

/// Notes where the ink of each row is: text covers an eighth of its box, and what is known to be
/// empty need not be read again for every frame.
void StoredTile::find_ink(const Tile& tile) {
  const int width = size.width;
  block = kBlock * std::max(1, (width + kBlock * kBits - 1) / (kBlock * kBits));
  ink.assign(static_cast<std::size_t>(size.height), 0);
  for (int y = 0; y < size.height; ++y) {
    const std::uint32_t* row = row_of(tile, y);
    for (int begin = 0; begin < width; begin += block) {
      std::uint32_t any = 0;
      for (int x = begin; x < std::min(begin + block, width); ++x) any |= row[x];
      if (any != 0) ink[static_cast<std::size_t>(y)] |= std::uint64_t{1} << (begin / block);
    }
  }
}

/// The same by runs: what is opaque is copied, not blended.
void StoredTile::find_runs(const Tile& tile) {
  const int width = size.width;
  first_run.reserve(static_cast<std::size_t>(size.height) + 1);
  for (int y = 0; y < size.height; ++y) {
    first_run.push_back(static_cast<std::uint32_t>(runs.size()));
    const std::uint32_t* row = row_of(tile, y);
    for (int x = 0; x < width;) {
      const Ink kind = ink_of(row[x]);
      const int begin = x;
      while (x < width && ink_of(row[x]) == kind) ++x;
      if (kind != Ink::kNone) {
        runs.push_back(
            {static_cast<std::uint16_t>(begin), static_cast<std::uint16_t>(x), kind == Ink::kFull});
      }
    }
  }
  first_run.push_back(static_cast<std::uint32_t>(runs.size()));
  runs.shrink_to_fit();
}

std::span<const InkRun> StoredTile::runs_of(int row, int begin, int end) const {
  const auto at = static_cast<std::size_t>(row);
  const std::span<const InkRun> all{runs.data() + first_run[at], first_run[at + 1] - first_run[at]};
  if (begin == 0 && end >= size.width) return all;
  const auto first = std::ranges::upper_bound(all, begin, {}, &InkRun::end);
  const auto last = std::ranges::lower_bound(first, all.end(), end, {}, &InkRun::begin);
  return {first, last};
}

const std::uint32_t* StoredTile::words(int row, int column, int count,
                                       std::vector<std::uint32_t>& room) const {
  const std::ptrdiff_t at = static_cast<std::ptrdiff_t>(row) * size.width + column;
  if (shades.empty()) return argb.data() + at;
  if (room.size() < static_cast<std::size_t>(count)) room.resize(static_cast<std::size_t>(count));
  look_up_row(room.data(), shades.data() + at, count, palette.data());
  return room.data();
}

}  // namespace sharit
