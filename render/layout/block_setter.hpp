#pragma once

#include <memory>
#include <string_view>

#include "render/layout/block.hpp"
#include "render/layout/typesetter.hpp"

namespace sharit {

/// Sets a text on lines: reads it once (one paragraph, so guards and levels hold across lines),
/// measures it once, breaks and balances it at the largest size that fits, and shapes each chosen
/// line. What does not fit at the least size is cut at the end of a word, before bidi, and ends
/// with an ellipsis.
/// Thread: the owner of `library`. Owns: ICU's iterators, an ink cache. Never fails.
class BlockSetter {
 public:
  /// @lifetime: both outlive it.
  BlockSetter(FaceLibrary& library, Typesetter& typesetter);
  ~BlockSetter();
  BlockSetter(const BlockSetter&) = delete;
  BlockSetter& operator=(const BlockSetter&) = delete;

  [[nodiscard]] TextBlock set_block(std::string_view utf8, const AnalysisOptions& options,
                                    const BlockStyle& style);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace sharit
