#include "firmware/app/wallpaper.hpp"

#include <doctest/doctest.h>

#include "render/raster/inline_workshop.hpp"

namespace sharit {
namespace {

constexpr SizePx kSize{320, 180};

HousePtr house_with(std::uint32_t word) {
  Settings settings;
  settings.screen.timezone = "UTC";
  HousePictures pictures;
  if (word != 0) {
    auto picture = std::make_shared<Picture>();
    picture->size = {32, 18};
    picture->argb.assign(32 * 18, word);
    pictures.background = {"lobby.png", word, std::move(picture), {}};
  }
  return *make_house(std::move(settings), {}, std::move(pictures));
}

struct Wall {
  Wall() : workshop(std::move(*LineMaker::create())) {}
  int receive() {
    int taken = 0;
    for (const WorkDone& done : workshop.collect()) taken += wallpaper.receive(done) ? 1 : 0;
    return taken;
  }
  [[nodiscard]] std::uint32_t word() const {
    const auto picture = wallpaper.picture(kSize);
    return picture ? picture->row(90)[160] : 0;
  }
  InlineWorkshop workshop;
  Wallpaper wallpaper;
};

}  // namespace

TEST_CASE("a new picture is made behind the old one and hung only when it is time") {
  Wall wall;
  const HousePtr green = house_with(0xFF102010U);
  wall.wallpaper.want(*green, kSize, wall.workshop);
  wall.wallpaper.hang();
  CHECK(wall.word() == 0);  // Not there yet: the ground.
  CHECK(wall.receive() == 1);
  wall.wallpaper.hang();
  CHECK(wall.word() == 0xFF102010U);

  wall.wallpaper.want(*house_with(0xFF201010U), kSize, wall.workshop);
  wall.wallpaper.hang();
  CHECK(wall.word() == 0xFF102010U);
  CHECK(wall.receive() == 1);
  CHECK(wall.word() == 0xFF102010U);
  wall.wallpaper.hang();
  CHECK(wall.word() == 0xFF201010U);
}

TEST_CASE("what is wanted already is not made again, and no picture is wanted at once") {
  Wall wall;
  const HousePtr house = house_with(0xFF102010U);
  wall.wallpaper.want(*house, kSize, wall.workshop);
  wall.wallpaper.want(*house, kSize, wall.workshop);
  CHECK(wall.receive() == 1);
  wall.wallpaper.hang();
  wall.wallpaper.want(*house_with(0), kSize, wall.workshop);
  CHECK(wall.receive() == 0);
  CHECK(wall.word() == 0xFF102010U);
  wall.wallpaper.hang();
  CHECK(wall.word() == 0);
}

TEST_CASE("a picture overtaken by another one is passed over") {
  Wall wall;
  wall.wallpaper.want(*house_with(0xFF102010U), kSize, wall.workshop);
  wall.wallpaper.want(*house_with(0xFF201010U), kSize, wall.workshop);
  CHECK(wall.receive() == 1);
  wall.wallpaper.hang();
  CHECK(wall.word() == 0xFF201010U);
}

TEST_CASE("a picture made for another size of the screen is not shown") {
  Wall wall;
  wall.wallpaper.want(*house_with(0xFF102010U), kSize, wall.workshop);
  CHECK(wall.receive() == 1);
  wall.wallpaper.hang();
  CHECK(wall.wallpaper.picture({640, 360}) == nullptr);
}

}  // namespace sharit
