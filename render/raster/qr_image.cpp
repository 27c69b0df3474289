#include "render/raster/qr_image.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>

#include <qrencode.h>

#include "render/raster/shape_image.hpp"

namespace sharit {
namespace {

/// ISO/IEC 18004 section 9.1.
constexpr int kQuietModules = 4;

struct FreeCode {
  void operator()(QRcode* code) const { QRcode_free(code); }
};
using Code = std::unique_ptr<QRcode, FreeCode>;

Code encode(const std::string& text, QRecLevel level) {
  return Code(QRcode_encodeData(static_cast<int>(text.size()),
                                reinterpret_cast<const unsigned char*>(text.data()), 0, level));
}

int module_pixels(const Code& code, int side) {
  return code == nullptr ? 0 : side / (code->width + 2 * kQuietModules);
}

}  // namespace

Tile draw_qr(const QrOrder& order, ImageId id) {
  Tile empty{id, {}, {}};
  if (order.text.empty()) return empty;
  Code code = encode(order.text, QR_ECLEVEL_M);
  const int least = std::max(1, order.least_module);
  if (module_pixels(code, order.side) < least) code = encode(order.text, QR_ECLEVEL_L);
  const int module = module_pixels(code, order.side);
  if (module < least) return empty;
  const int side = module * (code->width + 2 * kQuietModules);
  const ShapeOrder card{Shape::kRoundedBox,
                        {side, side},
                        std::min(order.radius, module * kQuietModules),
                        Colour::rgb(0xffffff)};
  Tile tile = draw_shape(card, id);
  const std::uint32_t dark = 0xFF000000U | static_cast<std::uint32_t>(order.dark.red) << 16 |
                             static_cast<std::uint32_t>(order.dark.green) << 8 | order.dark.blue;
  const int first = kShapeBorder + module * kQuietModules;
  for (int y = 0; y < code->width * module; ++y) {
    std::uint32_t* row =
        tile.argb.data() + static_cast<std::ptrdiff_t>(first + y) * tile.size.width + first;
    const unsigned char* modules =
        code->data + static_cast<std::ptrdiff_t>(y / module) * code->width;
    for (int x = 0; x < code->width * module; ++x) {
      if ((modules[x / module] & 1U) != 0) row[x] = dark;
    }
  }
  return tile;
}

}  // namespace sharit
