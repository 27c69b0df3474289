#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "render/faces/face_library.hpp"

namespace sharit {

/// Finds installed fonts through fontconfig: those that can be drawn at any size, the same ones
/// whatever the locale.
/// Thread: one owner (it is the FaceLibrary's). Owns: its own FcConfig, not the process's default.
/// Answers are `FaceSource`s of scale 1.
class FontFinder {
 public:
  /// Fails (kDevice) when fontconfig has no configuration to load.
  [[nodiscard]] static Result<std::unique_ptr<FontFinder>> create();
  ~FontFinder();
  FontFinder(const FontFinder&) = delete;
  FontFinder& operator=(const FontFinder&) = delete;

  /// The installed face of this family nearest to the weight. Another family never stands in,
  /// except for the generic names (sans-serif, serif, monospace, system-ui).
  [[nodiscard]] std::optional<FaceSource> family(const std::string& name, Weight weight) const;
  /// The first face that maps `cp` in fontconfig's own order of all installed ones for a weight:
  /// the same answer whatever was asked before and whatever the locale.
  [[nodiscard]] std::optional<FaceSource> mapping(char32_t cp, Weight weight);
  /// Describes the first face of a font file that need not be installed.
  [[nodiscard]] std::optional<FaceSource> file(const std::string& path) const;
  /// Every installed family, once, sorted.
  [[nodiscard]] std::vector<std::string> family_names() const;

 private:
  struct Parts;
  explicit FontFinder(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace sharit
