#include "firmware/app/film.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

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
  [[nodiscard]] std::unique_ptr<Film> film() const {
    FilmOptions options;
    options.config = (folder / "sharit.toml").string();
    options.size = {640, 360};
    options.now = std::chrono::sys_days{std::chrono::year{2026} / 11 / 22};
    auto film = Film::open(options, 30);
    REQUIRE_MESSAGE(film.has_value(), film.error().message);
    return std::move(*film);
  }
  fs::path folder = fs::temp_directory_path() / ("sharit-film-" + std::to_string(getpid()));
};

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

}  // namespace sharit
