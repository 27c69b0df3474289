#include "render/scene/name_fit.hpp"

#include <algorithm>

#include "render/scene/rounded.hpp"

namespace sharit {
namespace {

/// Smaller than this share of its full size a name rather takes two lines.
constexpr double kOneLineShare = 0.8;

/// Most of Kufi's ink lies between its teeth and its tails, Latin's below its capitals.
constexpr double kArabicMiddle = 0.25;
constexpr double kLatinMiddle = 0.34;

BlockOrder order_of(const std::string& text, Colour colour, const LabelFace& face,
                    const RectPx& room) {
  BlockOrder order;
  order.text = text;
  order.analysis.direction = DirectionPolicy::kAuto;  // A name keeps its own.
  order.analysis.language = face.language;
  order.chain = {Weight::kBold, face.language, face.families, {}, face.font_folder};
  order.width = room.width;
  order.height = room.height;
  order.spacing = 1.3;
  order.colour = colour;
  return order;
}

}  // namespace

BlockOrder NameFit::one_line(const std::string& text, Colour colour, const LabelFace& face) const {
  BlockOrder order = order_of(text, colour, face, room);
  order.max_lines = 1;
  order.largest = largest;
  order.least = max_lines == 1 ? least : std::max(least, static_cast<int>(largest * kOneLineShare));
  return order;
}

BlockOrder NameFit::several_lines(const std::string& text, Colour colour,
                                  const LabelFace& face) const {
  BlockOrder order = order_of(text, colour, face, room);
  order.max_lines = max_lines;
  order.largest = largest;
  order.least = least;
  return order;
}

StillText NameFit::placed(const BlockImage& image) const {
  StillText text;
  if (image.empty()) return text;
  const int first = image.lines.front().baseline;
  const int last = image.lines.back().baseline;
  // By the middle of its letters, but with all ink inside.
  const bool rtl = image.lines.front().image->line.base == Direction::kRtl;
  const double above = middle > 0 ? middle : rtl ? kArabicMiddle : kLatinMiddle;
  const double eye = room.y + room.height / 2.0 + image.size.to_double() * above;
  const int least_top = room.y;
  const int most_top = std::max(least_top, room.bottom() - image.height);
  const int top = std::clamp(rounded(eye - (first + last) / 2.0), least_top, most_top);
  for (const BlockImage::Line& line : image.lines) {
    const int free = room.width - line.image->box.width;
    // A box has a clear pixel on each side of its ink, which may lie outside.
    const int x = side == Side::kLeft ? 0 : side == Side::kRight ? free : free / 2;
    text.lines.push_back(
        {line.image, room.x + std::max(-1, std::min(x, free + 1)), top + line.baseline});
  }
  return text;
}

}  // namespace sharit
