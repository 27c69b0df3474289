#include "firmware/app/letter_height.hpp"

#include <algorithm>
#include <cmath>

#include "render/raster/line_maker.hpp"

namespace sharit {
namespace {

constexpr int kMeasuredEm = 1000;
/// Of Noto Kufi Arabic; where there is no face the ticker says so elsewhere.
constexpr double kUsualShare = 0.71;

}  // namespace

bool read_from_afar(const ScreenSettings& screen) {
  return screen.viewing_distance > 0 && screen.diagonal > 0;
}

double pixels_per_metre(const ScreenSettings& screen, SizePx size) {
  return screen.diagonal > 0 ? std::hypot(size.width, size.height) / screen.diagonal : 0;
}

double measure_letters(const Settings& settings, const FontFolder& fonts) {
  auto maker = LineMaker::create();
  if (!maker) return kUsualShare;
  LineOrder order;
  order.chain = {Weight::kBold, settings.screen.language, settings.screen.font, {}, fonts};
  order.chain.families.insert(order.chain.families.end(), settings.theme.faces.begin(),
                              settings.theme.faces.end());
  order.analysis.language = settings.screen.language;
  order.size = F26::from_px(kMeasuredEm);
  double share = 1;
  for (const char* letter : {"ا", "H"}) {
    order.text = letter;
    const auto line = (*maker)->make(order, ImageId{1});
    const InkBox& ink = line->line.ink;
    if (!ink.empty()) share = std::min(share, (ink.bottom - ink.top).to_double() / kMeasuredEm);
  }
  return share;
}

}  // namespace sharit
