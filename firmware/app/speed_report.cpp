#include "firmware/app/speed_report.hpp"

#include <cmath>
#include <cstdio>

#include "firmware/app/bench_text.hpp"
#include "firmware/app/scene_maker.hpp"
#include "render/scene/word_pace.hpp"

namespace sharit {
namespace {

std::string decimal(double value, int places) {
  char text[32];
  std::snprintf(text, sizeof text, "%.*f", places, value);
  return text;
}

/// With decimals only where there are any.
std::string number(double value) {
  const bool whole = std::abs(value - std::round(value)) < 0.005;
  return decimal(value, whole ? 0 : 2);
}

double measure_word(const House& house, SizePx screen, LineMaker& maker) {
  WordPace pace;
  for (const Headline& headline : demo_headlines_at(WallTime{})) {
    const auto line = maker.make(headline_order(headline, house, screen), ImageId{1});
    pace.note(headline.text, line->line.advance);
  }
  return pace.px_per_word();
}

}  // namespace

SpeedReport report_speed(const House& house, SizePx screen, double refresh_hz, LineMaker* maker) {
  const SpeedWish wish = speed_wish(house.settings.screen.speed, screen);
  SpeedReport report;
  report.screen = screen;
  if (wish.words_per_minute > 0 && maker != nullptr) {
    report.px_per_word = measure_word(house, screen, *maker);
  }
  report.motion = snap_motion(wished_px_per_second(wish, report.px_per_word), refresh_hz);
  return report;
}

std::string describe(const SpeedReport& report) {
  std::string text =
      number(report.motion.px_per_second()) + " px/s: " + number(report.motion.step.to_double()) +
      " px at each refresh of a " + number(report.motion.refresh_hz) + " Hz display of " +
      std::to_string(report.screen.width) + "x" + std::to_string(report.screen.height);
  if (report.px_per_word > 0) {
    text += ", about " +
            number(std::round(report.motion.px_per_second() / report.px_per_word * 60)) +
            " words a minute";
  }
  return text;
}

}  // namespace sharit
