#include "render/raster/text_trouble.hpp"

#include <utility>
#include <vector>

#include "render/layout/tofu_report.hpp"

namespace sharit {

void TextTrouble::tell_warnings(std::span<const std::string> all) {
  for (; warnings_told_ < all.size(); ++warnings_told_) {
    if (log_ != nullptr) log_->warn("fonts", all[warnings_told_]);
  }
}

void TextTrouble::tell_tofu(std::string_view headline, const ShapedLine& line) {
  if (log_ == nullptr || told_.size() >= kMostCodePoints) return;
  std::vector<char32_t> untold = line.missing;
  std::erase_if(untold, [this](char32_t cp) { return !told_.insert(cp).second; });
  if (untold.empty()) return;
  const TofuReport report = tofu_report(headline, std::move(untold));
  std::string kind;
  for (const std::string& package : report.packages) kind += package + " ";
  int& count = headlines_[kind];
  if (count >= kMostOfOne) return;
  std::string sentence = describe(report);
  if (++count == kMostOfOne) sentence += " More of this kind is not told.";
  log_->warn("text", sentence);
}

}  // namespace sharit
