#include "render/scene/crawl_bar.hpp"

#include <cstdlib>
#include <utility>

namespace sharit {

CrawlBar::CrawlBar(const CrawlLayout& layout, const Theme& theme, LabelFace face)
    : layout_(layout.bar),
      rtl_(layout.surround.direction == Direction::kRtl),
      theme_(theme),
      face_(std::move(face)),
      source_(
          {layout_.row.label.box, layout_.row.label.box, {}, layout_.row.label.fit, std::nullopt},
          face_),
      clock_(clock_style(layout_.row.clock, theme), face_) {}

void CrawlBar::set_words(const FrameWords& words, Workshop& workshop) {
  title_ = words.title;
  clock_.set(words.clock, theme_.accent, workshop);
  if (!layout_.two_rows) return;
  const auto order = [&](const std::string& text, int width) {
    const RectPx& row = layout_.row.between;
    return kept_between(face_.order(text, layout_.text_size, Weight::kRegular, theme_.dim, width),
                        layout_.baseline, row.y, row.bottom());
  };
  age_.set(order(words.age, layout_.age_width), workshop);
  const bool aged = !words.age.empty();
  next_placing_ = aged ? layout_.next : layout_.age;
  const int more = aged ? 0 : std::abs(layout_.next - layout_.age);
  next_.set(order(words.footer_start, layout_.next_width + more), workshop);
  if (layout_.date_width > 0) date_.set(order(words.short_date, layout_.date_width), workshop);
}

bool CrawlBar::receive(const LineDone& done) {
  return age_.receive(done) || next_.receive(done) || date_.receive(done);
}

bool CrawlBar::receive(const BlockDone& done, Workshop& workshop) {
  return source_.receive(done, workshop) || clock_.receive(done, workshop);
}

void CrawlBar::advance(const Lane& lane, double seconds, Workshop& workshop, TileLedger& ledger) {
  if (const auto* entry = book_.find(lane.reading_key())) {
    source_.set(entry->source.empty() ? title_ : entry->source, entry->accent, workshop);
  }
  book_.forget_before(lane.first_key());
  source_.advance(seconds, ledger);
  clock_.advance(seconds, ledger);
  age_.advance(seconds, ledger);
  if (next_.advance(seconds, ledger)) next_place_ = next_placing_;
  date_.advance(seconds, ledger);
}

void CrawlBar::draw(Frame& frame) {
  source_.draw(frame);
  clock_.draw(frame);
  if (!layout_.two_rows) return;
  frame.items.emplace_back(Fill{layout_.rule, theme_.rule});
  age_.draw(frame, layout_.age, layout_.baseline, rtl_);
  next_.draw(frame, next_place_, layout_.baseline, rtl_);
  date_.draw(frame, layout_.date, layout_.baseline, !rtl_);
}

}  // namespace sharit
