#include "firmware/app/glyph_json.hpp"

#include <array>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "render/faces/face_library.hpp"

namespace sharit {
namespace {

using nlohmann::json;

TEST_CASE("Glyphs are written as JSON with pixels exact to a 64th") {
  auto library = FaceLibrary::create();
  REQUIRE(library);
  GlyphJson writer(**library);
  PlacedGlyph first;
  first.id = 4'294'967'295U;
  first.x = F26{-1};
  first.y = F26{6'400'000'063};
  first.advance = F26{64 * 12};
  first.byte = 7;
  PlacedGlyph box;
  box.kind = GlyphKind::kTofu;
  std::string text = "[";
  const std::array glyphs{first, box};
  writer.append(text, glyphs);

  const json written = json::parse(text.substr(1));
  REQUIRE(written.size() == 2);
  CHECK(written[0] == json{{"face", (*library)->face(FaceId{}).source().name},
                           {"gid", 4'294'967'295U},
                           {"cluster", 7},
                           {"x", -0.015625},
                           {"y", 100'000'000.984375},
                           {"adv", 12.0}});
  CHECK(written[1]["face"] == "");
  CHECK(text.find("e+") == std::string::npos);
}

TEST_CASE("A line without glyphs is an empty array") {
  auto library = FaceLibrary::create();
  REQUIRE(library);
  std::string text;
  GlyphJson(**library).append(text, {});
  CHECK(text == "[]");
}

}  // namespace
}  // namespace sharit
