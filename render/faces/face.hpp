#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <string>

#include "render/faces/font_file.hpp"
#include "render/support/fixed.hpp"
#include "render/support/result.hpp"

struct hb_font_t;
struct FT_FaceRec_;

namespace sharit {

class Coverage;

/// Index of a face in the `FaceLibrary` that made it; stable for the life of the library.
struct FaceId {
  std::uint16_t value = 0;
  friend constexpr auto operator<=>(FaceId, FaceId) = default;
};

enum class FaceKind { kText, kColourEmoji };

/// Where a face comes from and how it is fitted beside its neighbours.
struct FaceSource {
  std::string file;  ///< Absolute path.
  /// Face in a collection; the upper 16 bits, where set, name an instance of a variable font
  /// counted from 1 (fontconfig's and FreeType's convention).
  int index = 0;
  /// Settings of a variable font's axes ("wght=700,wdth=100"), empty for none.
  std::string variations;
  std::string name;    ///< Family and style for people, "Noto Kufi Arabic Bold".
  double scale = 1.0;  ///< Optical size matching: drawn at `scale` times the asked size.
  FaceKind kind = FaceKind::kText;
  FontStorage storage = FontStorage::kMapped;
  /// Tells two contents of the same path apart, where the file may be written over.
  std::uint64_t version = 0;
};

/// One font file opened for shaping (HarfBuzz, from the mapped bytes, no hinting, ppem 0) and for
/// drawing (FreeType, from the same bytes).
/// Thread: one owner (the layout worker). Owns: mapping, hb_face, its hb_fonts, FT_Face.
class Face {
 public:
  /// Fails (kDevice) when the file cannot be read, is no OpenType or TrueType font (Type 1, PCF and
  /// WOFF are none) or has neither outlines nor colour pictures; the message names the file.
  [[nodiscard]] static Result<std::unique_ptr<Face>> create(FaceSource source);
  ~Face();
  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;

  [[nodiscard]] const FaceSource& source() const;
  /// Bytes of its file, held for as long as the face lives.
  [[nodiscard]] std::size_t file_size() const;
  /// Code points that the face maps. Collected on first use. @lifetime of the face.
  [[nodiscard]] const Coverage& coverage() const;
  /// Immutable font scaled to `size` x `source().scale` pixels per em in 26.6 units.
  /// Made on first use, kept. @lifetime of the face.
  [[nodiscard]] hb_font_t* font_at(F26 size);
  /// Its line box: from its ascent to its descent as the font states them (OpenType hhea, OS/2).
  [[nodiscard]] F26 line_height(F26 size);
  /// For drawing; its size is whatever was set last. @lifetime of the face.
  [[nodiscard]] FT_FaceRec_* drawing_face();

 private:
  struct Parts;
  explicit Face(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace sharit
