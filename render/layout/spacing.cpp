#include "render/layout/spacing.hpp"

#include <algorithm>
#include <array>

#include "render/analysis/properties.hpp"

namespace sharit {
namespace {

/// Scripts with joining letters (ArabicShaping.txt 15.0). Their letters that join nothing, like
/// hamza, stand in the same words.
constexpr std::array<Script, 13> kJoiningScripts = {
    script_tag("Arab"), script_tag("Syrc"), script_tag("Nkoo"), script_tag("Mand"),
    script_tag("Mong"), script_tag("Phag"), script_tag("Adlm"), script_tag("Rohg"),
    script_tag("Mani"), script_tag("Sogd"), script_tag("Chrs"), script_tag("Phlp"),
    script_tag("Ougr")};

}  // namespace

F26 LetterSpacing::grown(std::uint32_t cp, std::uint32_t next) const {
  const auto cluster =
      std::upper_bound(paragraph_.clusters.begin(), paragraph_.clusters.end(), cp,
                       [](std::uint32_t at, const Cluster& one) { return at < one.range.end; });
  if (cluster == paragraph_.clusters.end()) return {};
  const CpRange range = cluster->range;
  if (next >= range.begin && next < range.end) return {};  // More glyphs of this one follow.
  const auto word = std::upper_bound(
      paragraph_.joining_words.begin(), paragraph_.joining_words.end(), range.begin,
      [](std::uint32_t at, const CpRange& one) { return at < one.end; });
  if (word != paragraph_.joining_words.end() && word->begin <= range.begin) return {};
  const CharProperties base = char_properties(paragraph_.text[range.begin]);
  const bool joins = base.letter && std::ranges::count(kJoiningScripts, base.script) > 0;
  return joins ? F26{} : amount_;
}

}  // namespace sharit
