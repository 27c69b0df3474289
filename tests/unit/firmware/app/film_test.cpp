#include "firmware/app/film.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <utility>

#include "render/screen/turn.hpp"

namespace sharit {
namespace {

namespace fs = std::filesystem;

/// A folder with a configuration and two headlines, gone at the end.
struct Studio {
  explicit Studio(const std::string& screen) {
    fs::create_directories(folder);
    std::ofstream(folder / "list.txt")
        << "افتتاح سوق السمك الجديد\nHarbour bridge opens an hour early\n";
    std::ofstream(folder / "sharit.toml")
        << "[screen]\ntimezone = \"UTC\"\ntitle = \"فندق المرسى\"\n"
        << screen << "\n[[feed]]\nname = \"قائمة\"\nkind = \"text\"\nurl = \"list.txt\"\n";
  }
  ~Studio() { fs::remove_all(folder); }
  [[nodiscard]] std::unique_ptr<Film> film(SizePx size = {640, 360}, double fps = 30) const {
    FilmOptions options;
    options.config = (folder / "sharit.toml").string();
    options.size = size;
    options.now = std::chrono::sys_days{std::chrono::year{2026} / 11 / 22};
    auto film = Film::open(options, fps);
    REQUIRE_MESSAGE(film.has_value(), film.error().message);
    return std::move(*film);
  }
  fs::path folder = fs::temp_directory_path() / ("sharit-film-" + std::to_string(getpid()));
};

/// The rectangle round all pixels of a part that are nearly white.
RectPx white_ink(const Bitmap& picture, const RectPx& part) {
  int left = part.right(), top = part.bottom(), right = part.x, bottom = part.y;
  for (int y = part.y; y < part.bottom(); ++y) {
    for (int x = part.x; x < part.right(); ++x) {
      if ((picture.row(y)[x] & 0xFFU) < 0xD8U) continue;
      left = std::min(left, x);
      right = std::max(right, x + 1);
      top = std::min(top, y);
      bottom = std::max(bottom, y + 1);
    }
  }
  return {left, top, right - left, bottom - top};
}

}  // namespace

TEST_CASE(
    "a picture is the same whether the ones before it were drawn or not, during a change too") {
  const Studio studio("layout = \"cards\"\ncard_time = \"3s\"");
  const auto drawn = studio.film();
  for (std::int64_t refresh = 0; refresh <= 100; ++refresh) {
    REQUIRE(drawn->draw(refresh));
    if (refresh < 88 || refresh % 3 != 0) continue;
    CAPTURE(refresh);  // The first card gives way at the 90th.
    const auto leapt = studio.film();
    REQUIRE(leapt->draw(refresh));
    CHECK(leapt->picture().xrgb == drawn->picture().xrgb);
  }
}

TEST_CASE("the first picture is complete: chip, headline and footer") {
  const Studio studio("layout = \"cards\"");
  const auto film = studio.film();
  REQUIRE(film->draw(0));
  const Bitmap first = film->picture();
  REQUIRE(film->draw(1));
  const Bitmap next = film->picture();
  // Only the bar of the card's time moves.
  int differing_rows = 0;
  for (int y = 0; y < first.size.height; ++y) {
    if (!std::equal(first.row(y), first.row(y) + first.size.width, next.row(y))) ++differing_rows;
  }
  CHECK(differing_rows <= 3);
}

TEST_CASE("in three hours the title is at every place of its walk, a pixel a minute, and inside") {
  const Studio studio("layout = \"cards\"");
  const auto film = studio.film({1280, 720}, 0.05);  // A picture every twenty seconds.
  std::set<std::pair<int, int>> places;
  RectPx last;
  for (std::int64_t refresh = 0; refresh <= 3 * 60 * 3; ++refresh) {
    REQUIRE(film->draw(refresh));
    const RectPx title = white_ink(film->picture(), {700, 0, 580, 88});
    REQUIRE(title.width > 50);
    CHECK(title.x > 700);
    CHECK(title.right() < 1280);
    CHECK(title.y > 0);
    places.insert({title.x, title.y});
    if (refresh > 0) {
      CHECK(title.width == last.width);
      CHECK(title.height == last.height);
      const int step = std::abs(title.x - last.x) + std::abs(title.y - last.y);
      CHECK(step == (refresh % 3 == 0 ? 1 : 0));
    }
    last = title;
  }
  CHECK(places.size() == 16);
  CHECK(places.rbegin()->first - places.begin()->first == 3);
}

TEST_CASE("pixel_shift = false leaves the title where it is") {
  const Studio studio("layout = \"cards\"\npixel_shift = false");
  const auto film = studio.film({1280, 720}, 0.05);
  std::set<std::pair<int, int>> places;
  for (const std::int64_t refresh : {0, 10, 100}) {
    REQUIRE(film->draw(refresh));
    const RectPx title = white_ink(film->picture(), {700, 0, 580, 74});
    places.insert({title.x, title.y});
  }
  CHECK(places.size() == 1);
}

TEST_CASE("rotate turns the picture within the size it is asked for") {
  const auto draw = [](const std::string& screen, SizePx size) {
    const Studio studio(screen);
    const auto film = studio.film(size);
    REQUIRE(film->draw(0));
    REQUIRE(film->draw(40));
    return film->picture();
  };
  const std::pair<int, PanelRotation> kAngles[] = {{90, PanelRotation::kQuarter},
                                                   {180, PanelRotation::kHalf},
                                                   {270, PanelRotation::kThreeQuarters}};
  const SizePx size{360, 640};
  const Bitmap upright = draw("", size);
  for (const auto& [angle, rotation] : kAngles) {
    CAPTURE(angle);
    const Bitmap picture = draw("rotate = " + std::to_string(angle), turned(size, rotation));
    REQUIRE(picture.size == turned(size, rotation));
    const Turn turn(rotation, size);
    int wrong = 0;
    for (int y = 0; y < size.height; ++y) {
      for (int x = 0; x < size.width; ++x) {
        const RectPx at = turn.of(RectPx{x, y, 1, 1});
        wrong += picture.row(at.y)[at.x] != upright.row(y)[x] ? 1 : 0;
      }
    }
    CHECK(wrong == 0);
  }
}

}  // namespace sharit
