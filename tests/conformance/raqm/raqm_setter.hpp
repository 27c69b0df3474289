#pragma once

#include <memory>
#include <string>

#include "conformance/raqm/glyph_row.hpp"
#include "render/analysis/paragraph.hpp"
#include "render/support/result.hpp"

struct FT_FaceRec_;
struct FT_LibraryRec_;

namespace sharit::conformance {

/// Sets lines with libraqm, unhinted, invisible glyphs removed, in one font.
/// Thread: one owner. Owns: the FreeType library and face.
class RaqmSetter {
 public:
  /// Fails when FreeType cannot open the file. `size` is in pixels per em.
  [[nodiscard]] static Result<std::unique_ptr<RaqmSetter>> create(const std::string& file,
                                                                  unsigned size);
  ~RaqmSetter();
  RaqmSetter(const RaqmSetter&) = delete;
  RaqmSetter& operator=(const RaqmSetter&) = delete;

  /// Sets the paragraph's text in its base direction. The language of each code point is told as
  /// `item_language` says for its script: which one a font is asked in is our own rule.
  /// Fails when raqm does; it names no reason.
  [[nodiscard]] Result<GlyphRow> set(const Paragraph& paragraph) const;
  [[nodiscard]] bool maps(char32_t cp) const;
  /// Font units per em.
  [[nodiscard]] unsigned units_per_em() const;

 private:
  RaqmSetter() = default;
  FT_LibraryRec_* library_ = nullptr;
  FT_FaceRec_* face_ = nullptr;
};

}  // namespace sharit::conformance
