#include "firmware/app/scene_maker.hpp"

#include <algorithm>
#include <utility>

#include "firmware/app/letter_height.hpp"
#include "render/scene/breaking_scene.hpp"
#include "render/scene/cards_scene.hpp"
#include "render/scene/crawl_scene.hpp"
#include "render/scene/lanes_scene.hpp"
#include "render/scene/roll_scene.hpp"

namespace sharit {
namespace {

constexpr double kNormal = 240;  // px/s
constexpr double kCalmPace = 0.75;
constexpr double kBriskPace = 1.5;

Theme theme_for(const House& house) {
  const ThemeSettings& from = house.settings.theme;
  Theme theme;
  theme.backdrop = {from.background_top, from.background_bottom};
  theme.text = from.text;
  theme.dim = from.dim;
  theme.accent = from.accent;
  theme.rule = from.line;
  theme.panel = from.panel;
  theme.hot_top = from.hot_top;
  theme.hot_bottom = from.hot_bottom;
  theme.hot_text = from.hot_text;
  theme.hot_dim = from.hot_dim;
  theme.hot_rule = from.hot_rule;
  theme.logo = house.pictures.logo.picture;
  theme.font_folder = house.fonts;
  theme.families = house.settings.screen.font;
  theme.families.insert(theme.families.end(), from.faces.begin(), from.faces.end());
  return theme;
}

}  // namespace

SpeedWish speed_wish(const SpeedSetting& setting, SizePx size) {
  const double scale = std::min(size.height / 1080.0, size.width / 1280.0);
  switch (setting.kind) {
    case SpeedSetting::Kind::kCalm:
      return {kNormal * kCalmPace * scale, 0, kCalmPace};
    case SpeedSetting::Kind::kBrisk:
      return {kNormal * kBriskPace * scale, 0, kBriskPace};
    case SpeedSetting::Kind::kPxPerSecond:
      return {setting.value, 0, 0};
    case SpeedSetting::Kind::kWordsPerMinute:
      return {kNormal * scale, setting.value, 1};
    case SpeedSetting::Kind::kNormal:
      break;
  }
  return {kNormal * scale, 0, 1};
}

PanelRotation rotation_for(const Settings& settings) {
  switch (settings.screen.rotate) {
    case 90:
      return PanelRotation::kQuarter;
    case 180:
      return PanelRotation::kHalf;
    case 270:
      return PanelRotation::kThreeQuarters;
    default:
      return PanelRotation::kNone;
  }
}

SceneOptions scene_options(const House& house, const StageScreen& on) {
  const ScreenSettings& screen = house.settings.screen;
  SceneOptions options;
  options.size = on.size;
  options.text_size_percent = screen.text_size;
  options.safe_area_percent = screen.safe_area;
  options.headline_scale = house.settings.theme.headline_scale / 100.0;
  if (house.letter_share > 0) {
    options.least_em = screen.viewing_distance * kLetterShareOfDistance *
                       pixels_per_metre(screen, on.size) / house.letter_share;
  }
  options.theme = theme_for(house);
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
  switch (edition.house->settings.screen.layout) {
    case Layout::kLanes:
      return std::make_unique<LanesScene>(std::move(options), edition.streams.size(), workshop);
    case Layout::kRoll:
      return std::make_unique<RollScene>(std::move(options), workshop);
    case Layout::kCards: {
      const auto seconds = static_cast<double>(edition.house->settings.screen.card_time.count());
      return std::make_unique<CardsScene>(
          std::move(options), CardsOptions{seconds, edition.streams.size() > 1}, workshop);
    }
    case Layout::kCrawl:
      break;
  }
  return std::make_unique<CrawlScene>(std::move(options), workshop);
}

std::unique_ptr<Scene> make_breaking_scene(const Edition& edition, const StageScreen& screen,
                                           Workshop& workshop) {
  return std::make_unique<BreakingScene>(scene_options(*edition.house, screen), workshop);
}

}  // namespace sharit
