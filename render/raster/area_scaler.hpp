#pragma once

#include <cstdint>
#include <functional>
#include <vector>

namespace sharit {

/// One source pixel and its weight in a pixel of the result.
struct Tap {
  int source;
  float weight;
};

/// For each pixel along an axis of the result the source pixels under it, in order.
using Taps = std::vector<std::vector<Tap>>;

/// What lies outside of the source.
enum class Beyond {
  kClear,  ///< Nothing: an image on its own.
  kEdge,   ///< What is at the edge: a picture that fills its place.
};

/// How an axis of the result lies over that of the source: pixel `first` of the result and `count`
/// in all; source pixel 0 begins at `origin`, one is `scale` wide.
struct Axis {
  int first = 0;
  int count = 0;
  int source_count = 0;
  double origin = 0;
  double scale = 1;
};

/// Shrinking averages what a pixel covers; enlarging widens the window to one source pixel, which
/// is linear interpolation.
[[nodiscard]] Taps taps_for(const Axis& axis, Beyond beyond);

/// A row of the source, premultiplied ARGB words, asked for from the top down.
/// @lifetime of the answer: until the next call.
using SourceRow = std::function<const std::uint32_t*(int)>;

/// Premultiplied ARGB words, one for each pair of `rows` and `columns`. Holds a few rows of floats
/// at a time. Thread: any.
[[nodiscard]] std::vector<std::uint32_t> area_scaled(const SourceRow& source, const Taps& columns,
                                                     const Taps& rows);

}  // namespace sharit
