#include "render/faces/font_finder.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>
#include <utility>

#include <fontconfig/fontconfig.h>

namespace sharit {
namespace {

struct FcFree {
  void operator()(FcConfig* config) const { FcConfigDestroy(config); }
  void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
  void operator()(FcFontSet* set) const { FcFontSetDestroy(set); }
};
using PatternPtr = std::unique_ptr<FcPattern, FcFree>;

constexpr char32_t kGrinningFace = 0x1F600;
constexpr std::array<std::string_view, 4> kGenericNames = {"sans-serif", "serif", "monospace",
                                                           "system-ui"};

const FcChar8* fc_text(const std::string& text) {
  return reinterpret_cast<const FcChar8*>(text.c_str());
}

std::string text_of(const FcPattern* pattern, const char* object, int at = 0) {
  FcChar8* value = nullptr;
  if (FcPatternGetString(pattern, object, at, &value) != FcResultMatch) return {};
  return reinterpret_cast<const char*>(value);
}

bool flag_of(const FcPattern* pattern, const char* object) {
  FcBool value = FcFalse;
  return FcPatternGetBool(pattern, object, 0, &value) == FcResultMatch && value == FcTrue;
}

bool maps(const FcPattern* pattern, char32_t cp) {
  FcCharSet* set = nullptr;
  return FcPatternGetCharSet(pattern, FC_CHARSET, 0, &set) == FcResultMatch &&
         FcCharSetHasChar(set, cp) == FcTrue;
}

bool is_called(const FcPattern* pattern, const std::string& family) {
  FcChar8* name = nullptr;
  for (int at = 0; FcPatternGetString(pattern, FC_FAMILY, at, &name) == FcResultMatch; ++at) {
    if (FcStrCmpIgnoreCase(name, fc_text(family)) == 0) return true;
  }
  return false;
}

/// A face is for emoji when it paints in colour and has the commonest of them: coloured text faces
/// exist too.
FaceKind kind_of(const FcPattern* pattern) {
  return flag_of(pattern, FC_COLOR) && maps(pattern, kGrinningFace) ? FaceKind::kColourEmoji
                                                                    : FaceKind::kText;
}

FaceSource source_of(const FcPattern* pattern) {
  FaceSource source;
  source.file = text_of(pattern, FC_FILE);
  FcPatternGetInteger(pattern, FC_INDEX, 0, &source.index);
  source.name = text_of(pattern, FC_FAMILY);
  if (const std::string style = text_of(pattern, FC_STYLE); !style.empty()) {
    source.name += " " + style;
  }
  constexpr int kVariableIndex = 0x8000;
  if (flag_of(pattern, FC_VARIABLE) || (source.index >> 16) == kVariableIndex) {
    source.variations = text_of(pattern, FC_FONT_VARIATIONS);
    source.index &= 0xFFFF;
  }
  source.kind = kind_of(pattern);
  return source;
}

PatternPtr pattern_for(Weight weight) {
  PatternPtr pattern(FcPatternCreate());
  FcPatternAddInteger(pattern.get(), FC_WEIGHT,
                      weight == Weight::kBold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
  FcPatternAddInteger(pattern.get(), FC_SLANT, FC_SLANT_ROMAN);
  return pattern;
}

/// All fonts, best first for a weight.
struct Ranking {
  PatternPtr pattern;
  std::unique_ptr<FcFontSet, FcFree> fonts;
};

PatternPtr best_match(FcConfig* config, FcPattern* pattern) {
  FcDefaultSubstitute(pattern);
  FcResult result = FcResultNoMatch;
  return PatternPtr(FcFontMatch(config, pattern, &result));
}

}  // namespace

struct FontFinder::Parts {
  std::unique_ptr<FcConfig, FcFree> config;
  std::array<Ranking, 2> rankings;  ///< By Weight.

  /// Sorted at first use: tens of milliseconds for all fonts, where a match costs milliseconds for
  /// each code point.
  const Ranking& ranking(Weight weight) {
    Ranking& ranking = rankings[weight == Weight::kBold ? 1 : 0];
    if (ranking.fonts) return ranking;
    ranking.pattern = pattern_for(weight);
    FcPattern* const pattern = ranking.pattern.get();
    FcPatternAddBool(pattern, FC_SCALABLE, FcTrue);
    // Else fontconfig takes the language of the locale.
    FcPatternAddString(pattern, FC_LANG, fc_text("und"));
    FcConfigSubstitute(config.get(), pattern, FcMatchPattern);
    FcDefaultSubstitute(pattern);
    FcResult result = FcResultNoMatch;
    ranking.fonts.reset(FcFontSort(config.get(), pattern, FcFalse, nullptr, &result));
    return ranking;
  }
};

FontFinder::FontFinder(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
FontFinder::~FontFinder() = default;

Result<std::unique_ptr<FontFinder>> FontFinder::create() {
  auto parts = std::make_unique<Parts>();
  parts->config.reset(FcInitLoadConfigAndFonts());
  if (!parts->config) {
    return fail(Fault::kDevice,
                "fontconfig cannot load its configuration; "
                "install the package fontconfig-config");
  }
  return std::unique_ptr<FontFinder>(new FontFinder(std::move(parts)));
}

std::optional<FaceSource> FontFinder::family(const std::string& name, Weight weight) const {
  const PatternPtr pattern = pattern_for(weight);
  FcPatternAddString(pattern.get(), FC_FAMILY, fc_text(name));
  const bool generic =
      std::find(kGenericNames.begin(), kGenericNames.end(), name) != kGenericNames.end();
  if (generic) {
    FcConfigSubstitute(parts_->config.get(), pattern.get(), FcMatchPattern);
  } else {
    // Both files of Noto Nastaliq Urdu 2.0 claim the regular weight: only the style tells them
    // apart.
    FcPatternAddString(pattern.get(), FC_STYLE,
                       fc_text(weight == Weight::kBold ? "Bold" : "Regular"));
  }
  const PatternPtr match = best_match(parts_->config.get(), pattern.get());
  if (!match || (!generic && !is_called(match.get(), name))) return std::nullopt;
  return source_of(match.get());
}

std::optional<FaceSource> FontFinder::mapping(char32_t cp, Weight weight) {
  const Ranking& ranking = parts_->ranking(weight);
  if (!ranking.fonts) return std::nullopt;
  FcPattern** const end = ranking.fonts->fonts + ranking.fonts->nfont;
  FcPattern** const found = std::find_if(ranking.fonts->fonts, end,
                                         [cp](const FcPattern* font) { return maps(font, cp); });
  if (found == end) return std::nullopt;
  return source_of(
      PatternPtr(FcFontRenderPrepare(parts_->config.get(), ranking.pattern.get(), *found)).get());
}

std::optional<FaceSource> FontFinder::file(const std::string& path) const {
  int count = 0;
  const PatternPtr pattern(FcFreeTypeQuery(fc_text(path), 0, nullptr, &count));
  if (!pattern) return std::nullopt;
  FaceSource source = source_of(pattern.get());
  source.file = path;
  source.index = 0;
  return source;
}

}  // namespace sharit
