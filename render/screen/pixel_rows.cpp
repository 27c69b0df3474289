#include "render/screen/pixel_rows.hpp"

#include <algorithm>
#include <cstring>

namespace sharit {
namespace {

// Pixels looked at together: long enough to vectorise, short enough that a block between two
// letters is often wholly transparent.
constexpr int kBlock = 16;

// Two channels at a time sit in the low bytes of two 16-bit halves; a product of two bytes plus the
// rounding term fits a half, so nothing carries into the neighbour.
constexpr std::uint32_t kPair = 0x00FF00FFU;
constexpr std::uint32_t kHalf = 0x00800080U;

inline std::uint32_t divide_pair(std::uint32_t products) {
  const std::uint32_t rounded = products + kHalf;
  return ((rounded + ((rounded >> 8) & kPair)) >> 8) & kPair;
}

/// Every channel of `word` times `factor` / 255.
inline std::uint32_t scale(std::uint32_t word, std::uint32_t factor) {
  return divide_pair((word & kPair) * factor) | divide_pair(((word >> 8) & kPair) * factor) << 8;
}

inline std::uint32_t over(std::uint32_t below, std::uint32_t source) {
  return source + scale(below, 255U - (source >> 24));
}

/// `above` weighted by alpha plus `below` weighted by the rest, divided once.
inline std::uint32_t mix(std::uint32_t below, std::uint32_t above, std::uint32_t alpha) {
  const std::uint32_t rest = 255U - alpha;
  return divide_pair((above & kPair) * alpha + (below & kPair) * rest) |
         divide_pair(((above >> 8) & kPair) * alpha + ((below >> 8) & kPair) * rest) << 8;
}

}  // namespace

void fill_row(std::uint32_t* out, int count, std::uint32_t word) {
  std::fill_n(out, count, word);
}

void blend_row(std::uint32_t* out, int count, Colour colour) {
  const std::uint32_t word = opaque_word(colour);
  for (int i = 0; i < count; ++i) out[i] = mix(out[i], word, colour.alpha);
}

void over_row(std::uint32_t* out, const std::uint32_t* source, int count) {
  int i = 0;
  for (; i + kBlock <= count; i += kBlock) {
    std::uint32_t any = 0;
    std::uint32_t all = ~0U;
    for (int k = 0; k < kBlock; ++k) {
      any |= source[i + k];
      all &= source[i + k];
    }
    if (any == 0) continue;
    if (all >= 0xFF000000U) {
      std::memcpy(out + i, source + i, kBlock * sizeof(std::uint32_t));
      continue;
    }
    for (int k = 0; k < kBlock; ++k) out[i + k] = over(out[i + k], source[i + k]);
  }
  for (; i < count; ++i) out[i] = over(out[i], source[i]);
}

void over_row_scaled(std::uint32_t* out, const std::uint32_t* source, int count,
                     std::uint8_t opacity) {
  int i = 0;
  for (; i + kBlock <= count; i += kBlock) {
    std::uint32_t any = 0;
    for (int k = 0; k < kBlock; ++k) any |= source[i + k];
    if (any == 0) continue;
    for (int k = 0; k < kBlock; ++k) out[i + k] = over(out[i + k], scale(source[i + k], opacity));
  }
  for (; i < count; ++i) out[i] = over(out[i], scale(source[i], opacity));
}

void fade_row(std::uint32_t* out, const std::uint8_t* alphas, int count, std::uint32_t word) {
  for (int i = 0; i < count; ++i) out[i] = mix(out[i], word, alphas[i]);
}

}  // namespace sharit
