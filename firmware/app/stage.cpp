#include "firmware/app/stage.hpp"

#include <utility>

namespace sharit {

Stage::Stage(std::shared_ptr<const Edition> edition, StageScreen screen, Workshop& workshop)
    : edition_(std::move(edition)),
      screen_(screen),
      workshop_(workshop),
      programme_(ActKind::kProgramme, edition_, screen, workshop),
      shift_(screen.size),
      curtain_(!edition_->breaking->entries.empty()) {
  wallpaper_.want(*edition_->house, screen_.size, workshop_);
  call_breaking();
}

void Stage::call_breaking() {
  if (breaking_ || edition_->breaking->entries.empty()) return;
  breaking_ = std::make_unique<Act>(ActKind::kBreaking, edition_, screen_, workshop_);
  breaking_called_ = refreshes_;
}

void Stage::adopt(std::shared_ptr<const Edition> edition) {
  edition_ = std::move(edition);
  programme_.adopt(edition_);
  // What has just ended goes on while it fades.
  if (breaking_ && !edition_->breaking->entries.empty()) breaking_->adopt(edition_);
  wallpaper_.want(*edition_->house, screen_.size, workshop_);
  call_breaking();
}

void Stage::rebuild(StageScreen screen) {
  screen_ = screen;
  programme_.rebuild(screen);
  if (breaking_) breaking_->rebuild(screen);
  shift_ = PixelShift(screen.size);
  wallpaper_.want(*edition_->house, screen_.size, workshop_);
}

void Stage::set_refresh(double hz) {
  screen_.refresh_hz = hz;
  programme_.set_refresh(hz);
  if (breaking_) breaking_->set_refresh(hz);
}

void Stage::move_curtain(std::int64_t refreshes) {
  if (!breaking_) return;
  const bool wanted = !edition_->breaking->entries.empty();
  // It falls only before a picture that is complete.
  if (!wanted || (breaking_->settled() && workshop_.idle())) curtain_.move(wanted, refreshes);
  if (wanted || curtain_.covered(refreshes, screen_.refresh_hz) > 0) return;
  misses_before_ += breaking_->tile_misses();
  const auto old = breaking_->abandon();
  abandoned_.insert(abandoned_.end(), old.begin(), old.end());
  breaking_.reset();
}

void Stage::advance(std::int64_t refreshes, std::optional<WallTime> now) {
  for (WorkDone& done : workshop_.collect()) {
    if (wallpaper_.receive(done)) continue;
    if (!programme_.receive(done) && breaking_) (void)breaking_->receive(done);
  }
  move_curtain(refreshes);
  // The programme stands still from the first moment in which it is covered to the last.
  if (curtain_.covered(refreshes, screen_.refresh_hz) > 0) stood_still_ += refreshes - refreshes_;
  refreshes_ = refreshes;
  shift_.advance(static_cast<double>(refreshes) / screen_.refresh_hz,
                 edition_->house->settings.screen.pixel_shift);
  programme_.advance({refreshes, refreshes - stood_still_}, now);
  const std::int64_t since = refreshes - breaking_called_;
  if (breaking_) breaking_->advance({since, since}, now);
  // Another background comes with the scene that is made for it.
  if (!programme_.handing_over()) wallpaper_.hang();
}

Frame Stage::frame() {
  Frame frame = both();
  shift_still(frame, shift_.offset());
  frame.backdrop.picture = wallpaper_.picture(frame.size);
  return frame;
}

Frame Stage::both() {
  const double covered = curtain_.covered(refreshes_, screen_.refresh_hz);
  if (!breaking_ || covered <= 0) return programme_.frame();
  if (covered >= 1) return breaking_->frame();
  return laid_over(programme_.frame(), breaking_->frame(), covered);
}

bool Stage::breaking() const {
  return breaking_ && curtain_.covered(refreshes_, screen_.refresh_hz) >= 0.5;
}

std::vector<Tile> Stage::take_uploads(std::size_t most) {
  std::vector<Tile> uploads = programme_.take_uploads(most);
  if (!breaking_) return uploads;
  for (Tile& tile : breaking_->take_uploads(most - uploads.size())) {
    uploads.push_back(std::move(tile));
  }
  return uploads;
}

std::vector<ImageId> Stage::take_releases() {
  std::vector<ImageId> releases = std::exchange(abandoned_, {});
  for (Act* act : {&programme_, breaking_.get()}) {
    if (act == nullptr) continue;
    const auto now = act->take_releases();
    releases.insert(releases.end(), now.begin(), now.end());
  }
  return releases;
}

bool Stage::settled() const {
  return workshop_.idle() && programme_.settled() && (!breaking_ || breaking_->settled());
}

std::uint64_t Stage::tile_misses() const {
  return misses_before_ + programme_.tile_misses() + (breaking_ ? breaking_->tile_misses() : 0);
}

}  // namespace sharit
