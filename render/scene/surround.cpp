#include "render/scene/surround.hpp"

#include <utility>

namespace sharit {

Surround::Surround(const SurroundLayout& layout, const Theme& theme, LabelFace face)
    : layout_(layout),
      theme_(theme),
      face_(std::move(face)),
      footer_text_(theme.dim),
      footer_rule_(theme.rule) {}

void Surround::set_words(const FrameWords& words, Workshop& workshop) {
  if (!layout_.has_frame) return;
  const int width = layout_.screen.width - 2 * layout_.margin;
  LineOrder title =
      face_.order(words.title, layout_.title_size, Weight::kBold, theme_.text, width * 45 / 100);
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
}

void Surround::draw(Frame& frame) {
  if (!layout_.has_frame) return;
  const auto rule = [&](int y, Colour colour) {
    frame.items.emplace_back(Fill{{0, y, layout_.screen.width, layout_.rule_height}, colour});
  };
  rule(layout_.header_rule, theme_.rule);
  if (layout_.has_footer) rule(layout_.footer_rule, footer_rule_);
  const bool rtl = layout_.direction == Direction::kRtl;
  title_.draw(frame, layout_.start(), layout_.header_baseline, rtl);
  clock_.draw(frame, layout_.end(), layout_.header_baseline, !rtl);
  date_.draw(frame, layout_.end() - layout_.onwards() * (clock_.width() + layout_.date_gap),
             layout_.header_baseline, !rtl);
  footer_start_.draw(frame, layout_.start(), layout_.footer_baseline, rtl);
  footer_end_.draw(frame, layout_.end(), layout_.footer_baseline, !rtl);
}

}  // namespace sharit
