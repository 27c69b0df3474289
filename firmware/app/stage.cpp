#include "firmware/app/stage.hpp"

#include <utility>

namespace sharit {

Stage::Stage(std::shared_ptr<const Edition> edition, StageScreen screen, Workshop& workshop)
    : workshop_(workshop), act_(std::move(edition), screen, workshop) {}

void Stage::advance(std::int64_t refreshes, std::optional<WallTime> now) {
  for (WorkDone& done : workshop_.collect()) (void)act_.receive(done);
  act_.advance(refreshes, now);
}

}  // namespace sharit
