#include "render/faces/font_finder.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>
#include <utility>

#include <fontconfig/fontconfig.h>

#include "render/faces/font_file.hpp"
#include "render/faces/font_pattern.hpp"
#include "render/faces/font_query.hpp"

namespace sharit {
namespace {

struct FcFree {
  void operator()(FcConfig* config) const { FcConfigDestroy(config); }
  void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
  void operator()(FcFontSet* set) const { FcFontSetDestroy(set); }
};
using PatternPtr = std::unique_ptr<FcPattern, FcFree>;

constexpr std::array<std::string_view, 4> kGenericNames = {"sans-serif", "serif", "monospace",
                                                           "system-ui"};

const FcChar8* fc_text(const std::string& text) {
  return reinterpret_cast<const FcChar8*>(text.c_str());
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

/// "und" keeps fontconfig from adding the languages of LANG and its kin, which would make the
/// choice depend on who starts the program; the names of fonts come in English for the same reason.
PatternPtr pattern_for(Weight weight) {
  PatternPtr pattern(FcPatternCreate());
  FcPatternAddInteger(pattern.get(), FC_WEIGHT,
                      weight == Weight::kBold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
  FcPatternAddInteger(pattern.get(), FC_SLANT, FC_SLANT_ROMAN);
  FcPatternAddString(pattern.get(), FC_LANG, fc_text("und"));
  FcPatternAddString(pattern.get(), FC_NAMELANG, fc_text("en"));
  return pattern;
}

bool is_true(const FcPattern* pattern, const char* object) {
  FcBool value = FcFalse;
  return FcPatternGetBool(pattern, object, 0, &value) == FcResultMatch && value == FcTrue;
}

/// A font that can be shaped and drawn at any size: OpenType or TrueType, not packed (WOFF), no
/// Type 1 or X11 bitmaps.
bool is_usable(const FcPattern* pattern) {
  const std::string format = text_of(pattern, FC_FONTFORMAT);
  const std::string file = text_of(pattern, FC_FILE);
  return (format == "TrueType" || format == "CFF") && !file.ends_with(".woff") &&
         !file.ends_with(".woff2") && (is_true(pattern, FC_SCALABLE) || is_true(pattern, FC_COLOR));
}

/// The usable fonts, best first for a weight.
struct Ranking {
  PatternPtr pattern;
  std::unique_ptr<FcFontSet, FcFree> fonts;
};

}  // namespace

struct FontFinder::Parts {
  std::unique_ptr<FcConfig, FcFree> config;
  std::unique_ptr<FcFontSet, FcFree> usable;
  std::array<Ranking, 2> rankings;  ///< By Weight.

  /// Sorted at first use: tens of milliseconds for all fonts, where a match costs milliseconds for
  /// each code point.
  const Ranking& ranking(Weight weight) {
    Ranking& ranking = rankings[weight == Weight::kBold ? 1 : 0];
    if (ranking.fonts) return ranking;
    ranking.pattern = pattern_for(weight);
    FcPattern* const pattern = ranking.pattern.get();
    FcPatternAddBool(pattern, FC_SCALABLE, FcTrue);
    FcConfigSubstitute(config.get(), pattern, FcMatchPattern);
    FcDefaultSubstitute(pattern);
    FcFontSet* set = usable.get();
    FcResult result = FcResultNoMatch;
    ranking.fonts.reset(FcFontSetSort(config.get(), &set, 1, pattern, FcFalse, nullptr, &result));
    return ranking;
  }

  [[nodiscard]] PatternPtr best_match(FcPattern* pattern) const {
    FcDefaultSubstitute(pattern);
    FcFontSet* set = usable.get();
    FcResult result = FcResultNoMatch;
    return PatternPtr(FcFontSetMatch(config.get(), &set, 1, pattern, &result));
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
  parts->usable.reset(FcFontSetCreate());
  for (const FcSetName name : {FcSetSystem, FcSetApplication}) {
    const FcFontSet* const all = FcConfigGetFonts(parts->config.get(), name);
    for (int at = 0; all != nullptr && at < all->nfont; ++at) {
      if (!is_usable(all->fonts[at])) continue;
      FcPatternReference(all->fonts[at]);
      FcFontSetAdd(parts->usable.get(), all->fonts[at]);
    }
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
  const PatternPtr match = parts_->best_match(pattern.get());
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
  const auto bytes = FontFile::create(path);
  if (!bytes) return std::nullopt;
  auto faces = describe_faces(**bytes, path);
  return faces.empty() ? std::nullopt : std::optional(std::move(faces.front().source));
}

std::vector<std::string> FontFinder::family_names() const {
  std::vector<std::string> names;
  for (int at = 0; at < parts_->usable->nfont; ++at) {
    names.push_back(text_of(parts_->usable->fonts[at], FC_FAMILY));
  }
  std::ranges::sort(names);
  const auto [repeated, end] = std::ranges::unique(names);
  names.erase(repeated, end);
  return names;
}

}  // namespace sharit
