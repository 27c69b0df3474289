#pragma once

#include <cstdint>
#include <optional>

#include "firmware/app/stage.hpp"
#include "firmware/system/clock.hpp"
#include "render/screen/screen.hpp"

namespace sharit {

/// Moves a stage to a refresh and gives the screen all that this asks for, until nothing is under
/// way any more: with a workshop that does everything at once, the same instant is then the same
/// picture however it was reached. Counts the images uploaded. Fails as uploads do. Thread: main.
[[nodiscard]] Result<std::uint64_t> settle(Stage& stage, Screen& screen, std::int64_t refresh,
                                           std::optional<WallTime> now);

}  // namespace sharit
