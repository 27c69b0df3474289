#include "render/scene/lane_label.hpp"

#include <cmath>

#include "render/scene/ease.hpp"

namespace sharit {
namespace {

NamePlateStyle style_of(const LanePlate& plate, const Theme& theme) {
  return {plate.box, plate.edge, theme.panel, plate.fit, theme.text};
}

}  // namespace

LaneLabel::LaneLabel(const LanesLayout::Band& band, const Theme& theme, const LabelFace& face)
    : right_(style_of(band.right, theme), face), left_(style_of(band.left, theme), face) {}

void LaneLabel::advance(const Lane& lane, double seconds, Workshop& workshop, TileLedger& ledger) {
  const auto keep = [&](NamePlate& plate, Direction way) {
    if (const auto* entry = book_.find(lane.reading_key(way))) {
      Colour accent = entry->accent;
      if (entry->source.empty()) accent.alpha = 0;  // Of nobody: an empty panel.
      plate.set(entry->source, accent, workshop);
    }
    plate.advance(seconds, ledger);
  };
  keep(right_, Direction::kRtl);
  keep(left_, Direction::kLtr);
  book_.forget_before(lane.first_key());
}

void LaneLabel::draw(Frame& frame, const Lane& lane) const {
  // The first half of a turn is one side's, the second the other's.
  const auto opacity = [&lane](Direction way) {
    return static_cast<std::uint8_t>(std::lround(255 * ease(2 * lane.reads(way) - 1)));
  };
  right_.draw(frame, opacity(Direction::kRtl));
  left_.draw(frame, opacity(Direction::kLtr));
}

}  // namespace sharit
