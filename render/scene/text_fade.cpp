#include "render/scene/text_fade.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "render/scene/ease.hpp"

namespace sharit {
namespace {

constexpr double kFadeSeconds = 0.35;

void release(const StillText& text, TileLedger& ledger) {
  for (const StillText::Line& line : text.lines) ledger.let_go(*line.image);
}

/// Asks for all of it; true when all of it is on the screen.
bool complete(const StillText& text, TileLedger& ledger) {
  bool all = true;
  for (const StillText::Line& line : text.lines) {
    for (int i = 0; i < line.image->tile_count(); ++i) {
      ledger.want(line.image, i);
      all = all && ledger.ready(line.image->tile_id(i));
    }
  }
  return all;
}

}  // namespace

void TextFade::offer(StillText text) {
  if (next_) overtaken_.push_back(std::move(*next_));
  next_ = std::move(text);
}

void TextFade::let_go(TileLedger& ledger) {
  for (const StillText& text : overtaken_) release(text, ledger);
  for (const auto* text : {&next_, &shown_, &leaving_}) {
    if (*text) release(**text, ledger);
  }
  *this = {};
}

bool TextFade::advance(double seconds, TileLedger& ledger) {
  for (const StillText& text : std::exchange(overtaken_, {})) release(text, ledger);
  bool changed = false;
  if (next_ && !leaving_ && complete(*next_, ledger)) {  // One change at a time.
    // The first text of all is simply there; a change is calm.
    leaving_ = std::exchange(shown_, std::exchange(next_, std::nullopt));
    fade_start_ = seconds;
    changed = true;
  }
  if (!leaving_) return changed;
  const double passed = std::clamp((seconds - fade_start_) / kFadeSeconds, 0.0, 1.0);
  opacity_ = static_cast<std::uint8_t>(std::lround(255.0 * ease(passed)));
  if (passed < 1.0) return changed;
  release(*leaving_, ledger);
  leaving_.reset();
  return changed;
}

}  // namespace sharit
