#include "firmware/app/letter_report.hpp"

#include <cmath>

#include "firmware/app/letter_height.hpp"
#include "firmware/app/scene_maker.hpp"
#include "firmware/config/values.hpp"
#include "render/scene/letter_sizes.hpp"

namespace sharit {
namespace {

LetterSizes sizes_of(Layout layout, const SceneOptions& options, std::size_t lanes) {
  const SurroundLayout surround = options.surround();
  const double asked = options.text_size_percent;
  switch (layout) {
    case Layout::kLanes:
      return letter_sizes(
          lay_out_lanes(surround, lanes_with_room(surround, lanes), asked, options.headline_scale));
    case Layout::kRoll:
      return letter_sizes(lay_out_roll(surround, asked, options.headline_scale));
    case Layout::kCards:
      return letter_sizes(lay_out_cards(surround, asked, true, options.headline_scale));
    case Layout::kCrawl:
      break;
  }
  return letter_sizes(lay_out_crawl(surround, asked, options.headline_scale));
}

/// A length with one decimal at most: down, so that what it promises holds.
std::string metres_text(double metres) {
  return number_text(std::floor(metres * 10) / 10) + "m";
}

}  // namespace

std::optional<LetterTrouble> letter_trouble(const House& house, SizePx size, std::size_t lanes) {
  const ScreenSettings& screen = house.settings.screen;
  if (house.letter_share <= 0) return std::nullopt;
  const SceneOptions options = scene_options(house, {size});
  const LetterSizes sizes = sizes_of(screen.layout, options, lanes);
  // A pixel is rounded away here and there.
  if (std::min(sizes.headline, sizes.around) >= options.least_em - 1) return std::nullopt;
  const double metres_per_em = house.letter_share / pixels_per_metre(screen, size);
  const auto millimetres = [&](double em) {
    return number_text(std::round(em * metres_per_em * 1000)) + " mm";
  };
  const auto readable = [&](double em) {
    return metres_text(em * metres_per_em / kLetterShareOfDistance);
  };
  const bool headline = sizes.headline < options.least_em - 1;
  const double worst = std::min(sizes.headline, sizes.around);
  LetterTrouble trouble;
  trouble.message = "From " + number_text(screen.viewing_distance) + " m letters want to be " +
                    millimetres(options.least_em) + " high; on " + std::to_string(size.width) +
                    "x" + std::to_string(size.height) + " headlines have " +
                    millimetres(sizes.headline) + ", read from " + readable(sizes.headline) +
                    ", the texts around them " + millimetres(sizes.around) + ", read from " +
                    readable(sizes.around);
  const double inches = std::ceil(screen.diagonal / 0.0254 * options.least_em / worst);
  if (headline && screen.text_size > 0) {
    trouble.hint = "take text_size away, or ";
  } else if (headline && screen.layout != Layout::kCrawl) {
    trouble.hint = "layout = \"crawl\", whose letters are larger, ";
  }
  trouble.hint += "viewing_distance = " + in_quotes(readable(worst)) +
                  ", or a display with diagonal = " + in_quotes(number_text(inches) + "in");
  return trouble;
}

}  // namespace sharit
