#include "firmware/app/house_pictures.hpp"

#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>
#include <unistd.h>

#include "render/screen/png.hpp"

namespace sharit {
namespace {

namespace fs = std::filesystem;

struct Gallery {
  fs::path path = fs::temp_directory_path() / ("sharit-gallery-" + std::to_string(::getpid()));
  Gallery() { fs::create_directories(path); }
  ~Gallery() { fs::remove_all(path); }
  void write(const std::string& name, SizePx size) const {
    Bitmap picture{size, {}};
    picture.xrgb.assign(static_cast<std::size_t>(size.width * size.height), 0xFF336699U);
    REQUIRE(write_png(picture, path / name));
  }
};

}  // namespace

TEST_CASE("pictures are read once and again only when their file is another") {
  const Gallery gallery;
  gallery.write("lobby.png", {40, 30});
  Settings settings;
  settings.theme.background_image = (gallery.path / "lobby.png").string();
  const HousePictures first = read_pictures(settings);
  REQUIRE(first.background.picture);
  CHECK(first.background.picture->size == SizePx{40, 30});
  CHECK(first.logo.picture == nullptr);
  CHECK(first.troubles().empty());
  const HousePictures second = read_pictures(settings, first);
  CHECK(second == first);
  CHECK(second.background.picture.get() == first.background.picture.get());
  gallery.write("lobby.png", {41, 30});  // Another inode: written beside it and renamed.
  const HousePictures third = read_pictures(settings, second);
  CHECK(third != second);
  CHECK(third.background.picture->size == SizePx{41, 30});
}

TEST_CASE("a picture that cannot be read is told and leaves the ground as it is") {
  const Gallery gallery;
  std::ofstream(gallery.path / "logo.png") << "not a picture";
  Settings settings;
  settings.screen.logo = (gallery.path / "logo.png").string();
  settings.theme.background_image = (gallery.path / "nowhere.jpg").string();
  const HousePictures pictures = read_pictures(settings);
  CHECK(pictures.background.picture == nullptr);
  CHECK(pictures.logo.picture == nullptr);
  REQUIRE(pictures.troubles().size() == 2);
  CHECK(pictures.troubles()[0].contains("nowhere.jpg"));
  CHECK(pictures.troubles()[1].contains("logo.png"));
}

}  // namespace sharit
