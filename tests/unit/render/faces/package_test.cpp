#include "render/faces/package.hpp"

#include <string>

#include "render/faces/package_table.hpp"
#include "unit/render/faces/helpers.hpp"

using namespace sharit;

TEST_CASE("the table's ranges rise, never touch and name packages that are there") {
  char32_t last = 0;
  for (const PackageRange& range : package_ranges()) {
    CHECK(range.first <= range.last);
    CHECK((range.first > last || last == 0));
    CHECK(range.package < package_names().size());
    last = range.last;
  }
  CHECK(package_ranges().size() > 100);
}

TEST_CASE("a character names the package that a reader would want") {
  // Checked by hand against what fc-query says of the packages' files.
  CHECK(package_drawing(U'ع') == "fonts-noto-core");
  CHECK(package_drawing(U'क') == "fonts-noto-core");
  CHECK(package_drawing(U'新') == "fonts-noto-cjk");
  CHECK(package_drawing(U'한') == "fonts-noto-cjk");
  CHECK(package_drawing(U'😀') == "fonts-noto-color-emoji");
  CHECK(package_drawing(U'\U00020001') == "fonts-hanazono");
  CHECK(package_drawing(U'\U0001F900') == "fonts-symbola");
}

TEST_CASE("private, unassigned and impossible code points have no package") {
  CHECK(drawable(U'\uE000') == Drawable::kPrivate);
  CHECK(drawable(U'\U0010FFFD') == Drawable::kPrivate);
  CHECK(drawable(U'\uFDD0') == Drawable::kUnassigned);
  CHECK(drawable(0x0378) == Drawable::kUnassigned);
  CHECK(drawable(0x110000) == Drawable::kUnassigned);
  CHECK(drawable(U'ꙮ') == Drawable::kCharacter);
  for (const char32_t cp : {char32_t{0xE000}, char32_t{0x10FFFD}, char32_t{0xFDD0},
                            char32_t{0x0378}, char32_t{0x110000}}) {
    CHECK_FALSE(package_drawing(cp).has_value());
  }
}

TEST_CASE("what the default set names is drawn by an installed font") {
  // The table says which fonts the default set's packages bring: every tenth of their ranges is
  // asked.
  int asked = 0;
  for (const PackageRange& range : package_ranges()) {
    if (package_names()[range.package] != "fonts-noto-core" || ++asked % 10 != 0) continue;
    CAPTURE(static_cast<unsigned>(range.first));
    CHECK(test::library().system_face_for(range.first, Weight::kRegular) >= 0);
  }
  CHECK(asked > 50);
}
