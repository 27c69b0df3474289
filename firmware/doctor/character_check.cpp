#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "firmware/doctor/font_check.hpp"
#include "firmware/doctor/words.hpp"
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
      auto chain = library_.chain({Weight::kBold, language, fonts_.families, {}, fonts_.folder});
      if (chain) known->second = std::move(*chain);
    }
    return known->second ? &*known->second : nullptr;
  }

  FaceLibrary& library_;
  const ScreenFonts& fonts_;
  Typesetter typesetter_;
  std::map<std::string, std::optional<FaceChain>> chains_;
};

std::string install(const std::set<std::string>& packages) {
  if (packages.empty()) return {};
  std::string fix = "sudo apt install";
  for (const std::string& package : packages) fix += " " + package;
  return fix;
}

std::set<std::string> packages_of(const TofuReport& report) {
  return {report.packages.begin(), report.packages.end()};
}

Check look_at_letters(Setter& setter, const ScreenText& letters) {
  constexpr const char* kLetters = "letters";
  const std::string language = "the screen's language (" + letters.language + ")";
  std::vector<char32_t> missing = setter.missing(letters);
  if (missing.empty()) {
    return good(kLetters, "Fonts draw every letter and digit of " + language + ".");
  }
  const std::size_t count = missing.size();
  const TofuReport report = tofu_report(letters.text, std::move(missing));
  const std::string fix = install(packages_of(report));
  return wrong(
      kLetters,
      counted(count, "letter") + " of " + language + " would be boxes: " + describe(report),
      fix.empty() ? "sudo apt install fonts-noto-core" : fix);
}

Check look_at_headlines(Setter& setter, std::span<const ScreenText> texts) {
  if (texts.empty()) return good(kName, "There are no headlines yet whose characters could lack.");
  std::set<char32_t> all;
  std::set<std::string> packages;
  std::size_t headlines = 0;
  std::string example;
  for (const ScreenText& text : texts) {
    std::vector<char32_t> missing = setter.missing(text);
    if (missing.empty()) continue;
    ++headlines;
    all.insert(missing.begin(), missing.end());
    const TofuReport report = tofu_report(text.text, std::move(missing));
    packages.merge(packages_of(report));
    if (example.empty()) example = describe(report);
  }
  if (headlines == 0) {
    return good(kName,
                "Fonts draw every character of " + counted(texts.size(), "text") + " of today.");
  }
  const std::string fix = install(packages);
  return warning(kName,
                 counted(all.size(), "character") + " in " + counted(headlines, "text") +
                     " of today would be boxes: " + example,
                 fix.empty() ? "Correct them at their source: no font has these characters." : fix);
}

}  // namespace

Checks check_characters(const ScreenText& letters, std::span<const ScreenText> texts,
                        const ScreenFonts& fonts) {
  auto library = FaceLibrary::create();
  if (!library) return {};  // No font for text at all: the check of the families tells it.
  Setter setter(**library, fonts);
  return {look_at_letters(setter, letters),
          look_at_headlines(setter, texts.first(std::min(texts.size(), kLongest)))};
}

}  // namespace sharit
