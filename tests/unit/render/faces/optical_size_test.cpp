#include "render/faces/optical_size.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "render/faces/coverage.hpp"
#include "unit/render/faces/helpers.hpp"
#include "unit/render/faces/outline.hpp"
#include "unit/render/faces/temporary_folder.hpp"

using namespace sharit;
using test::Outline;

namespace {

// The families of config/README.md that an operator may choose.
const std::array<std::string, 5> kFamilies = {"Noto Kufi Arabic", "Noto Naskh Arabic",
                                              "Noto Sans Arabic", "Amiri", "Noto Nastaliq Urdu"};

std::set<FaceId> faces_of(const FaceChain& chain, const std::string& before,
                          const std::string& token, const std::string& after) {
  const Paragraph paragraph = test::read(before + token + after);
  FaceChoice choice;
  choose_faces(paragraph, chain, test::library(), {}, choice);
  std::set<FaceId> faces;
  for (std::size_t at = 0; at < paragraph.clusters.size(); ++at) {
    const std::uint32_t cp = paragraph.clusters[at].range.begin;
    const std::uint32_t byte = paragraph.byte_offset[cp];
    const bool guard = is_default_ignorable(paragraph.text[cp]);
    if (!guard && byte >= before.size() && byte < before.size() + token.size()) {
      faces.insert(choice[at].face);
    }
  }
  return faces;
}

/// The face that a text stands in between Arabic words, at 1000 px, so that a pixel is a thousandth
/// of an em.
hb_font_t* font_for(const FaceChain& chain, const std::string& text) {
  const std::set<FaceId> faces = faces_of(chain, "خبر ", text, " هنا");
  REQUIRE(faces.size() == 1);
  return test::library().face(*faces.begin()).font_at(F26::from_px(1000));
}

/// Outlines are measured in thousandths of the face's own em: this brings the chain's scale back.
double scale_of(hb_font_t* font) {
  int scale = 0;
  hb_font_get_scale(font, &scale, &scale);
  return scale / 64.0 / 1000.0;
}

struct Measured {
  double height, bottom, stem, bar;
};

Measured measure(const FaceChain& chain, const std::string& text) {
  hb_font_t* const font = font_for(chain, text);
  const double scale = scale_of(font);
  const Outline glyph = test::outlines_of(font, text).front();
  REQUIRE_FALSE(glyph.empty());
  const auto first = [scale](const std::vector<double>& pieces) {
    return pieces.empty() ? 0.0 : scale * pieces.front();
  };
  return {scale * glyph.top(), scale * glyph.bottom(), first(glyph.across(glyph.top() / 2)),
          first(glyph.upright(glyph.middle_x()))};
}

}  // namespace

TEST_CASE(
    "beside every family that may be chosen, Latin capitals and all digits are of one height") {
  for (const std::string& family : kFamilies) {
    for (const Weight weight : {Weight::kRegular, Weight::kBold}) {
      const FaceChain chain = test::chain_of({family}, weight);
      CAPTURE(family);
      const Measured capital = measure(chain, "H");
      CHECK(measure(chain, "1").height == doctest::Approx(capital.height).epsilon(0.04));
      // Dates, numbers and shares stand in one face with the digits.
      for (const std::string text : {"12/05/2026", "2,415.50", "3.5%"}) {
        CHECK(font_for(chain, text) == font_for(chain, "1"));
      }
    }
  }
}

TEST_CASE(
    "beside every family that may be chosen, Latin stands on the same line, as heavy and as high") {
  for (const std::string& family : kFamilies) {
    for (const Weight weight : {Weight::kRegular, Weight::kBold}) {
      const FaceChain chain = test::chain_of({family}, weight);
      CAPTURE(family);
      const Measured capital = measure(chain, "H");
      const Measured alef = measure(chain, "ا");
      CHECK(std::abs(capital.bottom) <= 5);
      if (family == "Noto Nastaliq Urdu") {  // It slopes: no tatweel, and alef is of another kind.
        CHECK(alef.height / capital.height > 1.4);
        CHECK(alef.height / capital.height < 1.7);
        continue;
      }
      const Measured line = measure(chain, "ـ");
      CHECK(std::abs(line.bottom) <= 20);
      CHECK(alef.height / capital.height > 0.92);
      CHECK(alef.height / capital.height < 1.12);
      // Latin is heavy upright, Arabic along the line: the heavier stroke of each is compared.
      const double arabic = std::max(alef.stem, line.bar);
      const double latin = std::max(measure(chain, "l").stem, capital.bar);
      CAPTURE(arabic);
      CAPTURE(latin);
      CHECK(latin / arabic > 0.8);
      CHECK(latin / arabic < 1.15);
    }
  }
}

TEST_CASE(
    "a date, a number, a share and a bracketed name are each of one typeface in every family") {
  for (const std::string& family : kFamilies) {
    for (const Weight weight : {Weight::kRegular, Weight::kBold}) {
      const FaceChain chain = test::chain_of({family}, weight);
      for (const std::string token : {"12/05/2026", "2,415.50", "3.5%", "(IBM)", "(3.5%)", "10:30",
                                      "2026-05-12", "+964 770-123-4567", "[FTSE 100]", "$45.30"}) {
        CAPTURE(family);
        CAPTURE(token);
        CHECK(faces_of(chain, "أعلنت الشركة ", token, " اليوم").size() == 1);
      }
    }
  }
}

TEST_CASE("European digits are set in a face that has Latin, never with Arabic stops") {
  for (const std::string& family : kFamilies) {
    const FaceChain chain = test::chain_of({family}, Weight::kBold);
    for (const std::string token : {"467", "2,415.50", "3.5%", "10:30"}) {
      CAPTURE(family);
      CAPTURE(token);
      const auto faces = faces_of(chain, "بلغ السعر ", token, " اليوم.");
      REQUIRE(faces.size() == 1);
      CHECK(test::library().face(*faces.begin()).coverage().maps(U'A'));
    }
    // The stop of an Arabic sentence stays Arabic where the family has one.
    const FaceId first = chain.faces.front();
    if (test::library().face(first).coverage().maps(U'.')) {
      CHECK(faces_of(chain, "بلغ السعر 2,415.50 اليوم", ".", "") == std::set<FaceId>{first});
    }
  }
}

TEST_CASE("a family that the chain does not know is fitted by its own letters") {
  // Naskh under another name: alef 680 against Kufi's 760, digits of Noto Sans's size.
  const test::TemporaryFolder folder;
  folder.copy(test::file_of("Noto Naskh Arabic", Weight::kBold), "House.ttf");
  const auto chain = test::library().chain({.weight = Weight::kBold,
                                            .language = {},
                                            .families = {"House"},
                                            .files = {},
                                            .folder = look_at_folder(folder.path.string())});
  REQUIRE(chain.has_value());
  Face& house = test::library().face(chain->faces.front());
  CHECK(house.source().scale == 1.0);
  const OpticalSize size = measure_optical_size(house);
  CHECK(size.unit == doctest::Approx(680.0 / 760).epsilon(0.01));
  CHECK(size.latin == doctest::Approx(1.0).epsilon(0.01));
  CHECK(scale_of(font_for(*chain, "H")) == doctest::Approx(size.latin).epsilon(0.01));
}

TEST_CASE("Urdu's own family brings Latin of the size of its digits") {
  const FaceChain chain = test::default_chain("ur");
  const Measured capital = measure(chain, "H");
  const Measured digit = measure(chain, "1");
  CHECK(capital.height == doctest::Approx(digit.height).epsilon(0.04));
}
