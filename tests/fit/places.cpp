#include "fit/places.hpp"

namespace sharit::fit {
namespace {

using Kind = Place::Kind;

/// A line that does not fit its height is set smaller, down to this share; no smaller.
constexpr double kLeastLine = 0.4;
/// A label, which may end with an ellipsis, down to this one.
constexpr double kLeastLabel = 0.7;

double least_of(F26 size) {
  return size.to_double() * kLeastLabel;
}

/// A row of still texts between the margins.
RectPx row_of(const SurroundLayout& surround, int top, int bottom) {
  return {surround.margin, top, surround.screen.width - 2 * surround.margin, bottom - top};
}

void add_surround(std::vector<Place>& places, const SurroundLayout& layout) {
  if (!layout.has_frame) return;
  const RectPx header = row_of(layout, 0, layout.header_rule);
  places.push_back({"title", Kind::kLabel, kTitle, header, least_of(layout.title_size)});
  places.push_back({"clock", Kind::kLabel, kClock, header, least_of(layout.clock_size)});
  places.push_back({"date", Kind::kLabel, kDate, header, least_of(layout.date_size)});
  places.back().gap = layout.date_gap;
  if (!layout.has_footer) return;
  const RectPx footer =
      row_of(layout, layout.footer_rule + layout.rule_height, layout.screen.height);
  places.push_back(
      {"footer", Kind::kLabel, kFooterStart | kFooterEnd, footer, least_of(layout.footer_size)});
  places.back().gap = layout.date_gap;
}

void add_lane(std::vector<Place>& places, const RectPx& window, F26 size) {
  places.push_back({"lane", Kind::kLane, kHeadline, window, size.to_double() * kLeastLine, true});
}

void add_fit(std::vector<Place>& places, const std::string& name, std::uint32_t roles,
             const NameFit& fit) {
  places.push_back({name, Kind::kBlock, roles, fit.room, static_cast<double>(fit.least)});
}

}  // namespace

void Script::note(const FrameWords& words) {
  add(words.title, kTitle);
  add(words.clock, kClock);
  add(words.date, kDate);
  add(words.short_date, kDate);
  add(words.source, kSource);
  add(words.age, kAge);
  add(words.footer_start, kFooterStart);
  add(words.footer_end, kFooterEnd);
  add(words.breaking, kBreaking);
  add(words.scan, kScan);
}

void Script::note(const SceneHeadline& headline) {
  add(headline.text, kHeadline);
  add(headline.source, kSource);
  add(headline.age, kAge);
}

std::uint32_t Script::roles(const std::string& text) const {
  const auto found = roles_.find(text);
  return found == roles_.end() ? 0 : found->second;
}

std::vector<Place> places_of(const CrawlLayout& layout) {
  std::vector<Place> places;
  const SurroundLayout& surround = layout.surround;
  add_surround(places, surround);
  add_lane(places, layout.lane, layout.headline_size);
  if (surround.has_frame) {
    const RectPx chip = row_of(surround, layout.chip.y, layout.chip.bottom());
    const RectPx age = row_of(surround, layout.lane.bottom(), surround.footer_rule);
    places.push_back({"source", Kind::kLabel, kSource, chip, least_of(layout.source_size)});
    places.push_back({"age", Kind::kLabel, kAge, age, least_of(layout.age_size)});
    return places;
  }
  const CrawlBarLayout& bar = layout.bar;
  add_fit(places, "source", kSource | kTitle, bar.row.label.fit);
  add_fit(places, "clock", kClock, bar.row.clock.fit);
  if (bar.two_rows) {
    places.push_back({"foot", Kind::kLabel, kAge | kFooterStart | kDate, bar.row.between,
                      least_of(bar.text_size)});
  }
  return places;
}

std::vector<Place> places_of(const LanesLayout& layout) {
  std::vector<Place> places;
  add_surround(places, layout.surround);
  for (const LanesLayout::Band& band : layout.bands) {
    add_lane(places, band.window, layout.headline_size);
    RectPx turned = band.window;
    turned.x += layout.turned_shift;
    add_lane(places, turned, layout.headline_size);
    add_fit(places, "label", kSource, band.right.fit);
    add_fit(places, "label", kSource, band.left.fit);
  }
  if (!layout.surround.has_frame) add_fit(places, "clock", kClock, layout.clock.fit);
  return places;
}

std::vector<Place> places_of(const CardsLayout& layout) {
  std::vector<Place> places;
  add_surround(places, layout.surround);
  const CardStyle& card = layout.card;
  places.push_back(
      {"headline", Kind::kBlock, kHeadline, card.room, static_cast<double>(card.least)});
  places.push_back({"source", Kind::kLabel, kSource, card.room, least_of(card.source_size)});
  places.push_back({"age", Kind::kLabel, kAge, card.room, least_of(card.age_size)});
  places.push_back({"scan", Kind::kLabel, kScan, card.room, least_of(card.scan_size)});
  if (!layout.company) return places;
  add_lane(places, layout.company->lane.window, layout.company->lane.text_size);
  const CardRowStyle& rows = layout.company->rows;
  RectPx row = rows.first;
  for (int i = 0; i < 2; ++i) {
    places.push_back({"row", Kind::kBlock, kHeadline, row, static_cast<double>(rows.least)});
    places.push_back({"row", Kind::kLabel, kSource, row, least_of(rows.source_size)});
    row.y += row.height;
  }
  return places;
}

std::vector<Place> places_of(const RollLayout& layout) {
  std::vector<Place> places;
  add_surround(places, layout.surround);
  const RectPx& window = layout.window;
  for (const RollColumns& columns : {layout.rtl, layout.ltr}) {
    places.push_back({"headline",
                      Kind::kBlock,
                      kHeadline,
                      {columns.block_x, window.y, layout.block_width, window.height},
                      static_cast<double>(layout.least_size),
                      false,
                      true});
    places.push_back({"name",
                      Kind::kBlock,
                      kSource,
                      {columns.chip_x, window.y, layout.chip_width, window.height},
                      static_cast<double>(layout.name.least),
                      false,
                      true});
  }
  if (!layout.surround.has_frame) add_fit(places, "clock", kClock, layout.clock.fit);
  return places;
}

std::vector<Place> places_of(const BreakingLayout& layout) {
  std::vector<Place> places;
  const SurroundLayout& surround = layout.surround;
  add_surround(places, surround);
  add_lane(places, layout.lane, layout.headline_size);
  const RectPx row = row_of(surround, layout.chip.y, layout.chip.bottom());
  places.push_back({"word", Kind::kLabel, kBreaking, row, least_of(layout.chip_size)});
  return places;
}

}  // namespace sharit::fit
