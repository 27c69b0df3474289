#include "render/faces/face_library.hpp"

#include <algorithm>

#include "render/faces/coverage.hpp"
#include "unit/render/faces/helpers.hpp"

using namespace sharit;
using test::chain_of;
using test::default_chain;
using test::library;
using test::name_of;

namespace {

/// Position of the first face whose name starts so.
std::size_t place(const FaceChain& chain, const std::string& family) {
  for (std::size_t at = 0; at < chain.faces.size(); ++at) {
    if (name_of(chain.faces[at]).starts_with(family)) return at;
  }
  FAIL("not in the chain: " << family);
  return 0;
}

}  // namespace

TEST_CASE("the default chain is bold, Kufi first, emoji last") {
  const FaceChain chain = default_chain();
  CHECK(name_of(chain.faces.front()) == "Noto Kufi Arabic Bold");
  CHECK(name_of(chain.faces[1]) == "Noto Sans Bold");
  CHECK(library().face(chain.faces.back()).source().kind == FaceKind::kColourEmoji);
  CHECK_FALSE(chain.closed);
}

TEST_CASE("the regular weight gives regular faces") {
  const auto chain =
      library().chain({.weight = Weight::kRegular, .language = {}, .families = {}, .files = {}});
  REQUIRE(chain.has_value());
  CHECK(name_of(chain->faces.front()) == "Noto Kufi Arabic Regular");
}

TEST_CASE("files of one family that claim one weight are told apart by their style") {
  for (const Weight weight : {Weight::kRegular, Weight::kBold}) {
    const auto chain =
        library().chain({.weight = weight, .language = "ur", .families = {}, .files = {}});
    REQUIRE(chain.has_value());
    CHECK(name_of(chain->faces.front()) ==
          (weight == Weight::kBold ? "Noto Nastaliq Urdu Bold" : "Noto Nastaliq Urdu Regular"));
  }
}

TEST_CASE("Urdu and Kashmiri put the nastaliq first, Arabic and Persian do not") {
  CHECK(place(default_chain("ur"), "Noto Nastaliq Urdu") == 0);
  CHECK(place(default_chain("ks-Arab-IN"), "Noto Nastaliq Urdu") == 0);
  CHECK(place(default_chain("UR_pk"), "Noto Nastaliq Urdu") == 0);
  CHECK(place(default_chain("fa"), "Noto Kufi Arabic") == 0);
  CHECK(place(default_chain("fa"), "Noto Nastaliq Urdu") > 2);
}

TEST_CASE("a family asked for comes first at the asked size and the others agree with it") {
  const FaceChain chain = chain_of({"Amiri"});
  CHECK(name_of(chain.faces.front()).starts_with("Amiri"));
  CHECK(library().face(chain.faces.front()).source().scale == 1.0);
  const Face& kufi = library().face(chain.faces[place(chain, "Noto Kufi Arabic")]);
  CHECK(kufi.source().scale < 1.0);
}

TEST_CASE("a face is opened once, whoever asks") {
  const FaceChain first = chain_of({"Noto Kufi Arabic"}, Weight::kBold);
  CHECK(first.faces.front() == default_chain().faces.front());
  CHECK(chain_of({"Noto Kufi Arabic"}, Weight::kBold) == first);
}

TEST_CASE("a family that is not installed is told once and never replaced by another") {
  const FaceChain chain = chain_of({"No Such Family At All"});
  CHECK(name_of(chain.faces.front()) == "Noto Kufi Arabic Regular");
  (void)chain_of({"No Such Family At All", "Amiri"});
  const auto warnings = library().warnings();
  CHECK(std::count_if(warnings.begin(), warnings.end(), [](const std::string& sentence) {
          return sentence.find("No Such Family At All") != std::string::npos;
        }) == 1);
}

TEST_CASE("a generic name stands for what the machine uses for it") {
  const FaceChain chain = chain_of({"sans-serif"});
  CHECK_FALSE(chain.faces.empty());
  const auto warnings = library().warnings();
  CHECK(std::none_of(warnings.begin(), warnings.end(), [](const std::string& sentence) {
    return sentence.find("sans-serif") != std::string::npos;
  }));
}

TEST_CASE("files make a chain of exactly those files") {
  const std::string file = test::file_of("Amiri");
  const auto chain = library().chain({.language = {}, .families = {}, .files = {file}});
  REQUIRE(chain.has_value());
  REQUIRE(chain->faces.size() == 1);
  CHECK(chain->closed);
  CHECK(library().face(chain->faces.front()).source().file == file);
}

TEST_CASE("files that cannot be opened are left out, and none at all is an error") {
  const std::string file = test::file_of("Amiri");
  const auto some =
      library().chain({.language = {}, .families = {}, .files = {"/nowhere/none.ttf", file}});
  REQUIRE(some.has_value());
  CHECK(some->faces.size() == 1);
  const auto none =
      library().chain({.language = {}, .families = {}, .files = {"/nowhere/none.ttf"}});
  REQUIRE_FALSE(none.has_value());
  CHECK(none.error().fault == Fault::kCall);
}

TEST_CASE("a face of the system is found by code point, and none is an answer too") {
  const int found = library().system_face_for(U'A', Weight::kRegular);
  REQUIRE(found >= 0);
  CHECK(library().face(FaceId{static_cast<std::uint16_t>(found)}).coverage().maps(U'A'));
  CHECK(library().system_face_for(0x10FFFD, Weight::kRegular) == -1);
  CHECK(library().system_face_for(0x10FFFD, Weight::kRegular) == -1);
}

// U+1EE21 is in Amiri and in Noto Sans Math, U+1D400 in the second.
TEST_CASE("the system's face for a code point does not depend on what was asked before") {
  const auto name_after = [](std::u32string_view questions) {
    const auto library = FaceLibrary::create();
    REQUIRE(library.has_value());
    std::string name;
    for (const char32_t cp : questions) {
      const int face = (*library)->system_face_for(cp, Weight::kBold);
      REQUIRE(face >= 0);
      name = (*library)->face(FaceId{static_cast<std::uint16_t>(face)}).source().name;
    }
    return name;
  };
  CHECK(name_after(U"\U0001EE21") == name_after(U"\U0001D400\U0001EE21"));
}

TEST_CASE("a face of the system is of the weight asked for where there is one") {
  const auto weight_of = [](Weight weight) {
    const int found = library().system_face_for(U'क', weight);
    REQUIRE(found >= 0);
    return name_of(FaceId{static_cast<std::uint16_t>(found)});
  };
  CHECK(weight_of(Weight::kBold).ends_with(" Bold"));
  CHECK(weight_of(Weight::kRegular).ends_with(" Regular"));
}
