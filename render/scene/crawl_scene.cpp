#include "render/scene/crawl_scene.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sharit {
namespace {

/// At the start the first line stands this share of the lane inside it: text is there at once.
constexpr double kHeadStart = 1.0 / 3.0;

/// A travel before that of any line: nothing is late.
constexpr F26 kLongAgo = F26::from_px(-1'000'000'000);

int count_words(const std::string& text) {
  int words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (!space && !inside) ++words;
    inside = !space;
  }
  return std::max(words, 1);
}

}  // namespace

CrawlScene::CrawlScene(CrawlOptions options, Workshop& workshop)
    : options_(std::move(options)),
      workshop_(workshop),
      layout_(lay_out_crawl(options_.size, options_.measure)),
      motion_(snap_motion(options_.speed.px_per_second, options_.refresh_hz)),
      speed_settled_(options_.speed.words_per_minute <= 0),
      belt_(layout_.lane.width, layout_.gap),
      ledger_(workshop) {
  separator_ = workshop_.order_shape(
      {Shape::kDiamond, {layout_.separator, layout_.separator}, 0, options_.theme.accent});
  ledger_.expect(separator_);
}

int CrawlScene::look_ahead() const {
  // Two seconds of travel, at least a third of the lane: time enough to shape and draw.
  return std::max(static_cast<int>(motion_.px_per_second() * 2), layout_.lane.width / 3);
}

bool CrawlScene::wants_headline() const {
  return pending_.empty() && belt_.wants_line(travel_, look_ahead());
}

Direction CrawlScene::lane_direction() const {
  return belt_.tail_direction().value_or(options_.direction);
}

void CrawlScene::add(SceneHeadline headline) {
  LineOrder order;
  order.analysis.direction =
      headline.direction == Direction::kRtl ? DirectionPolicy::kRtl : DirectionPolicy::kLtr;
  order.analysis.language = headline.language;
  order.analysis.guards = headline.guards;
  order.analysis.max_length = headline.max_length;
  order.chain = {Weight::kBold,
                 std::move(headline.language),
                 options_.theme.families,
                 {},
                 options_.theme.font_folder};
  order.size = layout_.headline_size;
  order.colour = options_.theme.text;
  order.max_above = layout_.headline_above;
  order.max_below = layout_.headline_below;
  order.text = std::move(headline.text);
  Pending pending{{}, headline.key, order.text, nullptr};
  pending.ticket = workshop_.order_line(std::move(order));
  pending_.push_back(std::move(pending));
}

LineOrder CrawlScene::label_order(const std::string& text, F26 size, Weight weight, Colour colour,
                                  int max_width) const {
  LineOrder order;
  order.text = text;
  order.analysis.direction =
      options_.direction == Direction::kRtl ? DirectionPolicy::kRtl : DirectionPolicy::kLtr;
  order.analysis.language = options_.language;
  order.chain = {
      weight, options_.language, options_.theme.families, {}, options_.theme.font_folder};
  order.size = size;
  order.colour = colour;
  order.max_width = max_width;
  return order;
}

void CrawlScene::set_words(const FrameWords& words) {
  if (!layout_.has_frame) return;
  const Theme& theme = options_.theme;
  const int width = layout_.screen.width - 2 * layout_.margin;
  LineOrder title =
      label_order(words.title, layout_.title_size, Weight::kBold, theme.text, width * 45 / 100);
  // The last word of a name of several words carries the accent.
  if (const std::size_t space = words.title.rfind(' '); space != std::string::npos) {
    title.spans.push_back({static_cast<std::uint32_t>(space + 1),
                           static_cast<std::uint32_t>(words.title.size()), theme.accent});
  }
  title_.set(std::move(title), workshop_);
  LineOrder clock =
      label_order(words.clock, layout_.clock_size, Weight::kBold, theme.text, width / 3);
  clock_.set(std::move(clock), workshop_);
  date_.set(label_order(layout_.short_date ? words.short_date : words.date, layout_.date_size,
                        Weight::kRegular, theme.dim, width * 40 / 100),
            workshop_);
  LineOrder source =
      label_order(words.source, layout_.source_size, Weight::kBold, theme.on_accent, width / 2);
  source_.set(std::move(source), workshop_);
  age_.set(label_order(words.age, layout_.age_size, Weight::kRegular, theme.dim, width / 2),
           workshop_);
  next_.set(
      label_order(words.next, layout_.footer_size, Weight::kRegular, theme.dim, width * 78 / 100),
      workshop_);
  position_.set(label_order(words.position, layout_.footer_size, Weight::kRegular, theme.dim,
                            width * 18 / 100),
                workshop_);
}

void CrawlScene::receive(WorkDone done) {
  if (auto* tile = std::get_if<TileDone>(&done)) {
    ledger_.receive(std::move(tile->tile));
    return;
  }
  const auto& line = std::get<LineDone>(done);
  for (Pending& pending : pending_) {
    if (pending.ticket == line.ticket) pending.image = line.image;
  }
  for (Label* label : {&title_, &date_, &clock_, &age_, &next_, &position_}) {
    if (label->receive(line)) return;
  }
  (void)source_.receive(line);
}

void CrawlScene::settle_speed(const std::string& text, const LineImage& image) {
  if (speed_settled_) return;
  speed_settled_ = true;
  const double per_word = image.line.advance.to_double() / count_words(text);
  motion_ = snap_motion(options_.speed.words_per_minute / 60.0 * per_word, options_.refresh_hz);
  travel_ = motion_.travel(refreshes_);
}

void CrawlScene::place_arrived() {
  while (!pending_.empty() && pending_.front().image) {
    Pending line = std::move(pending_.front());
    pending_.erase(pending_.begin());
    if (line.image->empty()) {  // Nothing to see: the next one.
      ++empty_in_a_row_;
      continue;
    }
    empty_in_a_row_ = 0;
    settle_speed(line.text, *line.image);
    double head_start = layout_.lane.width * kHeadStart;
    if (options_.resume_share) {
      head_start = *options_.resume_share * line.image->box.width + layout_.lane.width / 2.0;
    }
    const bool in_its_place = behind_ && belt_.tail_direction().has_value();
    belt_.append(line.key, std::move(line.image), in_its_place ? kLongAgo : travel_,
                 static_cast<int>(std::lround(head_start)));
  }
}

void CrawlScene::keep_tiles() {
  for (const BeltLine& gone : belt_.drop_gone(travel_)) ledger_.let_go(*gone.image);
  const F26 ahead = F26::from_px(look_ahead());
  const F26 lane = F26::from_px(layout_.lane.width);
  for (const BeltLine& line : belt_.lines()) {
    const F26 left = belt_.left_of(line, travel_);
    const bool rightwards = line.direction == Direction::kRtl;
    const int count = line.image->tile_count();
    for (int i = 0; i < count; ++i) {
      const int index = rightwards ? count - 1 - i : i;  // The part that enters first, first.
      const RectPx part = line.image->tile_rect(index);
      const F26 from = left + F26::from_px(part.x);
      const F26 to = from + F26::from_px(part.width);
      const bool gone = rightwards ? from >= lane : to <= F26{0};
      const bool near = rightwards ? to > -ahead : from < lane + ahead;
      if (gone) {
        ledger_.let_go(line.image->tile_id(index));
      } else if (near) {
        ledger_.want(line.image, index);
      }
    }
  }
}

void CrawlScene::advance(std::int64_t refreshes) {
  refreshes_ = refreshes;
  travel_ = motion_.travel(refreshes);
  place_arrived();
  behind_ = false;
  keep_tiles();
  const double seconds = static_cast<double>(refreshes) / motion_.refresh_hz;
  for (Label* label : {&title_, &date_, &clock_, &age_, &next_, &position_}) {
    label->advance(seconds, ledger_);
  }
  source_.advance(
      seconds,
      {layout_.chip.height, layout_.chip_padding, layout_.chip_radius, options_.theme.accent},
      workshop_, ledger_);
}

std::uint64_t CrawlScene::reading_key() const {
  const BeltLine* line = belt_.reading(travel_);
  if (line == nullptr && !belt_.lines().empty()) line = &belt_.lines().front();
  return line == nullptr ? 0 : line->key;
}

std::uint64_t CrawlScene::first_key() const {
  return belt_.lines().empty() ? 0 : belt_.lines().front().key;
}

std::optional<double> CrawlScene::share_of(std::uint64_t key) const {
  const auto line = std::ranges::find(belt_.lines(), key, &BeltLine::key);
  if (line == belt_.lines().end() || line->width == 0) return std::nullopt;
  const F26 passed = travel_ - line->start - F26::from_px(layout_.lane.width / 2);
  return passed.to_double() / line->width;
}

void CrawlScene::resume_at(std::optional<double> share) {
  behind_ = true;
  if (share) options_.resume_share = share;
}

}  // namespace sharit
