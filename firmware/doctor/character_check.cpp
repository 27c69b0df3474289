#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "firmware/doctor/font_check.hpp"
#include "firmware/doctor/machine.hpp"
#include "render/analysis/paragraph.hpp"
#include "render/layout/tofu_report.hpp"
#include "render/layout/typesetter.hpp"

namespace sharit {
namespace {

constexpr const char* kName = "characters";
/// More than any screen shows in a day; they take about a second.
constexpr std::size_t kLongest = 2000;

/// Sets texts in the chain of their language.
class Setter {
 public:
  Setter(FaceLibrary& library, const ScreenFonts& fonts)
      : library_(library), fonts_(fonts), typesetter_(library) {}

  /// The characters of a text that nothing draws.
  [[nodiscard]] std::vector<char32_t> missing(const ScreenText& text) {
    const FaceChain* chain = chain_for(text.language);
    if (chain == nullptr) return {};
    AnalysisOptions analysis;
    analysis.language = text.language;
    return typesetter_.set_line(analyse(text.text, analysis), {F26::from_px(72), *chain}).missing;
  }

 private:
  [[nodiscard]] const FaceChain* chain_for(const std::string& language) {
    const auto [known, fresh] = chains_.try_emplace(language);
    if (fresh) {
      auto chain =
          library_.chain({Weight::kBold, language, fonts_.families, {}, fonts_.folder});
      if (chain) known->second = std::move(*chain);
    }
    return known->second ? &*known->second : nullptr;
  }

  FaceLibrary& library_;
  const ScreenFonts& fonts_;
  Typesetter typesetter_;
  std::map<std::string, std::optional<FaceChain>> chains_;
};

}  // namespace

Check check_characters(std::span<const ScreenText> texts, const ScreenFonts& fonts) {
  auto library = FaceLibrary::create();
  if (!library) return bad(kName, library.error().message, "Install the fonts first.");
  if (texts.empty()) return good(kName, "There are no headlines yet whose characters could lack.");
  Setter setter(**library, fonts);
  std::set<char32_t> all;
  std::set<std::string> packages;
  std::size_t headlines = 0;
  std::string example;
  for (const ScreenText& text : texts.first(std::min(texts.size(), kLongest))) {
    std::vector<char32_t> missing = setter.missing(text);
    if (missing.empty()) continue;
    ++headlines;
    all.insert(missing.begin(), missing.end());
    const TofuReport report = tofu_report(text.text, std::move(missing));
    packages.insert(report.packages.begin(), report.packages.end());
    if (example.empty()) example = describe(report);
  }
  if (headlines == 0) {
    return good(kName, "Fonts draw every character of today's " + std::to_string(texts.size()) +
                           " headlines.");
  }
  std::string fix = "Correct the headlines at their source: no font has these characters.";
  if (!packages.empty()) {
    fix = "sudo apt install";
    for (const std::string& package : packages) fix += " " + package;
  }
  return warning(kName, std::to_string(all.size()) + " characters in " +
                            std::to_string(headlines) + " of today's headlines are boxes: " +
                            example,
                 fix);
}

}  // namespace sharit
