#pragma once

#include <cstdint>
#include <cstdio>
#include <vector>

#include "render/screen/screen.hpp"

namespace sharit {

/// Pictures a second as a fraction, "60000/1001".
struct FrameRate {
  int numerator = 60;
  int denominator = 1;
};

/// Writes pictures as YUV4MPEG2, BT.709 in limited range (Y 16..235, Cb and Cr 16..240), which
/// ffmpeg and players read from a pipe. 4:2:0 averages each two by two pixels (sited at their
/// centre, as in JPEG) and needs no even size. The same pictures always give the same bytes.
class Y4mWriter {
 public:
  enum class Chroma { k444, k420 };

  /// @lifetime `file` must outlive the writer, which neither opens nor closes it.
  Y4mWriter(std::FILE* file, SizePx size, FrameRate rate, Chroma chroma);

  /// Appends one picture; the first writes the header before it. Fails (kDevice) when the file
  /// takes no more, and (kCall) when the picture has another size.
  [[nodiscard]] Result<void> write(const Bitmap& picture);

 private:
  [[nodiscard]] bool write_header();
  void convert(const Bitmap& picture);

  std::FILE* file_;
  SizePx size_;
  FrameRate rate_;
  Chroma chroma_;
  bool begun_ = false;
  std::vector<std::uint8_t> planes_;  ///< Y, Cb, Cr one after the other.
};

}  // namespace sharit
