#include "firmware/app/stage.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "firmware/app/crawl_options.hpp"

namespace sharit {
namespace {

/// Headlines kept by key after they have left the belt: a chip may still fade.
constexpr std::size_t kRemembered = 64;

/// A scene that is not ready by then takes over as it is.
constexpr double kLongestHandOver = 3.0;  // seconds

/// The settings without those that a scene takes while it runs: words and speed.
ScreenSettings of_the_picture(ScreenSettings screen) {
  const ScreenSettings none;
  screen.title = none.title;
  screen.region = none.region;
  screen.digits = none.digits;
  screen.clock = none.clock;
  screen.hijri = none.hijri;
  screen.hijri_adjust = none.hijri_adjust;
  screen.timezone = none.timezone;
  screen.speed = none.speed;
  return screen;
}

/// Settings that the scene is built from.
bool same_picture(const House& a, const House& b) {
  return a.fonts == b.fonts &&
         of_the_picture(a.settings.screen) == of_the_picture(b.settings.screen) &&
         a.settings.theme == b.settings.theme;
}

}  // namespace

Stage::Stage(std::shared_ptr<const Edition> edition, StageScreen screen, Workshop& workshop)
    : edition_(std::move(edition)), screen_(screen), workshop_(workshop) {
  rotation_.adopt(edition_->playlist);
  build(nullptr);
}

void Stage::build(const CrawlScene* before) {
  CrawlOptions options = crawl_options(*edition_->house, screen_.size, screen_.refresh_hz);
  options.tile_width = screen_.tile_width;
  std::vector<Shown> stay;
  if (before != nullptr) {
    // Where letters stay as large as they were nothing moves; else the line being read stays.
    const CrawlLayout& old = before->layout();
    const CrawlLayout layout = lay_out_crawl(options.size, options.measure);
    const bool as_large = old.headline_size == layout.headline_size && old.lane == layout.lane;
    anchor_ = as_large ? before->lane().first_key() : before->lane().reading_key();
    const auto first = std::ranges::find(shown_, anchor_, &Shown::key);
    stay.assign(first, shown_.end());
  }
  auto scene = std::make_unique<CrawlScene>(std::move(options), workshop_);
  if (!stay.empty()) scene->lane().resume_at(before->lane().share_of(anchor_));
  if (scene_) let_go(scene_);
  scene_ = std::move(scene);
  scene_start_ = refreshes_;
  words_for_.reset();
  shown_.clear();
  for (Shown& shown : stay) add(std::move(shown));
}

void Stage::let_go(std::unique_ptr<CrawlScene>& scene) {
  misses_before_ += scene->lane().tile_misses();
  const auto old = scene->abandon();
  abandoned_.insert(abandoned_.end(), old.begin(), old.end());
  scene.reset();
}

void Stage::hand_over() {
  const auto behind = static_cast<double>(refreshes_ - scene_start_);
  if (settled() || behind > kLongestHandOver * screen_.refresh_hz) let_go(leaving_);
}

void Stage::adopt(std::shared_ptr<const Edition> edition) {
  const bool rebuild = !same_picture(*edition->house, *edition_->house);
  const bool other_list = edition->playlist != edition_->playlist;
  const bool other_speed =
      edition->house->settings.screen.speed != edition_->house->settings.screen.speed;
  edition_ = std::move(edition);
  if (other_list) rotation_.adopt(edition_->playlist);
  if (!rebuild) {
    if (other_speed) take_speed();
    return;
  }
  if (leaving_) let_go(leaving_);
  leaving_ = std::move(scene_);
  leaving_start_ = scene_start_;
  build(leaving_.get());
}

void Stage::take_speed() {
  scene_->lane().set_speed(speed_wish(edition_->house->settings.screen.speed, screen_.size),
                           screen_.refresh_hz);
}

void Stage::set_refresh(double hz) {
  screen_.refresh_hz = hz;
  take_speed();
}

void Stage::rebuild(StageScreen screen) {
  screen_ = screen;
  if (leaving_) let_go(leaving_);
  build(scene_.get());
}

void Stage::add(Shown shown) {
  SceneHeadline line;
  line.key = shown.key = ++last_key_;
  line.text = shown.headline->text;
  line.language = shown.headline->language;
  line.direction = shown.headline->direction;
  line.max_length =
      static_cast<std::uint32_t>(std::max(0, edition_->house->settings.content.max_length));
  if (const auto guards = edition_->guards.find(shown.headline->source);
      guards != edition_->guards.end()) {
    line.guards = guards->second;
  }
  scene_->lane().add(std::move(line));
  shown_.push_back(std::move(shown));
  if (shown_.size() > kRemembered) shown_.pop_front();
}

void Stage::fill_belt() {
  const Lane& lane = scene_->lane();
  if (!lane.wants_headline()) return;
  // Headlines of which none has ink (a font is missing, nothing but controls) are nothing to tell.
  const bool inkless = lane.empty_in_a_row() > 0 &&
                       lane.empty_in_a_row() % (rotation_.size() + 1) == rotation_.size();
  if (!inkless) {
    if (auto next = rotation_.next(lane.direction())) {
      if (witness_) witness_(*next, *edition_->playlist);
      add({0, std::move(next), rotation_.position(), rotation_.size()});
      return;
    }
  }
  // Nothing to tell: the venue's own name, so that the lobby never sees an empty screen.
  auto name = std::make_shared<Headline>();
  const House& house = *edition_->house;
  name->text = house.settings.screen.title.empty() ? "شريط" : house.settings.screen.title;
  name->language = house.settings.screen.language;
  name->direction = headline_direction(name->text, {});
  add({0, std::move(name), 0, 0});
}

const Stage::Shown* Stage::find(std::uint64_t key) const {
  const auto found = std::ranges::find(shown_, key, &Shown::key);
  return found == shown_.end() ? nullptr : &*found;
}

void Stage::update_words(std::optional<WallTime> now) {
  // Nothing of the frame is finer than a minute.
  const auto minute =
      now ? std::optional<WallTime>(std::chrono::floor<std::chrono::minutes>(*now)) : std::nullopt;
  const std::uint64_t reading = scene_->lane().reading_key();
  const auto later = std::ranges::find_if(
      shown_, [reading](const Shown& shown) { return reading != 0 && shown.key > reading; });
  const std::uint64_t following_key = later == shown_.end() ? 0 : later->key;
  const WordsFor wanted{minute, reading, following_key, edition_.get()};
  if (words_for_ == wanted) return;
  words_for_ = wanted;
  const Wording& wording = edition_->house->wording;
  FrameWords words;
  words.title = edition_->house->settings.screen.title;
  if (now) {
    words.clock = wording.clock(*now);
    words.date = wording.date(*now);
    words.short_date = wording.short_date(*now);
  }
  if (const Shown* shown = find(wanted.reading)) {
    const Headline& headline = *shown->headline;
    words.source = headline.source;
    if (now && headline.published) words.age = wording.age(*headline.published, *now);
    if (shown->position > 0) {
      words.position = wording.position(static_cast<std::int64_t>(shown->position),
                                        static_cast<std::int64_t>(shown->count));
    }
  }
  const Shown* following = find(wanted.following);
  std::shared_ptr<const Headline> next;
  if (following != nullptr) {
    next = following->headline;
  } else {
    next = rotation_.peek(scene_->lane().direction());
  }
  if (next && rotation_.size() > 1) {
    words.next = wording.next(next->text,
                              next->direction == Direction::kRtl ? TextFlow::kRtl : TextFlow::kLtr);
  }
  scene_->set_words(words);
}

void Stage::advance(std::int64_t refreshes, std::optional<WallTime> now) {
  refreshes_ = refreshes;
  for (WorkDone& done : workshop_.collect()) {
    if (leaving_) leaving_->receive(done);
    scene_->receive(std::move(done));
  }
  if (leaving_) {
    leaving_->advance(refreshes - leaving_start_);
    scene_->lane().resume_at(leaving_->lane().share_of(anchor_));
  }
  scene_->advance(refreshes - scene_start_);
  fill_belt();
  update_words(now);
  if (leaving_) hand_over();
}

std::vector<Tile> Stage::take_uploads(std::size_t most) {
  std::vector<Tile> uploads;
  if (leaving_) uploads = leaving_->tiles().take_uploads(most);
  for (Tile& tile : scene_->tiles().take_uploads(most - uploads.size())) {
    uploads.push_back(std::move(tile));
  }
  return uploads;
}

std::vector<ImageId> Stage::take_releases() {
  std::vector<ImageId> releases = std::exchange(abandoned_, {});
  for (CrawlScene* scene : {leaving_.get(), scene_.get()}) {
    if (scene == nullptr) continue;
    const auto now = scene->tiles().take_releases();
    releases.insert(releases.end(), now.begin(), now.end());
  }
  return releases;
}

std::uint64_t Stage::tile_misses() const {
  return misses_before_ + scene_->lane().tile_misses() +
         (leaving_ ? leaving_->lane().tile_misses() : 0);
}

bool Stage::settled() const {
  return workshop_.idle() && !scene_->tiles().uploads_waiting() && !scene_->lane().wants_headline();
}

}  // namespace sharit
