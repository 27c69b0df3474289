#include "render/screen/pixel_rows.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstring>

// Loops made twice, for processors with wide vectors and for those without; the loader chooses. The
// bytes are the same. Not where instruments count in the loops (clang), nor on other processors,
// whose vectors every one of them has.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define SHARIT_WIDE __attribute__((target_clones("avx2", "default")))
#else
#define SHARIT_WIDE
#endif

namespace sharit {
namespace {

// Pixels looked at together: long enough to vectorise, short enough that a block between two
// letters is often wholly transparent.
constexpr int kBlock = 16;

constexpr int kBlockBytes = kBlock * 4;
constexpr int kFewPixels = 6;

// One channel is one byte. Its products and sums fit 16 bits, where even the oldest vector units
// multiply; which byte of a word is which channel never matters below.
using Word = std::uint32_t;
using Byte = unsigned char;

inline std::uint16_t divided(std::uint16_t sum) {
  const auto rounded = static_cast<std::uint16_t>(sum + 128);
  return static_cast<std::uint16_t>((rounded + (rounded >> 8)) >> 8);
}

inline Byte times(Byte channel, Byte factor) {
  return static_cast<Byte>(divided(static_cast<std::uint16_t>(channel * factor)));
}

/// Blends a block: `out` times what `source` leaves open, plus `source`.
inline void over_block(Word* out, const Word* source) {
  alignas(16) Word open[kBlock];
  for (int k = 0; k < kBlock; ++k) {
    // Shifts where a multiplication would do: these vectorise everywhere.
    const Word pair = ~source[k] >> 24 | (~source[k] >> 24) << 8;
    open[k] = pair | pair << 16;
  }
  auto* below = reinterpret_cast<Byte*>(out);
  const auto* above = reinterpret_cast<const Byte*>(source);
  const auto* rest = reinterpret_cast<const Byte*>(open);
  for (int j = 0; j < kBlockBytes; ++j) {
    below[j] = static_cast<Byte>(above[j] + times(below[j], rest[j]));
  }
}

/// Every channel of a word times `factor` / 255. Two channels at a time: their products stay below
/// 2^16 each.
inline Word scaled_word(Word word, Word factor) {
  const auto half = [factor](Word pair) {
    const Word sum = pair * factor + 0x00800080U;
    return ((sum + ((sum >> 8) & 0x00FF00FFU)) >> 8) & 0x00FF00FFU;
  };
  return half(word & 0x00FF00FFU) | half((word >> 8) & 0x00FF00FFU) << 8;
}

/// As over_block, for one word.
inline Word over_word(Word below, Word above) {
  return above + scaled_word(below, 255U - (above >> 24));
}

/// As mix_block, for one word.
inline Word mixed_word(Word above, Word share, Word below) {
  const auto half = [share](Word one, Word other) {
    const Word sum = one * share + other * (255U - share) + 0x00800080U;
    return ((sum + ((sum >> 8) & 0x00FF00FFU)) >> 8) & 0x00FF00FFU;
  };
  return half(above & 0x00FF00FFU, below & 0x00FF00FFU) |
         half((above >> 8) & 0x00FF00FFU, (below >> 8) & 0x00FF00FFU) << 8;
}

inline void scale_block(Word* out, const Word* source, Byte factor) {
  auto* scaled = reinterpret_cast<Byte*>(out);
  const auto* channels = reinterpret_cast<const Byte*>(source);
  for (int j = 0; j < kBlockBytes; ++j) scaled[j] = times(channels[j], factor);
}

/// `above` weighted by its shares plus `below` weighted by the rest, divided once. All hold a whole
/// block, each share four times.
inline void mix_block(Word* out, const Word* above, const Word* shares, const Word* below) {
  auto* mixed = reinterpret_cast<Byte*>(out);
  const auto* colour = reinterpret_cast<const Byte*>(above);
  const auto* weight = reinterpret_cast<const Byte*>(shares);
  const auto* ground = reinterpret_cast<const Byte*>(below);
  for (int j = 0; j < kBlockBytes; ++j) {
    const int rest = 255 - weight[j];
    mixed[j] = static_cast<Byte>(
        divided(static_cast<std::uint16_t>(colour[j] * weight[j] + ground[j] * rest)));
  }
}

/// Calls `block(out, source)` for whole blocks in place and for the rest on a padded copy.
template <typename Function>
void each_block(Word* out, const Word* source, int count, const Function& block) {
  int i = 0;
  for (; i + kBlock <= count; i += kBlock) block(out + i, source + i);
  const auto rest = static_cast<std::size_t>(count - i) * sizeof(Word);
  if (rest == 0) return;
  Word last_out[kBlock] = {};
  Word last_source[kBlock] = {};
  std::memcpy(last_out, out + i, rest);
  std::memcpy(last_source, source + i, rest);
  block(last_out, last_source);
  std::memcpy(out + i, last_out, rest);
}

/// Calls `function` with the first pixel of each block whose bit is set.
template <typename Function>
inline void each_set(std::uint64_t blocks, const Function& function) {
  for (; blocks != 0; blocks &= blocks - 1) {
    function(static_cast<std::size_t>(std::countr_zero(blocks)) * kBlock);
  }
}

}  // namespace

void fill_row(std::uint32_t* out, int count, std::uint32_t word) {
  std::fill_n(out, count, word);
}

void look_up_row(std::uint32_t* out, const std::uint8_t* source, int count,
                 const std::uint32_t* palette) {
  for (int i = 0; i < count; ++i) out[i] = palette[source[i]];
}

SHARIT_WIDE void blend_row(std::uint32_t* out, int count, Colour colour) {
  Word above[kBlock];
  Word alphas[kBlock];
  std::fill_n(above, kBlock, opaque_word(colour));
  std::fill_n(alphas, kBlock, four_times(colour.alpha));
  each_block(out, out, count, [&](Word* to, const Word*) { mix_block(to, above, alphas, to); });
}

SHARIT_WIDE void over_row(std::uint32_t* out, const std::uint32_t* source, int count) {
  // The edges of letters are a pixel or two: not worth a block.
  if (count <= kFewPixels) {
    for (int i = 0; i < count; ++i) out[i] = over_word(out[i], source[i]);
    return;
  }
  each_block(out, source, count, [](Word* to, const Word* from) {
    Word any = 0;
    Word all = ~0U;
    for (int k = 0; k < kBlock; ++k) {
      any |= from[k];
      all &= from[k];
    }
    if (any == 0) return;
    if (all >= 0xFF000000U) {
      std::memcpy(to, from, kBlockBytes);
    } else {
      over_block(to, from);
    }
  });
}

SHARIT_WIDE void over_row_scaled(std::uint32_t* out, const std::uint32_t* source, int count,
                                 std::uint8_t opacity) {
  if (count <= kFewPixels) {
    for (int i = 0; i < count; ++i) out[i] = over_word(out[i], scaled_word(source[i], opacity));
    return;
  }
  each_block(out, source, count, [opacity](Word* to, const Word* from) {
    Word any = 0;
    for (int k = 0; k < kBlock; ++k) any |= from[k];
    if (any == 0) return;
    Word scaled[kBlock];
    scale_block(scaled, from, opacity);
    over_block(to, scaled);
  });
}

SHARIT_WIDE void mix_row(std::uint32_t* out, const std::uint32_t* above,
                         const std::uint32_t* shares, int count, std::uint32_t below) {
  Word ground[kBlock];
  std::fill_n(ground, kBlock, below);
  int i = 0;
  for (; i + kBlock <= count; i += kBlock) mix_block(out + i, above + i, shares + i, ground);
  for (; i < count; ++i) out[i] = mixed_word(above[i], shares[i] & 0xFFU, below);
}

SHARIT_WIDE void mix_row(std::uint32_t* out, const std::uint32_t* above,
                         const std::uint32_t* shares, int count) {
  int i = 0;
  for (; i + kBlock <= count; i += kBlock) mix_block(out + i, above + i, shares + i, out + i);
  for (; i < count; ++i) out[i] = mixed_word(above[i], shares[i] & 0xFFU, out[i]);
}

SHARIT_WIDE void copy_blocks(std::uint32_t* out, const std::uint32_t* source, std::uint64_t blocks,
                             std::ptrdiff_t ahead) {
  each_set(blocks, [&](std::size_t at) {
    // The row below has ink at about the same places, too far away for the processor to guess.
    __builtin_prefetch(source + at + ahead);
    std::memcpy(out + at, source + at, kBlockBytes);
  });
}

SHARIT_WIDE void fill_blocks(std::uint32_t* out, std::uint64_t blocks, std::uint32_t word) {
  each_set(blocks, [&](std::size_t at) { std::fill_n(out + at, kBlock, word); });
}

SHARIT_WIDE void mix_blocks(std::uint32_t* out, const std::uint32_t* above,
                            const std::uint32_t* shares, std::uint64_t blocks,
                            std::uint32_t below) {
  Word ground[kBlock];
  std::fill_n(ground, kBlock, below);
  each_set(blocks, [&](std::size_t at) { mix_block(out + at, above + at, shares + at, ground); });
}

SHARIT_WIDE void shift_row(std::uint32_t* out, const std::uint32_t* source, int count,
                           std::uint32_t behind, int fraction) {
  if (count <= 0) return;
  const auto* here = reinterpret_cast<const Byte*>(source);
  auto* to = reinterpret_cast<Byte*>(out);
  const auto far = static_cast<std::uint16_t>(fraction);
  const auto near = static_cast<std::uint16_t>(64 - fraction);
  const auto mixed = [near, far](Byte now, Byte next) {
    return static_cast<Byte>((now * near + next * far + 32) >> 6);
  };
  const int last = (count - 1) * 4;
  for (int i = 0; i < last; ++i) to[i] = mixed(here[i], here[i + 4]);
  for (int channel = 0; channel < 4; ++channel) {
    to[last + channel] = mixed(here[last + channel], static_cast<Byte>(behind >> (8 * channel)));
  }
}

SHARIT_WIDE void mix_rows(std::uint32_t* out, const std::uint32_t* upper,
                          const std::uint32_t* lower, int count, int fraction) {
  const auto* above = reinterpret_cast<const Byte*>(upper);
  const auto* below = reinterpret_cast<const Byte*>(lower);
  auto* to = reinterpret_cast<Byte*>(out);
  const auto far = static_cast<std::uint16_t>(fraction);
  const auto near = static_cast<std::uint16_t>(64 - fraction);
  if (below == nullptr) {
    for (int i = 0; i < count * 4; ++i) to[i] = static_cast<Byte>((above[i] * near + 32) >> 6);
    return;
  }
  for (int i = 0; i < count * 4; ++i) {
    to[i] = static_cast<Byte>((above[i] * near + below[i] * far + 32) >> 6);
  }
}

}  // namespace sharit
