#include "firmware/app/configuration.hpp"

#include <doctest/doctest.h>

using namespace sharit;

TEST_CASE("the operator's fonts lie beside the file, unless the file names another folder") {
  Settings settings;
  CHECK(font_folder(settings, "/etc/sharit/sharit.toml") == "/etc/sharit/fonts");
  CHECK(font_folder(settings, "/etc/sharit/../sharit/sharit.toml") == "/etc/sharit/fonts");
  CHECK(font_folder(settings, std::nullopt).empty());  // The demo has none.
  settings.screen.font_folder = "/srv/fonts";
  CHECK(font_folder(settings, "/etc/sharit/sharit.toml") == "/srv/fonts");
  CHECK(font_folder(settings, std::nullopt) == "/srv/fonts");
}
