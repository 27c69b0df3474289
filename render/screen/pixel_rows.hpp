#pragma once

#include <cstddef>
#include <cstdint>

#include "render/support/colour.hpp"

namespace sharit {

/// A colour as an opaque XRGB word; its alpha is left out of account.
[[nodiscard]] constexpr std::uint32_t opaque_word(Colour colour) {
  return 0xFF000000U | static_cast<std::uint32_t>(colour.red) << 16 |
         static_cast<std::uint32_t>(colour.green) << 8 | colour.blue;
}

/// x / 255 rounded to nearest, exact for 0 <= x <= 65535 - 128.
[[nodiscard]] constexpr std::uint32_t divide_255(std::uint32_t x) {
  return (x + 128 + ((x + 128) >> 8)) >> 8;
}

// The arithmetic of every software-drawn pixel: whole rows of 32-bit words, every channel divided
// by 255 with rounding to nearest. Destination words are opaque (top byte 0xFF) and stay so.
// `count` may be zero; source and destination never overlap. The loops are written for the
// compiler's vectoriser (this file is built with -O3 in every preset).

/// Sets every word to `word`.
void fill_row(std::uint32_t* out, int count, std::uint32_t word);

/// Sets each word to that of `palette` which its byte of `source` names.
void look_up_row(std::uint32_t* out, const std::uint8_t* source, int count,
                 const std::uint32_t* palette);

/// Blends one colour over the row by the colour's alpha.
void blend_row(std::uint32_t* out, int count, Colour colour);

/// Premultiplied source over. Transparent runs are skipped and opaque ones copied, by blocks.
void over_row(std::uint32_t* out, const std::uint32_t* source, int count);

/// The same with the source scaled by `opacity` / 255 first.
void over_row_scaled(std::uint32_t* out, const std::uint32_t* source, int count,
                     std::uint8_t opacity);

/// Mixes opaque words: `above` by an own share for each pixel, given in every byte of its word
/// (`four_times`), and what is there by the rest.
void mix_row(std::uint32_t* out, const std::uint32_t* above, const std::uint32_t* shares,
             int count);

/// The same over `below` instead of what is there.
void mix_row(std::uint32_t* out, const std::uint32_t* above, const std::uint32_t* shares, int count,
             std::uint32_t below);

// The same for blocks of 16 pixels, those whose bits are set in `blocks`; bit 0 stands for the
// first 16 pixels of the rows.

/// `ahead`: so many pixels further is what will be copied soon.
void copy_blocks(std::uint32_t* out, const std::uint32_t* source, std::uint64_t blocks,
                 std::ptrdiff_t ahead);

void fill_blocks(std::uint32_t* out, std::uint64_t blocks, std::uint32_t word);

/// Mixes over `below` as mix_row does.
void mix_blocks(std::uint32_t* out, const std::uint32_t* above, const std::uint32_t* shares,
                std::uint64_t blocks, std::uint32_t below);

/// A share in every byte of a word, as mix_row takes it.
[[nodiscard]] constexpr std::uint32_t four_times(std::uint8_t share) {
  return share * 0x01010101U;
}

/// Moves premultiplied pixels left by `fraction` 64ths of a pixel: each word mixes its source and
/// the one behind it. `behind` comes after the last.
void shift_row(std::uint32_t* out, const std::uint32_t* source, int count, std::uint32_t behind,
               int fraction);

/// Moves premultiplied pixels up by `fraction` 64ths of a pixel: mixes a row and the one below it;
/// null: nothing is below.
void mix_rows(std::uint32_t* out, const std::uint32_t* upper, const std::uint32_t* lower, int count,
              int fraction);

}  // namespace sharit
