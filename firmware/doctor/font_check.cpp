#include "firmware/doctor/font_check.hpp"

#include <algorithm>

#include "render/faces/font_finder.hpp"
#include "render/support/list_text.hpp"

namespace sharit {
namespace {

constexpr const char* kName = "fonts";

}  // namespace

std::vector<FamilyFound> gather_families() {
  std::vector<FamilyFound> out;
  const auto chain = parse_chain(default_chain_text());
  const auto finder = FontFinder::create();
  if (!chain || !finder) return out;
  for (const ChainEntry& entry : *chain) {
    const Weight weight = entry.bold ? Weight::kBold : Weight::kRegular;
    out.push_back({entry, (*finder)->family(entry.family, weight).has_value()});
  }
  return out;
}

Check check_fonts(const std::vector<FamilyFound>& families) {
  std::vector<std::string> missing;
  std::vector<std::string> packages;
  bool any_text = false;
  for (const FamilyFound& family : families) {
    any_text |= family.installed && family.entry.role != FamilyRole::kEmoji;
    if (family.installed) continue;
    missing.push_back(family.entry.family);
    const std::string& package = family.entry.package;
    if (std::ranges::find(packages, package) == packages.end()) packages.push_back(package);
  }
  if (families.empty()) {
    return wrong(kName, "There is no fontconfig to find fonts with.",
                 "sudo apt install fontconfig-config fonts-noto-core");
  }
  if (missing.empty()) {
    return good(kName, "All " + std::to_string(families.size()) +
                           " families of the built-in set are there.");
  }
  std::string install = "sudo apt install";
  for (const std::string& package : packages) install += " " + package;
  if (!any_text) return wrong(kName, "None of the fonts for text is installed.", install);
  return warning(kName, "Not installed: " + list_text(missing) + "; others stand in.", install);
}

}  // namespace sharit
