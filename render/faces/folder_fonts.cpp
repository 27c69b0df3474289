#include "render/faces/folder_fonts.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <tuple>

#include <fontconfig/fontconfig.h>

namespace sharit {
namespace {

bool same_name(const std::string& a, const std::string& b) {
  return FcStrCmpIgnoreCase(reinterpret_cast<const FcChar8*>(a.c_str()),
                            reinterpret_cast<const FcChar8*>(b.c_str())) == 0;
}

/// Lower is better: upright, then near to the weight, then so by the name of its style (a bold file
/// may claim the regular weight).
std::tuple<bool, int, bool> rank(const FaceDescription& face, Weight weight) {
  if (face.weight_axis) return {!face.upright, 0, false};
  const bool bold = weight == Weight::kBold;
  return {!face.upright, std::abs(face.weight - (bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR)),
          face.source.name.ends_with("Bold") != bold};
}

/// OpenType's weight, as far as the axis goes, as a setting.
std::string weight_setting(const std::pair<double, double>& axis, Weight weight) {
  const double wanted = weight == Weight::kBold ? 700.0 : 400.0;
  return "wght=" + std::to_string(std::lround(std::clamp(wanted, axis.first, axis.second)));
}

}  // namespace

FolderFonts::FolderFonts(const FontFolder& folder) {
  const auto files = font_files_in(folder.path);
  for (const FolderFile& file : files) {
    const auto bytes = FontFile::create(file.path, FontStorage::kCopied);
    if (!bytes) {
      warnings_.push_back("The " + bytes.error().message +
                          ". Make it readable for everybody (chmod a+r), or remove it.");
      continue;
    }
    auto found = describe_faces(**bytes, file.path);
    if (found.empty()) {
      warnings_.push_back("The font file " + file.path +
                          " is damaged or no font: copy it again, or remove it.");
    }
    for (FaceDescription& face : found) {
      face.source.storage = FontStorage::kCopied;
      face.source.version = file.version;
      const std::string stem = std::filesystem::path(file.path).stem().string();
      if (std::ranges::find(face.names, stem) == face.names.end()) face.names.push_back(stem);
      faces_.push_back(std::move(face));
    }
  }
  if (files.size() == kMostFolderFiles) {
    warnings_.push_back("The folder " + folder.path + " has " + std::to_string(kMostFolderFiles) +
                        " font files or more; those that come later by name may be left out.");
  }
}

std::optional<FaceSource> FolderFonts::find(const std::string& name, Weight weight) const {
  const FaceDescription* best = nullptr;
  for (const FaceDescription& face : faces_) {
    const bool called = std::ranges::any_of(
        face.names, [&name](const std::string& own) { return same_name(own, name); });
    if (called && (best == nullptr || rank(face, weight) < rank(*best, weight))) best = &face;
  }
  if (best == nullptr) return std::nullopt;
  FaceSource source = best->source;
  if (best->weight_axis) source.variations = weight_setting(*best->weight_axis, weight);
  return source;
}

std::vector<std::string_view> FolderFonts::names() const {
  std::vector<std::string_view> all;
  for (const FaceDescription& face : faces_)
    all.insert(all.end(), face.names.begin(), face.names.end());
  return all;
}

}  // namespace sharit
