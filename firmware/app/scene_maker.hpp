#pragma once

#include <memory>

#include "firmware/app/act.hpp"
#include "firmware/app/edition.hpp"
#include "render/scene/scene.hpp"
#include "render/scene/scene_options.hpp"
#include "render/screen/turn.hpp"

namespace sharit {

/// What the settings mean for a scene.
[[nodiscard]] SceneOptions scene_options(const House& house, const StageScreen& screen);

/// The wish for a screen: words scale with its size, so that a headline crosses in the same time on
/// every display; layouts that have a speed of their own take the pace.
[[nodiscard]] SpeedWish speed_wish(const SpeedSetting& setting, SizePx size);

/// How the settings have the picture turned.
[[nodiscard]] PanelRotation rotation_for(const Settings& settings);

/// The layout that the settings name, ready for the edition's streams.
/// @lifetime: `workshop` outlives it.
[[nodiscard]] std::unique_ptr<Scene> make_scene(const Edition& edition, const StageScreen& screen,
                                                Workshop& workshop);
[[nodiscard]] std::unique_ptr<Scene> make_breaking_scene(const Edition& edition,
                                                         const StageScreen& screen,
                                                         Workshop& workshop);

}  // namespace sharit
