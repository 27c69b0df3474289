#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include <SDL_ttf.h>

#include "render/analysis/paragraph.hpp"
#include "render/faces/face_library.hpp"
#include "render/layout/typesetter.hpp"
#include "support/dice.hpp"
#include "support/headline_words.hpp"
#include "support/seed.hpp"
#include "support/utf8_text.hpp"

using namespace sharit;

namespace {

constexpr std::uint64_t kUsualSeed = 1;
constexpr std::array kFiles = {
    "/usr/share/fonts/opentype/fonts-hosny-amiri/Amiri-Regular.ttf",
    "/usr/share/fonts/truetype/noto/NotoKufiArabic-Regular.ttf",
    "/usr/share/fonts/truetype/noto/NotoNaskhArabic-Regular.ttf",
    "/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf",
    "/usr/share/fonts/truetype/noto/NotoNastaliqUrdu-Regular.ttf",
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
};
/// SDL2_ttf 2.20 tells HarfBuzz no language. Luri is written in Arabic letters and no font has
/// forms of its own for it, so ours are the font's common ones as well.
constexpr const char* kPlainLanguage = "lrc";
constexpr std::array kSizes = {24, 40, 72, 111};

struct CloseFont {
  void operator()(TTF_Font* font) const { TTF_CloseFont(font); }
};
using FontPtr = std::unique_ptr<TTF_Font, CloseFont>;

/// SDL2_ttf for the life of a test.
struct Session {
  Session() { REQUIRE(TTF_Init() == 0); }
  ~Session() { TTF_Quit(); }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
};

/// All Arabic-script words, each also with vowel signs on some of its letters.
std::vector<std::u32string> words(test::Dice& dice) {
  std::vector<std::u32string> result;
  for (const test::Tongue tongue : {test::Tongue::kArabic, test::Tongue::kPersian,
                                    test::Tongue::kUrdu, test::Tongue::kKurdish}) {
    const test::Vocabulary& vocabulary = test::vocabulary(tongue);
    for (const std::u32string_view word : vocabulary.words) {
      result.emplace_back(word);
      std::u32string vocalised;
      for (const char32_t letter : word) {
        vocalised += letter;
        if (dice.chance(500)) vocalised += dice.pick(vocabulary.marks);
      }
      result.push_back(std::move(vocalised));
    }
  }
  return result;
}

FontPtr open(const char* file, int size) {
  FontPtr font(TTF_OpenFont(file, size));
  REQUIRE_MESSAGE(font != nullptr, file);
  TTF_SetFontHinting(font.get(), TTF_HINTING_NONE);
  REQUIRE(TTF_SetFontDirection(font.get(), TTF_DIRECTION_RTL) == 0);
  REQUIRE(TTF_SetFontScriptName(font.get(), "Arab") == 0);
  return font;
}

/// What SDL2_ttf calls the width: from the leftmost to the rightmost of pen and ink.
double extent(const ShapedLine& line) {
  const std::int64_t left = std::min<std::int64_t>(0, line.ink.left.value);
  const std::int64_t right = std::max(line.advance.value, line.ink.right.value);
  return static_cast<double>(right - left) / 64;
}

}  // namespace

TEST_CASE("an Arabic word is as wide as SDL2_ttf says, within a pixel per twenty glyphs") {
  const auto seed = test::seed_from(std::nullopt, kUsualSeed);
  REQUIRE_MESSAGE(seed.has_value(), "SHARIT_SEED is no number");
  MESSAGE("seed " << *seed);
  test::Dice dice(*seed);
  const std::vector<std::u32string> all = words(dice);
  const Session session;
  const auto library = FaceLibrary::create();
  REQUIRE(library.has_value());
  Typesetter typesetter(**library);
  int compared = 0;
  double widest = 0;
  for (const char* const file : kFiles) {
    const auto chain = (*library)->chain(
        {.weight = Weight::kRegular, .language = {}, .families = {}, .files = {file}});
    REQUIRE(chain.has_value());
    for (const int size : kSizes) {
      const FontPtr font = open(file, size);
      for (const std::u32string& word : all) {
        const bool has_all = std::ranges::all_of(word, [&](char32_t c) {
          return c == 0x200C || TTF_GlyphIsProvided32(font.get(), c) != 0;
        });
        if (!has_all) continue;
        const std::string utf8 = test::to_utf8(word);
        AnalysisOptions options;
        options.direction = DirectionPolicy::kRtl;
        options.language = kPlainLanguage;
        const ShapedLine line =
            typesetter.set_line(analyse(utf8, options), {F26::from_px(size), *chain});
        int width = 0;
        REQUIRE(TTF_SizeUTF8(font.get(), utf8.c_str(), &width, nullptr) == 0);
        // Its box is whole pixels: up to one more on each side.
        const double allowed = 2.0 + static_cast<double>(line.glyphs.size()) / 20;
        const double apart = std::abs(width - extent(line));
        widest = std::max(widest, apart);
        ++compared;
        CHECK_MESSAGE(apart <= allowed, std::string(file)
                                            << " at " << size << " px: " << utf8 << ": ours "
                                            << extent(line) << ", SDL2_ttf " << width);
      }
    }
  }
  MESSAGE(compared << " words compared, at most " << widest << " px apart");
  CHECK(compared > 4000);
}
