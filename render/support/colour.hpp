#pragma once

#include <cstdint>

namespace sharit {

/// A colour, 8 bits a channel, not premultiplied.
struct Colour {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  std::uint8_t alpha = 255;

  /// From 0xRRGGBB, opaque.
  static constexpr Colour rgb(std::uint32_t hex) {
    return Colour{static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8),
                  static_cast<std::uint8_t>(hex), 255};
  }
  friend constexpr bool operator==(const Colour&, const Colour&) = default;
};

}  // namespace sharit
