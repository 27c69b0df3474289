#include "firmware/app/letter_report.hpp"

#include <doctest/doctest.h>

#include "firmware/app/letter_height.hpp"
#include "firmware/app/scene_maker.hpp"

namespace sharit {
namespace {

HousePtr house(Layout layout, double distance, double inches, double text_size = 0) {
  Settings settings;
  settings.screen.layout = layout;
  settings.screen.viewing_distance = distance;
  settings.screen.diagonal = inches * 0.0254;
  settings.screen.text_size = text_size;
  return *make_house(settings);
}

constexpr Layout kLayouts[] = {Layout::kCrawl, Layout::kLanes, Layout::kCards, Layout::kRoll};

}  // namespace

TEST_CASE("letters are a 200th of the distance high, measured from the faces") {
  const HousePtr far = house(Layout::kCrawl, 8, 55);
  // Noto Kufi Arabic's alef and its Latin's capitals: about seven tenths of the em.
  CHECK(far->letter_share > 0.6);
  CHECK(far->letter_share < 0.8);
  // 8 m / 200 = 40 mm on a display whose 2203 pixels of diagonal measure 1397 mm.
  CHECK(scene_options(*far, {{1920, 1080}}).least_em * far->letter_share ==
        doctest::Approx(63.1).epsilon(0.01));
  CHECK(scene_options(*house(Layout::kCrawl, 0, 0), {{1920, 1080}}).least_em == 0);
}

TEST_CASE("where nothing is told, or the readers are near, nothing is complained of") {
  for (const Layout layout : kLayouts) {
    CHECK_FALSE(letter_trouble(*house(layout, 0, 0), {1920, 1080}, 3));
    CHECK_FALSE(letter_trouble(*house(layout, 8, 0), {1920, 1080}, 3));
    CHECK_FALSE(letter_trouble(*house(layout, 2, 55), {1920, 1080}, 3));
  }
}

TEST_CASE("too far away, every layout and shape tells the numbers and what to write") {
  for (const Layout layout : kLayouts) {
    for (const SizePx size :
         {SizePx{1920, 1080}, SizePx{1080, 1920}, SizePx{1920, 360}, SizePx{1920, 120}}) {
      const auto trouble = letter_trouble(*house(layout, 60, 32), size, 3);
      REQUIRE(trouble);
      CHECK(trouble->message.starts_with("From 60 m letters want to be 300 mm high; on "));
      CHECK(trouble->hint.find("viewing_distance = \"") != std::string::npos);
      CHECK(trouble->hint.find("diagonal = \"") != std::string::npos);
    }
  }
}

TEST_CASE("what is told to write ends the trouble") {
  for (const Layout layout : kLayouts) {
    const auto trouble = letter_trouble(*house(layout, 8, 40), {1920, 1080}, 4);
    REQUIRE(trouble);
    const std::string key = "viewing_distance = \"";
    const std::size_t at = trouble->hint.find(key) + key.size();
    const double metres = std::stod(trouble->hint.substr(at));
    CHECK(metres > 1);
    CHECK(metres < 8);
    const auto nearer = letter_trouble(*house(layout, metres, 40), {1920, 1080}, 4);
    CHECK_MESSAGE(!nearer, (nearer ? nearer->message : ""));
  }
}

}  // namespace sharit
