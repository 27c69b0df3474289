#include "firmware/app/scene_maker.hpp"

#include <algorithm>
#include <utility>

#include "render/scene/breaking_scene.hpp"
#include "render/scene/cards_scene.hpp"
#include "render/scene/crawl_scene.hpp"

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

SceneOptions scene_options(const House& house, const StageScreen& on) {
  const ScreenSettings& screen = house.settings.screen;
  const ThemeSettings& theme = house.settings.theme;
  SceneOptions options;
  options.size = on.size;
  options.text_size_percent = screen.text_size;
  options.safe_area_percent = screen.safe_area;
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
  options.speed = speed_wish(screen.speed, on.size);
  options.refresh_hz = on.refresh_hz;
  options.tile_width = on.tile_width;
  return options;
}

std::unique_ptr<Scene> make_scene(const Edition& edition, const StageScreen& screen,
                                  Workshop& workshop) {
  SceneOptions options = scene_options(*edition.house, screen);
  const ScreenSettings& settings = edition.house->settings.screen;
  if (settings.layout == Layout::kCards) {
    const CardsOptions cards{static_cast<double>(settings.card_time.count()),
                             edition.streams.size() > 1};
    return std::make_unique<CardsScene>(std::move(options), cards, workshop);
  }
  return std::make_unique<CrawlScene>(std::move(options), workshop);
}

std::unique_ptr<Scene> make_breaking_scene(const Edition& edition, const StageScreen& screen,
                                           Workshop& workshop) {
  return std::make_unique<BreakingScene>(scene_options(*edition.house, screen), workshop);
}

}  // namespace sharit
