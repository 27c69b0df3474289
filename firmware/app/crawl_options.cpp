#include "firmware/app/crawl_options.hpp"

#include <algorithm>

namespace sharit {
namespace {

constexpr double kCalm = 180;
constexpr double kNormal = 240;
constexpr double kBrisk = 360;

/// Black or white, whichever stands out from the accent (relative luminance, WCAG 2).
Colour on_colour(Colour accent) {
  const double luminance = 0.2126 * accent.red + 0.7152 * accent.green + 0.0722 * accent.blue;
  return luminance > 110 ? Colour::rgb(0x10203a) : Colour::rgb(0xffffff);
}

}  // namespace

SpeedWish speed_wish(const SpeedSetting& setting, SizePx size) {
  const double scale = std::min(size.height / 1080.0, size.width / 1280.0);
  switch (setting.kind) {
    case SpeedSetting::Kind::kCalm:
      return {kCalm * scale, 0};
    case SpeedSetting::Kind::kBrisk:
      return {kBrisk * scale, 0};
    case SpeedSetting::Kind::kPxPerSecond:
      return {setting.value, 0};
    case SpeedSetting::Kind::kWordsPerMinute:
      return {kNormal * scale, setting.value};
    case SpeedSetting::Kind::kNormal:
      break;
  }
  return {kNormal * scale, 0};
}

CrawlOptions crawl_options(const House& house, SizePx size, double refresh_hz) {
  const ScreenSettings& screen = house.settings.screen;
  const ThemeSettings& theme = house.settings.theme;
  CrawlOptions options;
  options.size = size;
  options.measure = {screen.text_size, screen.safe_area};
  options.theme.backdrop = {theme.background_top, theme.background_bottom};
  options.theme.text = theme.text;
  options.theme.dim = theme.dim;
  options.theme.accent = theme.accent;
  options.theme.on_accent = on_colour(theme.accent);
  options.theme.rule = theme.line;
  options.theme.font_folder = house.fonts;
  options.theme.families = screen.font;
  options.language = house.wording.language();
  options.direction = house.wording.flow() == TextFlow::kRtl ? Direction::kRtl : Direction::kLtr;
  options.speed = speed_wish(screen.speed, size);
  options.refresh_hz = refresh_hz;
  return options;
}

}  // namespace sharit
