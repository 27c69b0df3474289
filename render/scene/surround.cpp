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

void Surround::set_words(const FrameWords& words, Workshop& workshop) {
  if (!layout_.has_frame) return;
  const int width = layout_.screen.width - 2 * layout_.margin;
  LineOrder title = face_.order(words.title, layout_.title_size, Weight::kBold, theme_.text,
                                width * 45 / 100 - std::abs(title_start() - layout_.start()));
  // The last word of a name of several words carries the accent.
  if (const std::size_t space = words.title.rfind(' '); space != std::string::npos) {
    title.spans.push_back({static_cast<std::uint32_t>(space + 1),
                           static_cast<std::uint32_t>(words.title.size()), theme_.accent});
  }
  title_.set(std::move(title), workshop);
  clock_.set(face_.order(words.clock, layout_.clock_size, Weight::kBold, theme_.text, width / 3),
             workshop);
  date_.set(face_.order(layout_.short_date ? words.short_date : words.date, layout_.date_size,
                        Weight::kRegular, theme_.dim, width * 40 / 100),
            workshop);
  if (!layout_.has_footer) return;
  footer_start_.set(face_.order(words.footer_start, layout_.footer_size, Weight::kRegular,
                                footer_text_, width * 78 / 100),
                    workshop);
  footer_end_.set(face_.order(words.footer_end, layout_.footer_size, Weight::kRegular, footer_text_,
                              width * 18 / 100),
                  workshop);
}

bool Surround::receive(const LineDone& done) {
  for (Label* label : {&title_, &date_, &clock_, &footer_start_, &footer_end_}) {
    if (label->receive(done)) return true;
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
