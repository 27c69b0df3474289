#include "render/scene/surround.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "render/scene/rounded.hpp"

namespace sharit {

Surround::Surround(const SurroundLayout& layout, const Theme& theme, LabelFace face)
    : layout_(layout),
      theme_(theme),
      face_(std::move(face)),
      footer_text_(theme.dim),
      footer_rule_(theme.rule) {}

SizePx Surround::logo_size() const {
  if (theme_.logo == nullptr || theme_.logo->argb.empty()) return {};
  const SizePx from = theme_.logo->size;
  const RectPx& room = layout_.logo;
  const double scale = std::min(static_cast<double>(room.height) / from.height,
                                static_cast<double>(room.width) / from.width);
  return {std::max(1, rounded(from.width * scale)), std::max(1, rounded(from.height * scale))};
}

int Surround::title_start() const {
  const int logo = logo_size().width;
  return layout_.start() + layout_.onwards() * (logo > 0 ? logo + layout_.logo_gap : 0);
}

int Surround::row_width() const {
  return layout_.screen.width - 2 * layout_.margin;
}

LineOrder Surround::in_header(const std::string& text, F26 size, Weight weight, Colour colour,
                              int most) const {
  return kept_between(face_.order(text, size, weight, colour, std::max(1, most)),
                      layout_.header_baseline, 0, layout_.header_rule);
}

LineOrder Surround::in_footer(const std::string& text, int most) const {
  return kept_between(face_.order(text, layout_.footer_size, Weight::kRegular, footer_text_, most),
                      layout_.footer_baseline, layout_.footer_rule + layout_.rule_height,
                      layout_.screen.height);
}

void Surround::set_words(const FrameWords& words, Workshop& workshop) {
  if (!layout_.has_frame) return;
  words_ = words;
  date_is_short_ = layout_.short_date;
  LineOrder title = in_header(words.title, layout_.title_size, Weight::kBold, theme_.text,
                              row_width() * 45 / 100 - std::abs(title_start() - layout_.start()));
  // The last word of a name of several words carries the accent.
  if (const std::size_t space = words.title.rfind(' '); space != std::string::npos) {
    title.spans.push_back({static_cast<std::uint32_t>(space + 1),
                           static_cast<std::uint32_t>(words.title.size()), theme_.accent});
  }
  title_.set(std::move(title), workshop);
  clock_.set(
      in_header(words.clock, layout_.clock_size, Weight::kBold, theme_.text, row_width() / 3),
      workshop);
  if (layout_.has_footer) footer_end_.set(in_footer(words.footer_end, row_width() / 3), workshop);
  set_beside(workshop);
}

void Surround::set_beside(Workshop& workshop) {
  const auto title = title_.coming_width();
  const auto clock = clock_.coming_width();
  if (title && clock) {
    const int taken = std::abs(title_start() - layout_.start()) + *title + *clock;
    const std::string& text = date_is_short_ ? words_.short_date : words_.date;
    date_.set(in_header(text, layout_.date_size, Weight::kRegular, theme_.dim,
                        row_width() - taken - 2 * layout_.date_gap),
              workshop);
  }
  const auto end = footer_end_.coming_width();
  if (!layout_.has_footer || !end) return;
  const int room = row_width() - (*end > 0 ? *end + layout_.date_gap : 0);
  footer_start_.set(in_footer(words_.footer_start, room), workshop);
}

bool Surround::receive(const LineDone& done, Workshop& workshop) {
  for (Label* label : {&title_, &date_, &clock_, &footer_start_, &footer_end_}) {
    if (!label->receive(done)) continue;
    // Two calendars that have no room beside a long title: the one.
    if (label == &date_ && done.image->line.report.truncated) date_is_short_ = true;
    set_beside(workshop);
    return true;
  }
  return false;
}

void Surround::advance(double seconds, TileLedger& ledger) {
  for (Label* label : {&title_, &date_, &clock_, &footer_start_, &footer_end_}) {
    label->advance(seconds, ledger);
  }
  const SizePx logo = logo_size();
  if (layout_.has_frame && logo_.value == 0 && logo.width > 0) {
    logo_ = ledger.want({theme_.logo, logo});
  }
}

void Surround::draw(Frame& frame) {
  if (!layout_.has_frame) return;
  const auto rule = [&](int y, Colour colour) {
    frame.items.emplace_back(Fill{{0, y, layout_.screen.width, layout_.rule_height}, colour});
  };
  rule(layout_.header_rule, theme_.rule);
  if (layout_.has_footer) rule(layout_.footer_rule, footer_rule_);
  const bool rtl = layout_.direction == Direction::kRtl;
  if (logo_.value != 0) {
    const SizePx size = logo_size();
    const int y = layout_.logo.y + (layout_.logo.height - size.height) / 2;
    const int x = rtl ? layout_.start() - size.width : layout_.start();
    frame.items.emplace_back(Sprite{logo_,
                                    F26::from_px(x),
                                    F26::from_px(y),
                                    size,
                                    255,
                                    {0, 0, frame.size.width, frame.size.height}});
  }
  title_.draw(frame, title_start(), layout_.header_baseline, rtl);
  clock_.draw(frame, layout_.end(), layout_.header_baseline, !rtl);
  date_.draw(frame, layout_.end() - layout_.onwards() * (clock_.width() + layout_.date_gap),
             layout_.header_baseline, !rtl);
  footer_start_.draw(frame, layout_.start(), layout_.footer_baseline, rtl);
  footer_end_.draw(frame, layout_.end(), layout_.footer_baseline, !rtl);
}

}  // namespace sharit
