#include "firmware/app/act.hpp"

#include <algorithm>
#include <utility>

#include "firmware/app/frame_text.hpp"
#include "firmware/app/scene_maker.hpp"
#include "firmware/app/stream_fold.hpp"

namespace sharit {
namespace {

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
  screen.rotate = none.rotate;  // The screen turns, and has another size then.
  screen.pixel_shift = none.pixel_shift;
  return screen;
}

/// The feeds have the colours that the operator gives them.
bool same_accents(const std::vector<FeedSettings>& a, const std::vector<FeedSettings>& b) {
  return std::ranges::equal(a, b, {}, &FeedSettings::accent, &FeedSettings::accent);
}

/// Nothing that the scene is built from differs.
bool same_picture(const Edition& a, const Edition& b) {
  const Settings& one = a.house->settings;
  const Settings& other = b.house->settings;
  return a.house->fonts == b.house->fonts && a.house->pictures.logo == b.house->pictures.logo &&
         of_the_picture(one.screen) == of_the_picture(other.screen) && one.theme == other.theme &&
         same_accents(one.feeds, other.feeds);
}

SceneTime since(const SceneTime& start, const SceneTime& time) {
  return {time.passed - start.passed, time.moved - start.moved};
}

}  // namespace

Act::Act(ActKind kind, std::shared_ptr<const Edition> edition, StageScreen screen,
         Workshop& workshop)
    : kind_(kind), edition_(std::move(edition)), screen_(screen), workshop_(workshop) {
  build();
}

Act::~Act() = default;

void Act::build() {
  auto scene = kind_ == ActKind::kBreaking ? make_breaking_scene(*edition_, screen_, workshop_)
                                           : make_scene(*edition_, screen_, workshop_);
  const std::vector<PlaylistPtr> lists = fold_streams(this->lists(), scene->streams());
  const Scene* before = leaving_ ? leaving_.get() : scene_.get();
  streams_.resize(scene->streams());
  anchors_.assign(streams_.size(), 0);
  std::vector<std::deque<ShownHeadline>> stay(streams_.size());
  for (std::size_t i = 0; i < streams_.size(); ++i) {
    if (i < lists.size()) streams_[i].adopt(lists[i]);
    if (before == nullptr || i >= before->streams()) continue;
    anchors_[i] = before->anchor(i, *scene);
    stay[i] = streams_[i].take_from(anchors_[i]);
    const auto share = before->share_of(i, anchors_[i]);
    if (!stay[i].empty() && share) scene->resume(i, *share);
  }
  if (scene_) let_go(scene_);
  scene_ = std::move(scene);
  scene_start_ = time_;
  words_for_.reset();
  for (std::size_t i = 0; i < stay.size(); ++i) {
    for (ShownHeadline& shown : stay[i]) add(i, std::move(shown));
  }
}

const std::vector<PlaylistPtr>& Act::lists() const {
  return kind_ == ActKind::kBreaking ? edition_->breaking_streams : edition_->streams;
}

void Act::let_go(std::unique_ptr<Scene>& scene) {
  misses_before_ += scene->tile_misses();
  const auto old = scene->tiles().abandon();
  abandoned_.insert(abandoned_.end(), old.begin(), old.end());
  scene.reset();
}

void Act::hand_over() {
  const auto behind = static_cast<double>(time_.passed - scene_start_.passed);
  const bool ready = workshop_.idle() && settled();
  if (ready || behind > kLongestHandOver * screen_.refresh_hz) let_go(leaving_);
}

void Act::adopt(std::shared_ptr<const Edition> edition) {
  const std::size_t had = lists().size();
  const bool other_speed =
      edition->house->settings.screen.speed != edition_->house->settings.screen.speed;
  const bool same = same_picture(*edition, *edition_);
  edition_ = std::move(edition);
  withdraw();
  if (!same || lists().size() != had) {
    if (leaving_) let_go(leaving_);
    leaving_ = std::move(scene_);
    leaving_start_ = scene_start_;
    build();
    return;
  }
  const std::vector<PlaylistPtr> lists = fold_streams(this->lists(), streams_.size());
  for (std::size_t i = 0; i < lists.size(); ++i) streams_[i].adopt(lists[i]);
  if (other_speed) take_speed();
}

void Act::withdraw() {
  if (!edition_->withdrawn) return;
  for (std::size_t i = 0; i < streams_.size(); ++i) {
    for (const std::uint64_t key : streams_[i].forget(*edition_->withdrawn)) {
      scene_->withdraw(i, key);
    }
  }
}

void Act::take_speed() {
  scene_->set_speed(speed_wish(edition_->house->settings.screen.speed, screen_.size),
                    screen_.refresh_hz);
}

void Act::set_refresh(double hz) {
  screen_.refresh_hz = hz;
  take_speed();
}

void Act::rebuild(StageScreen screen) {
  screen_ = screen;
  if (leaving_) let_go(leaving_);
  build();
}

void Act::add(std::size_t stream, ShownHeadline shown) {
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
  line.source = shown.position > 0 ? shown.headline->source : "";
  line.link = shown.headline->link;
  line.accent = edition_->accent_of(shown.headline->source);
  if (now_ && shown.headline->published) {
    line.age = edition_->house->wording.age(*shown.headline->published, *now_);
  }
  scene_->add(stream, std::move(line));
  streams_[stream].note(std::move(shown));
}

void Act::fill() {
  for (std::size_t i = 0; i < streams_.size(); ++i) {
    if (!scene_->wants_headline(i)) continue;
    add(i, streams_[i].next(scene_->direction(i), scene_->empty_in_a_row(i), *edition_->house,
                            witness_));
  }
}

void Act::update_words(std::optional<WallTime> now) {
  // Nothing of the frame is finer than a minute.
  const auto minute =
      now ? std::optional<WallTime>(std::chrono::floor<std::chrono::minutes>(*now)) : std::nullopt;
  const HeadlineStream& stream = streams_.front();
  const std::uint64_t reading = scene_->reading_key(0);
  const WordsFor wanted{minute, reading, stream.key_after(reading), edition_.get()};
  if (words_for_ == wanted) return;
  words_for_ = wanted;
  const FrameTopic topic{stream.find(reading), stream.after(reading, scene_->direction(0))};
  scene_->set_words(kind_ == ActKind::kBreaking ? breaking_words(*edition_, topic, now)
                                                : frame_words(*edition_, topic, now));
}

std::vector<ShownHeadline> Act::reading() const {
  const Scene& seen = leaving_ ? *leaving_ : *scene_;
  std::vector<ShownHeadline> out;
  for (std::size_t i = 0; i < streams_.size() && i < seen.streams(); ++i) {
    const ShownHeadline* shown = streams_[i].find(seen.reading_key(i));
    out.push_back(shown == nullptr ? ShownHeadline{} : *shown);
  }
  return out;
}

bool Act::receive(WorkDone& done) {
  return scene_->receive(done) || (leaving_ && leaving_->receive(done));
}

void Act::advance(const SceneTime& time, std::optional<WallTime> now) {
  time_ = time;
  now_ = now;
  if (leaving_) {
    leaving_->advance(since(leaving_start_, time));
    for (std::size_t i = 0; i < anchors_.size() && i < leaving_->streams(); ++i) {
      scene_->resume(i, leaving_->share_of(i, anchors_[i]));
    }
  }
  scene_->advance(since(scene_start_, time));
  fill();
  update_words(now);
  if (leaving_) hand_over();
}

std::vector<Tile> Act::take_uploads(std::size_t most) {
  std::vector<Tile> uploads;
  if (leaving_) uploads = leaving_->tiles().take_uploads(most);
  for (Tile& tile : scene_->tiles().take_uploads(most - uploads.size())) {
    uploads.push_back(std::move(tile));
  }
  return uploads;
}

std::vector<ImageId> Act::take_releases() {
  std::vector<ImageId> releases = std::exchange(abandoned_, {});
  for (Scene* scene : {leaving_.get(), scene_.get()}) {
    if (scene == nullptr) continue;
    const auto now = scene->tiles().take_releases();
    releases.insert(releases.end(), now.begin(), now.end());
  }
  return releases;
}

std::vector<ImageId> Act::abandon() {
  if (leaving_) let_go(leaving_);
  if (scene_) let_go(scene_);
  return std::exchange(abandoned_, {});
}

std::uint64_t Act::tile_misses() const {
  if (!scene_) return misses_before_;
  return misses_before_ + scene_->tile_misses() + (leaving_ ? leaving_->tile_misses() : 0);
}

bool Act::settled() const {
  if (scene_->tiles().uploads_waiting()) return false;
  for (std::size_t i = 0; i < streams_.size(); ++i) {
    if (scene_->wants_headline(i)) return false;
  }
  return true;
}

}  // namespace sharit
